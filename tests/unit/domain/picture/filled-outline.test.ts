import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledOutline, stretches } from '../../../../src/domain/picture/filled-outline.ts';

/** A star-shaped polygon: never crosses itself. */
const star = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 3, maxLength: 24 }).map((radii) =>
  radii.map((radius, k) => {
    const angle = (2 * Math.PI * k) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  }),
);

const piecesOf = (corners: readonly (readonly [number, number])[]): number[] =>
  corners.flatMap((corner, k) => [...corner, ...(corners[(k + 1) % corners.length] ?? corner)]);

const areaInside = (corners: readonly (readonly [number, number])[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], k) => {
      const [nextX, nextY] = corners[(k + 1) % corners.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

const signedAreas = (triangles: readonly number[]): readonly number[] =>
  Array.from({ length: triangles.length / 6 }, (_, k) => {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = triangles.slice(k * 6, k * 6 + 6);
    return ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  });

describe('the inside of an outline', () => {
  it('has the area of the outline, in anticlockwise triangles', () => {
    fc.assert(
      fc.property(star, (corners) => {
        const areas = signedAreas(filledOutline(piecesOf(corners)));
        expect(Math.min(...areas)).toBeGreaterThan(-1e-9);
        expect(areas.reduce((a, b) => a + b, 0)).toBeCloseTo(areaInside(corners), 3);
      }),
    );
  });

  it('does not depend on the order and direction of the pieces', () => {
    const square = piecesOf([
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ]);
    const mixed = [4, 3, 4, 0, 0, 0, 0, 3, 0, 0, 4, 0, 4, 3, 0, 3];
    expect(filledOutline(mixed)).toEqual(filledOutline(square));
  });

  it('leaves holes out', () => {
    const outer = piecesOf([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    const hole = piecesOf([
      [2, 3],
      [7, 3],
      [7, 8],
      [2, 8],
    ]);
    const area = signedAreas(filledOutline([...outer, ...hole])).reduce((a, b) => a + b, 0);
    expect(area).toBeCloseTo(100 - 25, 6);
    expect(stretches([...outer, ...hole], 5)).toEqual([0, 2, 7, 10]);
  });
});
