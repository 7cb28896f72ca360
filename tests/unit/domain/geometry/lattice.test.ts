import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DotGrid, nearestDot, placeOf, spanOf } from '../../../../src/domain/geometry/dot-grid.ts';
import { type Dot, type DotLine, linesOf, stepsOf, trailsOf } from '../../../../src/domain/geometry/lattice.ts';

const type = fc.constantFrom('square' as const, 'isometric' as const);
const dot = fc.tuple(fc.nat(11), fc.nat(11));
const line: fc.Arbitrary<DotLine> = fc.tuple(dot, dot);
const lines = fc.array(line, { maxLength: 8 });

const stepSet = (drawn: readonly DotLine[], on: 'square' | 'isometric') =>
  new Set(drawn.flatMap((one) => stepsOf(one, on)));

describe('the steps of a line', () => {
  test('are the same whichever way it was drawn', () => {
    fc.assert(
      fc.property(line, type, ([from, to], on) => {
        expect(new Set(stepsOf([to, from], on))).toEqual(new Set(stepsOf([from, to], on)));
      }),
    );
  });

  test('are those of its parts', () => {
    expect(
      stepsOf(
        [
          [0, 0],
          [6, 3],
        ],
        'square',
      ),
    ).toHaveLength(3);
    expect(
      stepSet(
        [
          [
            [0, 0],
            [4, 2],
          ],
          [
            [6, 3],
            [2, 1],
          ],
        ],
        'square',
      ),
    ).toEqual(
      stepSet(
        [
          [
            [0, 0],
            [6, 3],
          ],
        ],
        'square',
      ),
    );
  });

  test('follow the dots of an isometric grid, which lie half a step lower in every second column', () => {
    // Column by column half a step up, and down.
    expect(
      stepsOf(
        [
          [0, 2],
          [4, 0],
        ],
        'isometric',
      ),
    ).toHaveLength(4);
    expect(
      stepsOf(
        [
          [0, 0],
          [4, 2],
        ],
        'isometric',
      ),
    ).toHaveLength(4);
    expect(
      stepsOf(
        [
          [1, 0],
          [1, 5],
        ],
        'isometric',
      ),
    ).toHaveLength(5);
    // Sideways through every second column alone.
    expect(
      stepsOf(
        [
          [0, 0],
          [4, 0],
        ],
        'isometric',
      ),
    ).toHaveLength(2);
    expect(
      stepsOf(
        [
          [0, 1],
          [1, 1],
        ],
        'isometric',
      ),
    ).not.toEqual(
      stepsOf(
        [
          [0, 1],
          [1, 0],
        ],
        'isometric',
      ),
    );
  });

  test('lie on the line: from dot to dot the same way and as far', () => {
    fc.assert(
      fc.property(line, type, ([from, to], on) => {
        const parts = stepsOf([from, to], on).flatMap((step) => linesOf(new Set([step]), on));
        const [a, b] = [placeOf({ type: on }, from), placeOf({ type: on }, to)];
        const length = parts.reduce((sum, [start, end]) => {
          const [c, d] = [placeOf({ type: on }, start), placeOf({ type: on }, end)];
          const cross = (d.x - c.x) * (b.y - a.y) - (d.y - c.y) * (b.x - a.x);
          expect(cross).toBeCloseTo(0, 9);
          return sum + Math.hypot(d.x - c.x, d.y - c.y);
        }, 0);
        expect(length).toBeCloseTo(Math.hypot(b.x - a.x, b.y - a.y), 9);
      }),
    );
  });
});

describe('the lines of steps', () => {
  test('have these steps and no others, and no two of them make one', () => {
    fc.assert(
      fc.property(lines, type, (drawn, on) => {
        const steps = stepSet(drawn, on);
        const joined = linesOf(steps, on);
        expect(stepSet(joined, on)).toEqual(steps);
        expect(linesOf(stepSet(joined, on), on)).toEqual(joined);
        expect(joined.flatMap((one) => stepsOf(one, on))).toHaveLength(steps.size);
      }),
    );
  });

  test('are the same whatever the order and the pieces', () => {
    fc.assert(
      fc.property(lines, type, (drawn, on) => {
        const backward = [...drawn].reverse().map(([from, to]): DotLine => [to, from]);
        expect(linesOf(stepSet(backward, on), on)).toEqual(linesOf(stepSet(drawn, on), on));
      }),
    );
  });
});

describe('trails', () => {
  test('go over every line once and over nothing else', () => {
    fc.assert(
      fc.property(lines, type, (drawn, on) => {
        const joined = linesOf(stepSet(drawn, on), on);
        const trails = trailsOf(joined);
        const again = trails.flatMap((trail): DotLine[] => {
          const parts = trail.slice(1).map((end, at): DotLine => [trail[at] ?? end, end]);
          return parts.length > 0 ? parts : trail.map((point): DotLine => [point, point]);
        });
        expect(again).toHaveLength(joined.length);
        expect(linesOf(stepSet(again, on), on)).toEqual(joined);
      }),
    );
  });

  test('lift the pen no more often than they must', () => {
    const square: readonly DotLine[] = [
      [
        [0, 0],
        [0, 2],
      ],
      [
        [0, 0],
        [2, 0],
      ],
      [
        [0, 2],
        [2, 2],
      ],
      [
        [2, 0],
        [2, 2],
      ],
    ];
    expect(trailsOf(square)).toHaveLength(1);
    expect(
      trailsOf([
        ...square,
        [
          [2, 2],
          [4, 4],
        ],
      ]),
    ).toHaveLength(1);
  });
});

describe('the dot that is nearest to a place', () => {
  const grid: fc.Arbitrary<DotGrid> = fc.record({
    type,
    columns: fc.integer({ min: 3, max: 12 }),
    rows: fc.integer({ min: 3, max: 12 }),
  });

  test('is none of those that lie farther away', () => {
    fc.assert(
      fc.property(
        grid,
        fc.double({ min: -1, max: 13, noNaN: true }),
        fc.double({ min: -1, max: 13, noNaN: true }),
        (on, x, y) => {
          const far = ([column, row]: Dot): number => {
            const place = placeOf(on, [column, row]);
            return Math.hypot(place.x - x, place.y - y);
          };
          const all = Array.from({ length: on.columns * on.rows }, (_, at): Dot => [
            at % on.columns,
            Math.floor(at / on.columns),
          ]);
          expect(far(nearestDot(on, x, y))).toBeCloseTo(Math.min(...all.map(far)), 9);
        },
      ),
    );
  });

  test('is a dot itself, and all dots lie within the span', () => {
    fc.assert(
      fc.property(grid, fc.nat(11), fc.nat(11), (on, column, row) => {
        const one: Dot = [column % on.columns, row % on.rows];
        const { x, y } = placeOf(on, one);
        expect(nearestDot(on, x, y)).toEqual(one);
        const { width, height } = spanOf(on);
        expect(x >= 0 && x <= width + 1e-9 && y >= 0 && y <= height + 1e-9).toBe(true);
      }),
    );
  });
});
