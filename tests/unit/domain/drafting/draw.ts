import type { ToolName } from '../../../../src/domain/drafting/command-names.ts';
import {
  questionOf,
  startDrafting,
  stepDrafting,
  type Drafting,
  type DraftEvent,
} from '../../../../src/domain/drafting/drafting.ts';
import { Journal, replayJournal } from '../../../../src/domain/drafting/journal.ts';
import { previewOf } from '../../../../src/domain/drafting/preview.ts';
import { dimensionText } from '../../../../src/domain/sheet/dimension-text.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { linesOn } from '../../../../src/domain/sketch/expand-inserts.ts';
import type { Layer } from '../../../../src/domain/sketch/line-type.ts';
import type { TitleLists } from '../../../../src/domain/sketch/title-lists.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { emptySketch } from '../sketch/three-views.ts';

/** Draws without a screen: events go in, the drawing, its prompts and its rubber band are looked at. */
export class Draw {
  #drafting: Drafting;
  readonly #start: Sketch;
  readonly #journal: Journal;

  /** @param given lines at the start of the drawing that stay as they are */
  constructor(start: Sketch = emptySketch(), given = 0, titles?: TitleLists) {
    this.#start = start;
    this.#drafting = startDrafting(start, given, titles);
    this.#journal = new Journal(start);
  }

  send(event: DraftEvent): this {
    const { drafting, steps } = stepDrafting(this.#drafting, event);
    for (const step of steps) this.#journal.append(step);
    this.#drafting = drafting;
    return this;
  }

  tool(tool: ToolName): this {
    return this.send({ kind: 'tool', tool });
  }

  layer(layer: Layer): this {
    return this.send({ kind: 'layer', layer });
  }

  click(x: number, y: number, reach = 1): this {
    return this.send({ kind: 'point', at: { x, y }, reach });
  }

  hover(x: number, y: number, reach = 1): this {
    return this.send({ kind: 'cursor', at: { x, y }, reach });
  }

  type(...texts: readonly string[]): this {
    for (const text of texts) this.send({ kind: 'typed', text });
    return this;
  }

  enter(): this {
    return this.send({ kind: 'enter' });
  }

  escape(): this {
    return this.send({ kind: 'escape' });
  }

  undo(): this {
    return this.send({ kind: 'undo' });
  }

  redo(): this {
    return this.send({ kind: 'redo' });
  }

  get state(): Drafting {
    return this.#drafting;
  }

  get prompt(): string | undefined {
    return questionOf(this.#drafting)?.prompt;
  }

  get options(): readonly string[] | undefined {
    return questionOf(this.#drafting)?.options;
  }

  get journal(): string {
    return this.#journal.text();
  }

  get notice(): unknown {
    const { notice } = this.#drafting;
    return notice?.kind === 'typed' ? notice.refusal : notice?.fault;
  }

  get sketch(): Sketch {
    return this.#drafting.history.sketch;
  }

  /** The lines drawn, each in one short word: `L 0,0 10,0`, `C 5,5 r2`, `A 5,5 r2 0+90`. */
  get lines(): readonly string[] {
    return this.sketch.entities.map(({ curve }) => described(curve));
  }

  /** All lines that can be seen, in the same words: those that inserts show stand behind the drawing's own. */
  get seen(): readonly string[] {
    return linesOn(this.sketch).map(({ curve }) => described(curve));
  }

  /** The inserts, each by its block and where it stands: `1 at 20,20`, `1 at 20,20 turned 90 mirrored`. */
  get inserts(): readonly string[] {
    return this.sketch.inserts.map(({ block, at, turn, mirrored }) => {
      const degrees = Math.round((turn * 180) / Math.PI);
      return `${block + 1} at ${at.x},${at.y}${degrees === 0 ? '' : ` turned ${degrees}`}${mirrored ? ' mirrored' : ''}`;
    });
  }

  /** The dimensions, each by its kind and what it says: `level 40 ±0.1`. */
  get sizes(): readonly string[] {
    return this.sketch.dimensions.map((one) => `${one.kind} ${dimensionText(one, '.')}`);
  }

  get band(): readonly string[] {
    return previewOf(this.#drafting).entities.map(({ curve }) => described(curve));
  }

  /** Whether the journal gives the same drawing. */
  get replays(): boolean {
    const replayed = replayJournal(this.#start, this.#journal.text());
    return replayed?.lost === 0 && encodeSketch(replayed.history.sketch) === encodeSketch(this.sketch);
  }
}

export function draw(start?: Sketch): Draw {
  return new Draw(start);
}

/** A curve in short, to a hundredth of a millimetre and of a degree. */
export function described(curve: Curve): string {
  const short = (value: number): string => String(Math.round(value * 100) / 100 + 0);
  const degrees = (radians: number): string => short((radians * 180) / Math.PI);
  const place = ({ x, y }: { x: number; y: number }): string => `${short(x)},${short(y)}`;
  switch (curve.kind) {
    case 'segment':
      return `L ${place(curve.from)} ${place(curve.to)}`;
    case 'circle':
      return `C ${place(curve.centre)} r${short(curve.radius)}`;
    case 'arc':
      return `A ${place(curve.centre)} r${short(curve.radius)} ${degrees(curve.start)}+${degrees(curve.sweep)}`;
    case 'ellipse':
      return `E ${place(curve.centre)} ${short(curve.major)}x${short(curve.minor)} ${degrees(curve.turn)} ${degrees(curve.start)}+${degrees(curve.sweep)}`;
  }
}
