import { expect } from 'chai';
import { grade } from '../../../src/domain/grading/grade.ts';
import { solutionReference } from '../../../src/domain/grading/solution-reference.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import { line } from '../../unit/domain/sketch/three-views.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { find } from '../support/stage.ts';
import { board, type BoardInTest } from './board-stage.ts';

const path = (...places: readonly (readonly [number, number])[]): readonly Entity[] =>
  places.slice(1).map(([x, y], at) => line('visible', ...(places[at] ?? [x, y]), x, y));

/** A step of 60 x 30 x 40 with a groove below, seen from the front, from above and from the left, 20 mm apart. */
const VIEWS: readonly Entity[] = [
  ...path([40, 120], [100, 120], [100, 140], [70, 140], [70, 160], [40, 160], [40, 120]),
  ...path([40, 100], [100, 100], [100, 70], [40, 70], [40, 100]),
  ...path([70, 100], [70, 70]),
  ...path([120, 120], [150, 120], [150, 160], [120, 160], [120, 120]),
  ...path([120, 140], [150, 140]),
  ...path([130, 120], [130, 125], [140, 125], [140, 120]),
  line('hidden', 40, 125, 100, 125),
  line('hidden', 40, 90, 100, 90),
  line('hidden', 40, 80, 100, 80),
];

/** Chooses the line type of what is drawn next, as somebody does who has gone to the list by Tab. */
async function chooseLayer(on: BoardInTest, layer: string): Promise<void> {
  const list = find<HTMLSelectElement>(on.board, 'select[aria-label="Line type"]');
  list.focus();
  list.value = layer;
  list.dispatchEvent(new Event('change'));
  await on.rest();
}

describe('a drawing of three views', () => {
  onDrawingPage();

  it('is made without a mouse, by keys and typed places, and is right', async () => {
    const on = await board();
    const times = (key: string, count: number): readonly string[] => Array.from({ length: count }, () => key);
    // The front view: from corner to corner, and back to the start.
    await on.type('l', '#40;120', '@60;0', '20<90', '@-30;0', '@0;20', '@-30;0', 'close');
    // The view from above: from the front view's corner down, two corners of a rectangle by the arrow keys.
    await on.type('rec');
    on.board.focus();
    for (let hops = 0; hops < 20 && !on.spoken.endsWith(' 40 | 120'); hops += 1) await on.keys('PageDown');
    expect(on.spoken).to.equal('Endpoint. 40 | 120');
    await on.keys(...times('ArrowDown', 4), 'Enter');
    await on.keys({ key: 'ArrowRight', shiftKey: true }, ...times('ArrowRight', 2), ...times('ArrowDown', 6), 'Enter');
    await on.type('l', '#70;100', '@0;-30');
    // The view from the left, and the groove in it.
    await on.type('rec', '#120;120', '@30;40', 'l', '#120;140', '@30;0');
    await on.type('l', '#130;120', '@0;5', '@10;0', '@0;-5');
    await chooseLayer(on, 'hidden');
    await on.type('l', '#40;125', '@60;0', 'l', '#40;90', '@60;0', 'l', '#40;80', '@60;0');
    const made = solutionReference({ ...EMPTY_SHEET, entities: VIEWS }, { fixed: true });
    if ('fault' in made) throw new Error(made.fault.kind);
    expect(grade(on.board.sketch, made.reference)).to.deep.include({ kind: 'graded', points: 100, diagnoses: [] });
    expect(on.lines).to.have.lengthOf(VIEWS.length);
  });
});
