import { describe, expect, it } from 'vitest';
import { line } from '../sketch/three-views.ts';
import { EMPTY_SHEET } from '../../../support/empty-sheet.ts';
import { Draw } from './draw.ts';

/** A frame of two lines, the first of which stays as it is. */
function board(given: number): Draw {
  const entities = [line('visible', 20, 20, 120, 20), line('visible', 60, 10, 60, 80)];
  return new Draw({ ...EMPTY_SHEET, entities }, given);
}

describe('lines that are given', () => {
  it.each<[what: string, act: (draw: Draw) => Draw]>([
    ['erased', (draw) => draw.tool('erase').click(40, 20).enter()],
    ['moved', (draw) => draw.tool('move').click(40, 20).enter().type('#0;0', '@0;10')],
    ['turned', (draw) => draw.tool('rotate').click(40, 20).enter().type('#20;20', '90')],
    ['trimmed', (draw) => draw.tool('trim').click(100, 20)],
    [
      'put on another layer',
      (draw) => draw.tool('layer').click(40, 20).enter().send({ kind: 'option', option: 'hidden' }),
    ],
  ])('cannot be %s, and the learner is told', (_, act) => {
    const free = act(board(0));
    expect(free.notice).toBeUndefined();
    expect(free.sketch.entities).not.toEqual(board(0).sketch.entities);
    const held = act(board(1));
    expect(held.notice).toBe('given');
    expect(held.sketch).toEqual(board(1).sketch);
    expect(held.replays).toBe(true);
  });

  it('can be copied and drawn on; what is drawn can be erased all at once without them', () => {
    const draw = board(1).tool('copy').click(40, 20).enter().type('#0;0', '@0;10').escape().escape();
    expect(draw.lines).toHaveLength(3);
    draw.escape().tool('erase').send({ kind: 'option', option: 'all' }).enter();
    expect(draw.lines).toEqual(['L 20,20 120,20']);
  });
});
