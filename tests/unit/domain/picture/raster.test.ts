import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTriangles, type TriangleJob } from '../../../../src/domain/picture/fill-triangles.ts';
import { clearRaster, mixed, newRaster, packed, shades, type Raster } from '../../../../src/domain/picture/raster.ts';
import { strokePieces, type StrokeJob } from '../../../../src/domain/picture/stroke-pieces.ts';

const SIZE = 64;
const PAPER = packed([255, 255, 255]);
const INK = packed([0, 0, 0]);
const TINTS = [
  [200, 0, 0],
  [0, 200, 0],
  [0, 0, 200],
] as const;

const corner = fc.tuple(
  fc.double({ min: -10, max: SIZE + 10, noNaN: true }),
  fc.double({ min: -10, max: SIZE + 10, noNaN: true }),
);

function blank(): Raster {
  const raster = newRaster(SIZE, SIZE);
  clearRaster(raster, PAPER);
  return raster;
}

/** Triangles of the given corners, each of one tint and in one depth. */
function jobOf(
  triangles: readonly { readonly places: readonly (readonly [number, number])[]; readonly depth: number }[],
): TriangleJob {
  const places = triangles.flatMap(({ places: corners, depth }) => corners.flatMap(([x, y]) => [x, y, depth]));
  const count = triangles.length * 3;
  return {
    places: Float32Array.from(places),
    triangles: Uint32Array.from({ length: count }, (_, k) => k),
    light: new Float32Array(count).fill(1),
    tint: Uint8Array.from({ length: count }, (_, k) => Math.floor(k / 3) % TINTS.length),
    tints: TINTS.map((colour) => shades(colour, colour)),
  };
}

function painted({ pixels }: Raster): number {
  return pixels.filter((pixel) => pixel !== PAPER).length;
}

/** Corners that run anticlockwise to the eye, so that they are painted; y runs down. */
function towardsEye(corners: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const [[ax, ay], [bx, by], [cx, cy]] = corners as [[number, number], [number, number], [number, number]];
  return (bx - ax) * (cy - ay) - (cx - ax) * (by - ay) < 0 ? corners : [...corners].reverse();
}

describe('triangles on a raster', () => {
  it('paint every pixel of a sheet once, however it is divided', () => {
    fc.assert(
      fc.property(corner, ([x, y]) => {
        const middle: [number, number] = [Math.min(SIZE, Math.max(0, x)), Math.min(SIZE, Math.max(0, y))];
        const rim: [number, number][] = [
          [0, 0],
          [0, SIZE],
          [SIZE, SIZE],
          [SIZE, 0],
        ];
        const fan = rim.map((one, k) => ({ places: [one, rim[(k + 1) % 4] ?? one, middle], depth: 1 }));
        const counts = fan.map((triangle) => {
          const raster = blank();
          fillTriangles(raster, jobOf([triangle]));
          return painted(raster);
        });
        const whole = blank();
        fillTriangles(whole, jobOf(fan));
        expect(painted(whole)).toBe(SIZE * SIZE);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(SIZE * SIZE);
      }),
    );
  });

  it('paint as many pixels as they are large, up to their rim', () => {
    fc.assert(
      fc.property(fc.tuple(corner, corner, corner), (corners) => {
        const inside = corners.map(([x, y]): [number, number] => [
          Math.min(SIZE, Math.max(0, x)),
          Math.min(SIZE, Math.max(0, y)),
        ]);
        const [a, b, c] = inside as [[number, number], [number, number], [number, number]];
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        const rim = [a, b, c].reduce((sum, [x, y], k) => {
          const [nx, ny] = [a, b, c][(k + 1) % 3] ?? [0, 0];
          return sum + Math.hypot(nx - x, ny - y);
        }, 0);
        const raster = blank();
        fillTriangles(raster, jobOf([{ places: towardsEye(inside), depth: 1 }]));
        expect(Math.abs(painted(raster) - area)).toBeLessThanOrEqual(rim + 3);
      }),
    );
  });

  it('look the same in whatever order they are painted', () => {
    const triangle = fc.tuple(corner, corner, corner).map(towardsEye);
    fc.assert(
      fc.property(fc.array(triangle, { minLength: 2, maxLength: 8 }), (triangles) => {
        const job = jobOf(triangles.map((places, depth) => ({ places, depth })));
        const backwards = Uint32Array.from({ length: triangles.length * 3 }, (_, k) => {
          const triangleFromEnd = triangles.length - 1 - Math.floor(k / 3);
          return triangleFromEnd * 3 + (k % 3);
        });
        const [one, other] = [blank(), blank()];
        fillTriangles(one, job);
        fillTriangles(other, { ...job, triangles: backwards });
        expect(other.pixels).toEqual(one.pixels);
        expect(other.depth).toEqual(one.depth);
      }),
    );
  });

  it('are left out where they turn away', () => {
    const raster = blank();
    fillTriangles(
      raster,
      jobOf([
        {
          places: [
            [5, 5],
            [50, 5],
            [5, 50],
          ],
          depth: 1,
        },
      ]),
    );
    expect(painted(raster)).toBe(0);
    fillTriangles(
      raster,
      jobOf([
        {
          places: [
            [5, 5],
            [5, 50],
            [50, 5],
          ],
          depth: 1,
        },
      ]),
    );
    expect(painted(raster)).toBeGreaterThan(900);
  });

  it('show the nearer of two that pass through each other', () => {
    const raster = blank();
    const job = jobOf([
      {
        places: [
          [0, 0],
          [0, 200],
          [200, 0],
        ],
        depth: 0,
      },
      {
        places: [
          [0, 0],
          [0, 200],
          [200, 0],
        ],
        depth: 0,
      },
    ]);
    // The first one is near on the left, the second one on the right; they cross at the middle.
    const tilted = Float32Array.from(job.places);
    for (const [vertex, sign] of [0, 1, 2, 3, 4, 5].map((k) => [k, k < 3 ? 1 : -1] as const))
      tilted[vertex * 3 + 2] = sign * ((tilted[vertex * 3] ?? 0) - SIZE / 2);
    fillTriangles(raster, { ...job, places: tilted });
    const row = [...raster.pixels.slice(10 * SIZE, 11 * SIZE)];
    expect(new Set(row.slice(0, SIZE / 2))).toEqual(new Set([packed(TINTS[0])]));
    expect(new Set(row.slice(SIZE / 2))).toEqual(new Set([packed(TINTS[1])]));
  });

  it('go from dark to light between their corners', () => {
    const raster = blank();
    const job = jobOf([
      {
        places: [
          [0, 0],
          [0, 200],
          [200, 0],
        ],
        depth: 0,
      },
    ]);
    fillTriangles(raster, {
      ...job,
      light: Float32Array.from([0, 0, 1]),
      tints: [shades([0, 0, 0], [250, 250, 250])],
    });
    const row = [...raster.pixels.slice(0, SIZE)].map((pixel) => pixel & 0xff);
    expect(row.every((value, k) => k === 0 || value >= (row[k - 1] ?? 0))).toBe(true);
    expect(row[SIZE - 1]).toBeCloseTo(250 * ((SIZE - 0.5) / 200), -1);
  });
});

describe('lines on a raster', () => {
  const line = (places: readonly number[], more: Partial<StrokeJob> = {}): StrokeJob => ({
    places: Float32Array.from(places),
    isDrawn: () => true,
    colour: INK,
    width: 3,
    lift: 0,
    where: 'front',
    ...more,
  });
  const ink = ({ pixels }: Raster): number => pixels.reduce((sum, pixel) => sum + (255 - (pixel & 0xff)) / 255, 0);

  it('are as wide as they are told, in every direction', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.double({ min: 1.5, max: 5, noNaN: true }),
        (angle, width) => {
          const [dx, dy] = [20 * Math.cos(angle), 20 * Math.sin(angle)];
          const raster = blank();
          strokePieces(raster, line([32 - dx, 32 - dy, 0, 32 + dx, 32 + dy, 0], { width }));
          const wanted = 40 * width + (Math.PI * width * width) / 4;
          expect(ink(raster) / wanted).toBeGreaterThan(0.93);
          expect(ink(raster) / wanted).toBeLessThan(1.07);
        },
      ),
    );
  });

  it('are either in front or behind: together they are the whole line', () => {
    const half = jobOf([
      {
        places: [
          [0, 0],
          [0, 200],
          [32, 0],
        ],
        depth: 1,
      },
    ]);
    const places = [4, 20, 2, 60, 20, 2];
    const pixelsOf = (where: StrokeJob['where']): Set<number> => {
      const raster = newRaster(SIZE, SIZE);
      fillTriangles(raster, half);
      raster.pixels.fill(PAPER);
      strokePieces(raster, line(places, { where }));
      return new Set([...raster.pixels.keys()].filter((k) => raster.pixels[k] !== PAPER));
    };
    const [front, behind] = [pixelsOf('front'), pixelsOf('behind')];
    const whole = blank();
    strokePieces(whole, line(places));
    expect(front.size + behind.size).toBe(painted(whole));
    expect([...front].some((pixel) => behind.has(pixel))).toBe(false);
    expect(Math.min(...[...front].map((pixel) => pixel % SIZE))).toBeGreaterThan(24);
  });

  it('count as nearer by what they are lifted', () => {
    const cover = jobOf([
      {
        places: [
          [0, 0],
          [0, 300],
          [300, 0],
        ],
        depth: 1,
      },
    ]);
    const inkAt = (lift: number): number => {
      const raster = newRaster(SIZE, SIZE);
      fillTriangles(raster, cover);
      raster.pixels.fill(PAPER);
      strokePieces(raster, line([4, 20, 1.5, 60, 20, 1.5], { lift }));
      return ink(raster);
    };
    expect(inkAt(0.4)).toBe(0);
    expect(inkAt(0.6)).toBeGreaterThan(150);
  });

  it('are broken by the length along the line, not by the piece', () => {
    const pieces = Array.from({ length: 7 }, (_, k) => [k * 8 + 2, 32, 0, k * 8 + 10, 32, 0]).flat();
    const dashed = (along: readonly number[], places: readonly number[], lengths: readonly number[]): Raster => {
      const raster = blank();
      const dashes = { dash: 9, gap: 5, along: Float32Array.from(along), lengths: Float32Array.from(lengths) };
      strokePieces(raster, line(places, { dashes, width: 1 }));
      return raster;
    };
    const one = dashed([0], [2, 32, 0, 58, 32, 0], [56]);
    const many = dashed([0, 8, 16, 24, 32, 40, 48], pieces, Array(7).fill(8));
    const row = (raster: Raster) =>
      [...raster.pixels.slice(31 * SIZE + 3, 31 * SIZE + 57)].map((pixel) => pixel === PAPER);
    expect(row(many)).toEqual(row(one));
    expect(row(one).filter((isGap) => isGap).length).toBeGreaterThan(15);
  });

  it('are mixed with what is under them at their sides', () => {
    const raster = newRaster(SIZE, SIZE);
    clearRaster(raster, packed([200, 100, 40]));
    strokePieces(raster, line([8, 32, 0, 56, 32, 0], { width: 1, colour: packed([0, 0, 0]) }));
    // The line lies on the border of two rows: half of each.
    const pixel = raster.pixels[31 * SIZE + 30] ?? 0;
    const halfway = mixed([200, 100, 40], [0, 0, 0], 0.5);
    for (const [k, shift] of [0, 8, 16].entries())
      expect(Math.abs(((pixel >>> shift) & 0xff) - (halfway[k] ?? 0))).toBeLessThanOrEqual(2);
    expect(pixel >>> 24).toBe(255);
  });

  it('do not show where their pieces meet', () => {
    const [whole, pieces] = [blank(), blank()];
    strokePieces(whole, line([8, 20.3, 0, 56, 31.7, 0]));
    const at = (share: number): number[] => [8 + 48 * share, 20.3 + 11.4 * share, 0];
    strokePieces(pieces, line([0, 1, 2, 3].flatMap((k) => [...at(k / 4), ...at((k + 1) / 4)])));
    const most = Math.max(
      ...[...whole.pixels].map((pixel, k) => Math.abs((pixel & 0xff) - ((pieces.pixels[k] ?? 0) & 0xff))),
    );
    expect(most).toBeLessThanOrEqual(4);
  });
});
