import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TOOL_NAMES } from '../../../../src/domain/drafting/command-names.ts';
import type { DraftEvent } from '../../../../src/domain/drafting/drafting.ts';
import { previewOf } from '../../../../src/domain/drafting/preview.ts';
import { TOOL_OPTIONS } from '../../../../src/domain/drafting/tool.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { FITS } from '../../../../src/domain/sketch/dimension.ts';
import { LAYERS } from '../../../../src/domain/sketch/line-type.ts';
import { bow, emptySketch, line, ring } from '../sketch/three-views.ts';
import { draw } from './draw.ts';

/** Lines that touch, cross, lie on each other and close an area, so that tools find something to do. */
const START = {
  ...emptySketch(),
  entities: [
    line('visible', 10, 10, 50, 10),
    line('visible', 50, 10, 50, 40),
    line('visible', 50, 40, 10, 40),
    line('visible', 10, 40, 10, 10),
    line('hidden', 10, 10, 50, 40),
    line('construction', 0, 40, 60, 40),
    ring('visible', 30, 25, 5),
    bow('visible', 50, 25, 15, 90, 180),
  ],
};

const at = fc.record({ x: fc.constantFrom(0, 10, 12.5, 25, 30, 35, 50), y: fc.constantFrom(0, 10, 20, 25, 40) });
const events: fc.Arbitrary<DraftEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tool' as const), tool: fc.constantFrom(...TOOL_NAMES) }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('point' as const, 'cursor' as const), at, reach: fc.constant(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('option' as const),
      option: fc.constantFrom<string>(...TOOL_OPTIONS, ...LAYERS, ...FITS, '±0.1', '1', '2', 'Ra 3.2', 'A', 'A-A'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('typed' as const),
      text: fc.constantFrom('5', '0', '-1', '3', '20<45', 'd8', '@5;0'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('enter' as const, 'escape' as const, 'undo' as const, 'redo' as const),
    }),
  },
);

test('whatever happens at the board, the drawing is one that is kept, and its journal gives it again', () => {
  fc.assert(
    fc.property(fc.array(events, { minLength: 10, maxLength: 60 }), (all) => {
      const hand = draw(START);
      for (const event of all) {
        hand.send(event);
        previewOf(hand.state);
      }
      expect(checkedSketch(hand.sketch).sketch).toEqual(hand.sketch);
      expect(hand.replays).toBe(true);
    }),
    { numRuns: 150 },
  );
});
