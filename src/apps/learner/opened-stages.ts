import { isSoftwareName } from '../../adapters/three/renderer-choice.ts';
import type { StageOpener } from '../../adapters/three/stage-opener.ts';
import { webglName } from '../../adapters/three/webgl-name.ts';

/** Brings a piece that holds `stages`. */
type LoadStages = () => Promise<unknown>;

interface Loads {
  readonly software: LoadStages;
  readonly webgl: LoadStages;
}

/** By page: a browser gives a page few contexts, and the answer stays the same. */
const opened = new WeakMap<Document, Promise<StageOpener>>();

/**
 * What draws parts on this computer. Only one of the pieces comes: that of graphics processors where the browser names one, else the
 * small one. What did not come is asked for anew.
 */
export function openedStages(page: Document, load: Loads): Promise<StageOpener> {
  const known = opened.get(page) ?? bring(page, load);
  opened.set(page, known);
  known.catch(() => opened.delete(page));
  return known;
}

async function bring(page: Document, load: Loads): Promise<StageOpener> {
  const name = webglName(page);
  const piece = await (name === undefined || isSoftwareName(name) ? load.software : load.webgl)();
  return (piece as { readonly stages: StageOpener }).stages;
}
