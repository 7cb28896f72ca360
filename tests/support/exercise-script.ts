import type { Exercise } from '../../src/domain/grading/exercise.ts';
import { LAYERS } from '../../src/domain/sketch/line-type.ts';
import type { Sketch } from '../../src/domain/sketch/sketch.ts';
import { Draw } from '../unit/domain/drafting/draw.ts';

/** How near to a line one has to press, in millimetres. */
const REACH = 1;

/**
 * Draws what a script says, as a learner does at the board: words with blanks between them. `(20,20)` presses on a place,
 * `enter` and `escape` are the keys, `=hidden` chooses a line type; anything else is typed: `line`, `#20;20`, `80<30`, `u`.
 * A step that the board does not take is an error: nobody would have drawn what follows.
 */
export function drawnBy(script: string, { given, locked = 0 }: Pick<Exercise, 'given' | 'locked'>): Sketch {
  const board = new Draw(given, locked);
  for (const word of script.split(/\s+/u).filter((one) => one !== '')) {
    step(board, word);
    if (board.notice !== undefined) throw new Error(`"${word}" of "${script}" says ${JSON.stringify(board.notice)}`);
  }
  return board.sketch;
}

function step(board: Draw, word: string): void {
  const [, x, y] = /^\((-?[\d.]+),(-?[\d.]+)\)$/u.exec(word) ?? [];
  const layer = LAYERS.find((name) => word === `=${name}`);
  if (x !== undefined && y !== undefined) board.click(Number(x), Number(y), REACH);
  else if (layer) board.layer(layer);
  else if (word === 'enter') board.enter();
  else if (word === 'escape') board.escape();
  else board.type(word);
}
