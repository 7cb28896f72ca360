import type { Exercise } from '../../src/domain/grading/exercise.ts';
import { LAYERS } from '../../src/domain/sketch/line-type.ts';
import type { Sketch } from '../../src/domain/sketch/sketch.ts';
import { questionOf } from '../../src/domain/drafting/drafting.ts';
import { hopPlaces } from '../../src/domain/drafting/hop-places.ts';
import { distance } from '../../src/domain/geometry/point.ts';
import { Draw } from '../unit/domain/drafting/draw.ts';

/** Where somebody's crosshair stands who means a place. */
type Hand = (x: number, y: number, board: Draw) => readonly [x: number, y: number];

/** How near to a line one has to press, in millimetres. */
const REACH = 1;

/**
 * Draws what a script says, as a learner does at the board: words with blanks between them. `(20,20)` presses on a place,
 * `enter` and `escape` are the keys, `=hidden` chooses a line type; anything else is typed: `line`, `#20;20`, `80<30`, `u`.
 * Another hand may put its crosshair elsewhere: `place`. A step that the board does not take is an error: nobody would have drawn what follows.
 */
export function drawnBy(
  script: string,
  { given, locked = 0 }: Pick<Exercise, 'given' | 'locked'>,
  place: Hand = (x, y) => [x, y],
): Sketch {
  const board = new Draw(given, locked);
  for (const word of script.split(/\s+/u).filter((one) => one !== '')) {
    step(board, word, place);
    if (board.notice !== undefined) throw new Error(`"${word}" of "${script}" says ${JSON.stringify(board.notice)}`);
  }
  return board.sketch;
}

/** Where the crosshair can be put by keys, the nearest to a place: it hops from point to point, and goes by half a millimetre with Control. */
export function placeOfKeys(x: number, y: number, board: Draw): readonly [x: number, y: number] {
  const [hop] = hopPlaces(board.sketch, { x, y }, questionOf(board.state)?.base);
  return hop && distance(hop, { x, y }) < 0.01 ? [hop.x, hop.y] : [Math.round(x * 2) / 2, Math.round(y * 2) / 2];
}

function step(board: Draw, word: string, place: Hand): void {
  const [, x, y] = /^\((-?[\d.]+),(-?[\d.]+)\)$/u.exec(word) ?? [];
  const layer = LAYERS.find((name) => word === `=${name}`);
  if (x !== undefined && y !== undefined) board.click(...place(Number(x), Number(y), board), REACH);
  else if (layer) board.layer(layer);
  else if (word === 'enter') board.enter();
  else if (word === 'escape') board.escape();
  else board.type(word);
}
