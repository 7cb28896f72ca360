import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/domain/geometry/bounds.ts';
import { cellOf, placeViews } from '../../../../src/domain/projection/placement.ts';
import { PRINCIPAL_VIEWS, type PrincipalView } from '../../../../src/domain/projection/view-direction.ts';
import { series } from '../../../support/long-run.ts';

const number = fc.integer({ min: -80, max: 80 });
const size = fc.integer({ min: 1, max: 90 });
const box = fc
  .tuple(number, number, size, size)
  .map(([x, y, w, h]): Box => ({ left: x, bottom: y, right: x + w, top: y + h }));
const boxes = fc.tuple(box, box, box, box, box, box, fc.subarray([...PRINCIPAL_VIEWS])).map((given) => {
  const shown = given[6];
  const all = PRINCIPAL_VIEWS.map((view, index) => [view, given[index] as Box] as const);
  return Object.fromEntries(all.filter(([view]) => view === 'front' || shown.includes(view)));
});

describe('views on a sheet', () => {
  it('stand in first angle on the side that they are not seen from, in third angle on the one they are', () => {
    expect(cellOf('top', 'first')).toEqual([0, -1]);
    expect(cellOf('left', 'first')).toEqual([1, 0]);
    expect(cellOf('top', 'third')).toEqual([0, 1]);
    expect(cellOf('left', 'third')).toEqual([-1, 0]);
    for (const angle of ['first', 'third'] as const) expect(cellOf('back', angle)).toEqual([2, 0]);
  });

  it('never overlap, keep the gap, and share the origin with those in their row and column', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom('first', 'third'), fc.integer({ min: 5, max: 30 }), (given, angle, gap) => {
        const origins = placeViews(given, angle, gap);
        const placed = (Object.keys(given) as PrincipalView[]).map((view) => {
          const [{ x, y }, box] = [origins[view]!, given[view]!];
          return { view, x: [box.left + x, box.right + x], y: [box.bottom + y, box.top + y], origin: [x, y] };
        });
        for (const a of placed) {
          for (const b of placed.filter(({ view }) => view !== a.view)) {
            const [one, other] = [cellOf(a.view, angle), cellOf(b.view, angle)];
            if (one[1] === other[1]) expect(a.origin[1]).toBe(b.origin[1]);
            if (one[0] === other[0]) expect(a.origin[0]).toBe(b.origin[0]);
            if (one[0] < other[0]) expect(b.x[0]! - a.x[1]!).toBeGreaterThanOrEqual(gap);
            if (one[1] < other[1]) expect(b.y[0]! - a.y[1]!).toBeGreaterThanOrEqual(gap);
          }
        }
      }),
      series(2000),
    );
  });
});
