import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { softwareStage } from '../../../src/adapters/three/software-stage.ts';
import { partsContext, type Parts } from '../../../src/components/contexts.ts';
import '../../../src/components/part/part-block.ts';
import type { PartBlock } from '../../../src/components/part/part-block.ts';
import type { PartViewer } from '../../../src/components/part/part-viewer.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, show, stage } from '../support/stage.ts';
import { SAMPLE_PICTURE } from '../../support/parts/sample-picture.ts';

export const PARTS: Parts = {
  picture: () => Promise.resolve(SAMPLE_PICTURE),
  stages: () => Promise.resolve(softwareStage),
};

export async function block(parts: Parts = PARTS, language: 'en' | 'de' | 'ro' = 'en'): Promise<PartBlock> {
  const on = await stage(language);
  on.host.style.display = 'grid';
  on.host.style.width = '340px';
  new ContextProvider(on.host, { context: partsContext, initialValue: parts });
  const shown = await show<PartBlock>(
    on,
    html`<part-block
      .partId=${SAMPLE_PICTURE.id}
      .views=${['front', 'top']}
      .cut=${'front'}
      alt="A block."
    ></part-block>`,
  );
  await settled(shown);
  await frames();
  return shown;
}

/** Until what was asked for has been drawn. */
export async function frames(): Promise<void> {
  for (let task = 0; task < 3; task += 1) await new Promise((resolve) => setTimeout(resolve));
}

export const viewer = (within: PartBlock): PartViewer => find<PartViewer>(within, 'part-viewer');
export const place = (within: PartBlock): HTMLElement => find(within, '.stage');
export const position = (within: PartBlock): string => find(within, '.position').textContent?.trim() ?? '';
export const key = (within: PartBlock, label: string): HTMLButtonElement =>
  find(within, `button[aria-label="${label}"]`);
export const face = (within: PartBlock): string => find(find(within, 'face-steps'), 'p').textContent?.trim() ?? '';

/** What a view has of a class. */
export const inView = (within: PartBlock, view: string, name: string): readonly Element[] =>
  findAll(find(within, `[data-view="${view}"]`), `.${name}`);

export async function once(within: PartBlock, act: () => void): Promise<void> {
  act();
  await settled(within);
  await frames();
}

export function pointer(target: Element, type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const { left, top } = target.getBoundingClientRect();
  target.dispatchEvent(
    new PointerEvent(type, {
      clientX: left + x,
      clientY: top + y,
      pointerId: 1,
      button: 0,
      bubbles: true,
      composed: true,
      ...more,
    }),
  );
}
