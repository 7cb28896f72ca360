import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import type { Dimension } from '../../../../src/domain/sketch/dimension.ts';
import { trueValue } from '../../../../src/domain/sketch/dimension.ts';
import type { Layer } from '../../../../src/domain/sketch/line-type.ts';
import { scaleRatio, type SheetSetup } from '../../../../src/domain/sketch/sheet-setup.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';

export const SHEET: SheetSetup = {
  format: 'A4',
  lying: true,
  scale: '1:1',
  projection: 'first',
  framed: true,
  titleBlock: { title: 3, number: 1, material: 0, created: 2 },
};

export function emptySketch(sheet: SheetSetup = SHEET): Sketch {
  return { sheet, views: [], entities: [], dimensions: [], hatches: [], marks: [], blocks: [], inserts: [] };
}

export const line = (layer: Layer, x1: number, y1: number, x2: number, y2: number): Entity => ({
  layer,
  curve: { kind: 'segment', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } },
});

export const ring = (layer: Layer, x: number, y: number, radius: number): Entity => ({
  layer,
  curve: { kind: 'circle', centre: { x, y }, radius },
});

export const bow = (layer: Layer, x: number, y: number, radius: number, start: number, sweep: number): Entity => ({
  layer,
  curve: {
    kind: 'arc',
    centre: { x, y },
    radius,
    start: (start * Math.PI) / 180,
    sweep: (sweep * Math.PI) / 180,
  } satisfies Curve,
});

const loop = (layer: Layer, ...places: readonly number[]): readonly Entity[] => {
  const points = places.flatMap((x, at) => (at % 2 === 0 ? [[x, places[at + 1] ?? 0] as const] : []));
  return points.map(([x, y], at) => {
    const [toX, toY] = points[(at + 1) % points.length] ?? [x, y];
    return line(layer, x, y, toX, toY);
  });
};

const text = { tolerance: { kind: 'none' as const }, count: 1, auxiliary: false, value: 0, sign: 'none' as const };

/** A dimension with the value that it measures. */
export function sized(dimension: Dimension, sheet: SheetSetup = SHEET): Dimension {
  return { ...dimension, value: trueValue(dimension, scaleRatio(sheet.scale)) };
}

export const level = (x1: number, y1: number, x2: number, y2: number, at: number): Dimension =>
  sized({ ...text, kind: 'level', from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, place: { x: (x1 + x2) / 2, y: at } });

export const upright = (x1: number, y1: number, x2: number, y2: number, at: number): Dimension =>
  sized({ ...text, kind: 'upright', from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, place: { x: at, y: (y1 + y2) / 2 } });

export const round = (kind: 'radius' | 'diameter', x: number, y: number, radius: number, toX: number, toY: number) =>
  sized({ ...text, sign: kind, kind, centre: { x, y }, radius, place: { x: toX, y: toY } });

/** An L-bracket, 60 x 40 x 45, with two bores in its foot, a rib, a rounded back with a bore: 55 lines and 10 sizes. */
export function bracket(): Sketch {
  const [fx, fy] = [50, 130];
  const [tx, ty] = [50, 60];
  const sx = 150;
  return {
    ...emptySketch(),
    views: [
      { kind: 'front', frame: { left: 40, bottom: 120, right: 120, top: 185 } },
      { kind: 'top', frame: { left: 40, bottom: 50, right: 120, top: 110 } },
      { kind: 'left', frame: { left: 140, bottom: 120, right: 200, top: 185 } },
    ],
    entities: [
      ...loop(
        'visible',
        fx,
        fy,
        fx + 60,
        fy,
        fx + 60,
        fy + 8,
        fx + 40,
        fy + 8,
        fx + 8,
        fy + 30,
        fx + 8,
        fy + 45,
        fx,
        fy + 45,
      ),
      line('visible', fx + 8, fy + 30, fx + 8, fy + 8),
      line('visible', fx + 8, fy + 8, fx + 40, fy + 8),
      line('hidden', fx, fy + 20, fx + 8, fy + 20),
      line('hidden', fx, fy + 40, fx + 8, fy + 40),
      line('centre', fx - 3, fy + 30, fx + 11, fy + 30),
      ...[46.5, 53.5].map((x) => line('hidden', fx + x, fy, fx + x, fy + 8)),
      line('centre', fx + 50, fy - 3, fx + 50, fy + 11),
      ...loop('visible', tx, ty, tx + 56, ty, tx + 60, ty + 4, tx + 60, ty + 36, tx + 56, ty + 40, tx, ty + 40),
      line('visible', tx + 8, ty, tx + 8, ty + 40),
      line('visible', tx + 8, ty + 17, tx + 40, ty + 17),
      line('visible', tx + 8, ty + 23, tx + 40, ty + 23),
      line('visible', tx + 40, ty + 17, tx + 40, ty + 23),
      ...[10, 30].flatMap((y) => [
        ring('visible', tx + 50, ty + y, 3.5),
        line('centre', tx + 44, ty + y, tx + 56, ty + y),
        line('centre', tx + 50, ty + y - 6, tx + 50, ty + y + 6),
      ]),
      line('centre', tx - 3, ty + 20, tx + 63, ty + 20),
      line('hidden', tx, ty + 10, tx + 8, ty + 10),
      line('hidden', tx, ty + 30, tx + 8, ty + 30),
      line('visible', sx, fy, sx + 40, fy),
      line('visible', sx, fy, sx, fy + 25),
      line('visible', sx + 40, fy, sx + 40, fy + 25),
      bow('visible', sx + 20, fy + 25, 20, 0, 180),
      ring('visible', sx + 20, fy + 30, 10),
      line('centre', sx + 7, fy + 30, sx + 33, fy + 30),
      line('centre', sx + 20, fy - 3, sx + 20, fy + 48),
      line('visible', sx, fy + 8, sx + 40, fy + 8),
      line('hidden', sx + 17, fy + 8, sx + 17, fy + 30),
      line('hidden', sx + 23, fy + 8, sx + 23, fy + 30),
      ...[6.5, 13.5, 26.5, 33.5].map((x) => line('hidden', sx + x, fy, sx + x, fy + 8)),
      ...[10, 30].map((x) => line('centre', sx + x, fy - 3, sx + x, fy + 11)),
    ],
    dimensions: [
      level(fx, fy, fx + 60, fy, fy - 12),
      level(fx, fy, fx + 8, fy + 45, fy + 52),
      upright(fx, fy, fx, fy + 45, fx - 12),
      upright(fx + 60, fy, fx + 60, fy + 8, fx + 68),
      level(tx + 50, ty + 10, tx, ty, ty - 10),
      upright(tx + 50, ty + 10, tx + 50, ty + 30, tx + 70),
      upright(tx, ty, tx, ty + 40, tx - 12),
      round('diameter', sx + 20, fy + 30, 10, sx + 36, fy + 46),
      round('radius', sx + 20, fy + 25, 20, sx + 45, fy + 42),
      { ...round('diameter', tx + 50, ty + 10, 3.5, tx + 66, ty + 1), count: 2 },
    ],
  };
}

/** A stepped block, 64 x 40 x 36, with a slot, a slope, a bore from above and one through: 46 lines and 8 sizes. */
export function block(): Sketch {
  const [fx, fy, ty, sx] = [40, 120, 50, 130];
  return {
    ...emptySketch({ ...SHEET, titleBlock: undefined }),
    views: [
      { kind: 'front', frame: { left: 30, bottom: 112, right: 115, top: 170 } },
      { kind: 'top', frame: { left: 30, bottom: 42, right: 115, top: 100 } },
      { kind: 'left', frame: { left: 122, bottom: 112, right: 180, top: 170 } },
    ],
    entities: [
      ...loop('visible', fx, fy, fx + 64, fy, fx + 64, fy + 18, fx + 42, fy + 18, fx + 30, fy + 40, fx, fy + 40),
      ...[10, 20].map((x) => line('hidden', fx + x, fy + 15, fx + x, fy + 40)),
      line('hidden', fx + 10, fy + 15, fx + 20, fy + 15),
      line('centre', fx + 15, fy + 12, fx + 15, fy + 43),
      ...[49, 57].map((x) => line('hidden', fx + x, fy, fx + x, fy + 18)),
      line('centre', fx + 53, fy - 3, fx + 53, fy + 21),
      line('hidden', fx, fy + 6, fx + 64, fy + 6),
      ...loop('visible', fx, ty, fx + 64, ty, fx + 64, ty + 36, fx, ty + 36),
      line('visible', fx + 30, ty, fx + 30, ty + 36),
      line('visible', fx + 42, ty, fx + 42, ty + 36),
      ring('visible', fx + 15, ty + 18, 5),
      ring('visible', fx + 53, ty + 18, 4),
      ...[15, 53].map((x) => line('centre', fx + x, ty + 9, fx + x, ty + 27)),
      line('centre', fx - 4, ty + 18, fx + 68, ty + 18),
      line('hidden', fx, ty + 12, fx + 64, ty + 12),
      line('hidden', fx, ty + 24, fx + 64, ty + 24),
      ...loop(
        'visible',
        ...[
          sx,
          fy,
          sx + 12,
          fy,
          sx + 12,
          fy + 6,
          sx + 24,
          fy + 6,
          sx + 24,
          fy,
          sx + 36,
          fy,
          sx + 36,
          fy + 40,
          sx,
          fy + 40,
        ],
      ),
      line('visible', sx, fy + 18, sx + 36, fy + 18),
      ...[13, 23].map((x) => line('hidden', sx + x, fy + 15, sx + x, fy + 40)),
      ...[14, 22].map((x) => line('hidden', sx + x, fy, sx + x, fy + 18)),
      line('hidden', sx + 13, fy + 15, sx + 23, fy + 15),
      line('centre', sx + 18, fy - 3, sx + 18, fy + 43),
    ],
    dimensions: [
      level(fx, fy, fx + 64, fy, fy - 10),
      level(fx, fy + 40, fx + 30, fy + 40, fy + 48),
      upright(fx, fy, fx, fy + 40, fx - 9),
      upright(fx + 64, fy, fx + 64, fy + 18, fx + 72),
      level(fx, ty, fx + 15, ty + 18, ty - 8),
      upright(fx + 64, ty, fx + 64, ty + 36, fx + 73),
      round('diameter', fx + 15, ty + 18, 5, fx + 26, ty + 30),
      level(sx + 12, fy, sx + 24, fy, fy - 8),
    ],
  };
}

/** A bearing block with arcs and tangents that lie off the grid, 2:1, in section: 40 lines, hatched, with signs. */
export function bearing(): Sketch {
  const [fx, fy, ty, sx] = [60, 110, 40, 170];
  const slope = Math.asin((15 - 5) / 40);
  const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
  return {
    ...emptySketch({ ...SHEET, scale: '2:1' }),
    views: [
      { kind: 'front', frame: { left: 20, bottom: 95, right: 110, top: 160 } },
      { kind: 'top', frame: { left: 20, bottom: 25, right: 110, top: 70 } },
      { kind: 'section', frame: { left: 150, bottom: 95, right: 200, top: 160 } },
    ],
    entities: [
      ring('visible', fx, fy + 25, 9),
      bow('visible', fx, fy + 25, 15, 90 - (slope * 180) / Math.PI, (slope * 360) / Math.PI),
      line('visible', fx + 15 * sin, fy + 25 + 15 * cos, fx + 37.3, fy + 9.4),
      line('visible', fx - 15 * sin, fy + 25 + 15 * cos, fx - 37.3, fy + 9.4),
      ...loop('visible', fx - 40, fy, fx + 40, fy, fx + 40, fy + 8, fx - 40, fy + 8),
      ...[-30, 30].flatMap((x) => [
        line('hidden', fx + x - 3.3, fy, fx + x - 3.3, fy + 8),
        line('hidden', fx + x + 3.3, fy, fx + x + 3.3, fy + 8),
        line('centre', fx + x, fy - 3, fx + x, fy + 11),
      ]),
      line('centre', fx, fy - 5, fx, fy + 45),
      line('centre', fx - 18, fy + 25, fx + 18, fy + 25),
      ...loop('visible', fx - 40, ty, fx + 40, ty, fx + 40, ty + 20, fx - 40, ty + 20),
      ...[-30, 30].flatMap((x) => [
        ring('visible', fx + x, ty + 10, 3.3),
        line('centre', fx + x, ty + 4, fx + x, ty + 16),
      ]),
      line('cutting', fx, ty - 6, fx, ty + 26),
      ...[-15, -9, 9, 15].map((x) => line(Math.abs(x) < 10 ? 'hidden' : 'visible', fx + x, ty, fx + x, ty + 20)),
      ...loop('visible', sx, fy, sx + 20, fy, sx + 20, fy + 40, sx, fy + 40),
      line('visible', sx, fy + 16, sx + 20, fy + 16),
      line('visible', sx, fy + 34, sx + 20, fy + 34),
      line('centre', sx - 4, fy + 25, sx + 24, fy + 25),
      ...[-3.3, 3.3].map((x) => line('narrow', fx + 40 + x / 4, fy + 2, fx + 40 + x / 4, fy + 6)),
      bow('visible', fx, fy + 25, 11.4, 200, 140),
      line('adjacent', fx - 48, fy, fx + 48, fy),
    ],
    dimensions: [
      sized(level(fx - 40, fy, fx + 40, fy, fy - 12), { ...SHEET, scale: '2:1' }),
      sized(upright(sx + 20, fy, sx + 20, fy + 25, sx + 32), { ...SHEET, scale: '2:1' }),
      {
        ...sized(upright(sx, fy + 16, sx, fy + 34, sx - 10), { ...SHEET, scale: '2:1' }),
        sign: 'diameter',
        tolerance: { kind: 'fit', fit: 'H7' },
      },
      { ...sized(round('diameter', fx + 30, ty + 10, 3.3, fx + 46, ty + 22), { ...SHEET, scale: '2:1' }), count: 2 },
      {
        ...sized(level(fx - 30, fy, fx + 30, fy, fy - 5), { ...SHEET, scale: '2:1' }),
        tolerance: { kind: 'limits', upper: 0.1, lower: -0.1 },
      },
    ],
    hatches: [0, 34].map((from) => ({
      loops: [
        loop(
          'visible',
          sx,
          fy + from,
          sx + 20,
          fy + from,
          sx + 20,
          fy + (from || -24) + (from ? 6 : 40),
          sx,
          fy + (from || 16) + (from ? 6 : 0),
        ).map(({ curve }) => curve),
      ],
      angle: Math.PI / 4,
      spacing: 2.5,
    })),
    marks: [
      { kind: 'letter', at: { x: sx + 10, y: fy + 48 }, letter: 'A', twice: true },
      { kind: 'arrow', at: { x: fx, y: ty - 6 }, letter: 'A', turn: Math.PI },
      { kind: 'arrow', at: { x: fx, y: ty + 26 }, letter: 'A', turn: Math.PI },
      { kind: 'surface', at: { x: sx + 10, y: fy + 16 }, roughness: 1.6, turn: 0 },
    ],
  };
}
