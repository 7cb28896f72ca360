import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import type { Reference, ReferenceLine } from '../../../../src/domain/grading/reference.ts';
import type { Layer } from '../../../../src/domain/sketch/line-type.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { emptySketch } from '../sketch/three-views.ts';

const segment = (x1: number, y1: number, x2: number, y2: number): Curve => ({
  kind: 'segment',
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

const asked = (id: string, feature: string, layer: Layer, curve: Curve, weight: number): ReferenceLine => ({
  id,
  feature,
  layer,
  curve,
  weight,
  optional: false,
  smooth: false,
});

/** A plate of 80 x 50 with one corner rounded and one cut, a hole with its axes, and a hidden pocket: 13 lines, 100 points. */
export function plateReference(): Reference {
  return {
    views: [
      {
        name: 'front',
        kind: 'front',
        sort: 'view',
        place: 'front',
        otherSide: [],
        regions: [],
        lines: [
          asked('bottom', 'plate', 'visible', segment(0, 0, 80, 0), 10),
          asked('right', 'plate', 'visible', segment(80, 0, 80, 40), 10),
          asked(
            'round',
            'plate',
            'visible',
            { kind: 'arc', centre: { x: 70, y: 40 }, radius: 10, start: 0, sweep: Math.PI / 2 },
            5,
          ),
          asked('top', 'plate', 'visible', segment(8, 50, 70, 50), 10),
          asked('cut', 'plate', 'visible', segment(0, 42, 8, 50), 5),
          asked('left', 'plate', 'visible', segment(0, 0, 0, 42), 10),
          asked('rim', 'hole', 'visible', { kind: 'circle', centre: { x: 30, y: 20 }, radius: 8 }, 14),
          asked('level', 'hole', 'centre', segment(22, 20, 38, 20), 3),
          asked('upright', 'hole', 'centre', segment(30, 12, 30, 28), 3),
          asked('floor', 'pocket', 'hidden', segment(50, 10, 70, 10), 8),
          asked('wall', 'pocket', 'hidden', segment(50, 10, 50, 30), 8),
          asked('ceiling', 'pocket', 'hidden', segment(50, 30, 70, 30), 7),
          asked('side', 'pocket', 'hidden', segment(70, 10, 70, 30), 7),
        ],
      },
    ],
    angle: 'first',
    ratio: 1,
    tolerance: 0.05,
    fixed: false,
    overshoot: { least: 0, most: 10 },
    must: [],
    hatched: false,
  };
}

export const line = (layer: Layer, x1: number, y1: number, x2: number, y2: number): Entity => ({
  layer,
  curve: segment(x1, y1, x2, y2),
});

/** The lines of the plate by id, standing at (100, 100), with axes that stand out by 3 mm. */
export function plateLines(): Readonly<Record<string, Entity>> {
  const at = (x: number, y: number) => ({ x: 100 + x, y: 100 + y });
  return Object.fromEntries(
    plateReference().views.flatMap(({ lines }) =>
      lines.map(({ id, layer, curve }): readonly [string, Entity] => {
        if (curve.kind === 'polyline') throw new Error('the plate has no such line');
        if (curve.kind !== 'segment')
          return [id, { layer, curve: { ...curve, centre: at(curve.centre.x, curve.centre.y) } }];
        const { from, to } = curve;
        const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
        const out = layer === 'centre' ? 3 : 0;
        const moved: Curve = {
          kind: 'segment',
          from: at(from.x - dx * out, from.y - dy * out),
          to: at(to.x + dx * out, to.y + dy * out),
        };
        return [id, { layer, curve: moved }];
      }),
    ),
  );
}

/** A drawing of the plate in which some lines are others, or none, and some are added. */
export function plate(
  changes: Readonly<Record<string, Entity | undefined>> = {},
  more: readonly Entity[] = [],
): Sketch {
  const lines = Object.entries(plateLines()).flatMap(([id, entity]) => (id in changes ? (changes[id] ?? []) : entity));
  return { ...emptySketch(), entities: [...lines, ...more] };
}
