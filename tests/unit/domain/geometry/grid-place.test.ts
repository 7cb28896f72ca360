import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridPlace, ISOMETRIC_RIGHT } from '../../../../src/domain/geometry/grid-place.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';

describe('the nearest place of a grid', () => {
  test('lies on squares', () => {
    expect(gridPlace({ x: 12.4, y: 17.6 }, 5, 'square')).toEqual({ x: 10, y: 20 });
    expect(gridPlace({ x: -0.1, y: 0 }, 5, 'square')).toEqual({ x: 0, y: 0 });
  });

  test('lies on upright lines and lines of 30 degrees both ways', () => {
    const right = { x: 10 * ISOMETRIC_RIGHT.x, y: 5 };
    expect(gridPlace({ x: 8.5, y: 5.2 }, 10, 'isometric')).toEqual(right);
    expect(gridPlace({ x: 8.5, y: -5.2 }, 10, 'isometric')).toEqual({ ...right, y: -5 });
    expect(gridPlace({ x: 0.3, y: 11 }, 10, 'isometric')).toEqual({ x: 0, y: 10 });
  });

  test('no place of an isometric grid is nearer, and one that is on it stays', () => {
    const at = fc.double({ min: -200, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ x: at, y: at }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (place, a, b) => {
          const found = gridPlace(place, 5, 'isometric');
          const other = { x: found.x + 5 * a * ISOMETRIC_RIGHT.x, y: found.y + 5 * (a / 2 + b) };
          expect(distance(place, found)).toBeLessThanOrEqual(distance(place, other) + 1e-9);
          expect(distance(gridPlace(found, 5, 'isometric'), found)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
