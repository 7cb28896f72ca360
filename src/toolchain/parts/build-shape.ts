import {
  cast,
  draw,
  isShape3D,
  makeBox,
  makeCylinder,
  makeVertex,
  measureDistanceBetween,
  Plane,
  type AnyShape,
  type Drawing,
  type Face,
  type Shape3D,
} from 'replicad';
import { added, type Point2, type Point3 } from '../../domain/projection/vector.ts';
import type { AxisName, OutlineSide, PlaneName, Shape } from '../../domain/projection/part-shape.ts';
import { PartFault } from './part-fault.ts';

/** A simple solid, and what its faces are called. */
export interface BuiltShape {
  readonly solid: Shape3D;
  readonly nameOf: (face: Face) => string;
}

const AXES: Readonly<Record<AxisName, Point3>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };
/** The third axis of a plane, and u and v in space. */
const PLANES: Readonly<Record<PlaneName, { readonly u: Point3; readonly v: Point3; readonly out: Point3 }>> = {
  xy: { u: AXES.x, v: AXES.y, out: AXES.z },
  xz: { u: AXES.x, v: AXES.z, out: AXES.y },
  yz: { u: AXES.y, v: AXES.z, out: AXES.x },
};
/** Away from the axis, for the outline of a turned solid. */
const RADIAL: Readonly<Record<AxisName, Point3>> = { x: AXES.z, y: AXES.z, z: AXES.x };

/** Makes a simple solid. A size that makes none, such as a length of 0, is a fault. */
export function buildShape(shape: Shape): BuiltShape {
  switch (shape.kind) {
    case 'box':
      return buildBox(shape.from, shape.to);
    case 'cylinder': {
      const { axis, start, length, diameter } = shape;
      positive({ length, diameter });
      return withEnds(makeCylinder(diameter / 2, length, [...start], [...AXES[axis]]), axis, start, length);
    }
    case 'cone': {
      const { axis, start, length, startDiameter, endDiameter } = shape;
      positive({ length, diameter: Math.max(startDiameter, endDiameter) });
      const outline: readonly OutlineSide[] = [
        { name: 'start', to: [0, startDiameter / 2] },
        { name: 'side', to: [length, endDiameter / 2] },
        { name: 'end', to: [length, 0] },
        { name: 'axis', to: [0, 0] },
      ];
      return buildTurned(
        axis,
        start,
        outline.filter(({ to }, index) => !samePlace(to, outline[(index + 3) % 4]?.to)),
      );
    }
    case 'prism':
      return buildPrism(shape.plane, shape.from, shape.to, shape.outline);
    case 'turned':
      return buildTurned(shape.axis, shape.origin, shape.outline);
  }
}

function positive(sizes: Readonly<Record<string, number>>): void {
  for (const [name, size] of Object.entries(sizes)) {
    if (!(size > 0)) throw new PartFault(`${name} ${size} mm makes no solid; expected more than 0`);
  }
}

function buildBox(from: Point3, to: Point3): BuiltShape {
  positive({ length: to[0] - from[0], width: to[1] - from[1], height: to[2] - from[2] });
  const middle: Point3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
  const at = (axis: 0 | 1 | 2, value: number): Point3 => {
    const point: [number, number, number] = [...middle];
    point[axis] = value;
    return point;
  };
  return named(makeBox([...from], [...to]), [
    ['left', at(0, from[0])],
    ['right', at(0, to[0])],
    ['front', at(1, from[1])],
    ['back', at(1, to[1])],
    ['bottom', at(2, from[2])],
    ['top', at(2, to[2])],
  ]);
}

/** A face is called by the place that lies on it. */
function named(solid: Shape3D, places: readonly (readonly [string, Point3])[], rest = 'side'): BuiltShape {
  const nameOf = (face: Face): string =>
    places.find(([, place]) => measureDistanceBetween(makeVertex([...place]), face) < 1e-6)?.[0] ?? rest;
  return { solid, nameOf };
}

function withEnds(solid: Shape3D, axis: AxisName, start: Point3, length: number): BuiltShape {
  return named(solid, [
    ['start', start],
    ['end', added(start, AXES[axis], length)],
  ]);
}

function samePlace(a: Point2, b: Point2 | undefined): boolean {
  return b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9;
}

function drawOutline(outline: readonly OutlineSide[]): Drawing {
  const last = outline[outline.length - 1];
  if (!last || outline.length < 2) throw new PartFault('an outline needs two sides or more');
  let from = last.to;
  const pen = draw([...from]);
  for (const { name, to, via } of outline) {
    if (samePlace(from, to)) throw new PartFault(`side "${name}" of the outline has no length`);
    if (via) pen.threePointsArcTo([...to], [...via]);
    else pen.lineTo([...to]);
    from = to;
  }
  return pen.close();
}

/** A point in the middle of each side. */
function middles(outline: readonly OutlineSide[]): readonly (readonly [string, Point2])[] {
  return outline.map(({ name, to, via }, index) => {
    const from = outline[(index + outline.length - 1) % outline.length]?.to ?? to;
    return [name, via ?? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]];
  });
}

function inSpace([u, v]: Point2, origin: Point3, first: Point3, second: Point3): Point3 {
  return added(added(origin, first, u), second, v);
}

function buildPrism(plane: PlaneName, from: number, to: number, outline: readonly OutlineSide[]): BuiltShape {
  positive({ depth: Math.abs(to - from) });
  const { u, v, out } = PLANES[plane];
  const along = (at: number): Point3 => [out[0] * at, out[1] * at, out[2] * at];
  // A plane's second axis is normal x first axis: that of xz has its normal along -y.
  const turn = plane === 'xz' ? -1 : 1;
  const base = new Plane([...along(from)], [...u], [out[0] * turn, out[1] * turn, out[2] * turn]);
  const sketch = drawOutline(outline).sketchOnPlane(base);
  if (!('extrude' in sketch)) throw new PartFault('the outline makes no solid');
  const solid = solidOf(sketch.extrude((to - from) * turn));
  const middle = along((from + to) / 2);
  const sides = middles(outline).map(([name, point]) => [name, inSpace(point, middle, u, v)] as const);
  const shape = named(solid, sides, 'start');
  const isAt = (face: Face, at: number): boolean => {
    const { x, y, z } = face.center;
    return Math.abs(x * out[0] + y * out[1] + z * out[2] - at) < 1e-6;
  };
  return { solid, nameOf: (face) => (isAt(face, to) ? 'end' : isAt(face, from) ? 'start' : shape.nameOf(face)) };
}

function buildTurned(axis: AxisName, origin: Point3, outline: readonly OutlineSide[]): BuiltShape {
  const [along, away] = [AXES[axis], RADIAL[axis]];
  const normal: Point3 = [
    along[1] * away[2] - along[2] * away[1],
    along[2] * away[0] - along[0] * away[2],
    along[0] * away[1] - along[1] * away[0],
  ];
  const sketch = drawOutline(outline).sketchOnPlane(new Plane([...origin], [...along], [...normal]));
  if (!('revolve' in sketch)) throw new PartFault('the outline makes no solid');
  const solid = solidOf(sketch.revolve([...along], { origin: [...origin] }));
  const sides = middles(outline).map(([name, point]) => [name, inSpace(point, origin, along, away)] as const);
  return named(solid, sides);
}

function solidOf(shape: AnyShape): Shape3D {
  if (!isShape3D(shape)) throw new PartFault('the outline makes no solid');
  return shape;
}

/** The faces of a solid or of several in one. */
export function facesOf(solid: Shape3D): readonly Face[] {
  return cast(solid.wrapped).faces;
}
