import type { Point2, Point3 } from '../../domain/projection/vector.ts';
import type { Feature, OutlineSide, PlaneName, Shape, AxisName } from '../../domain/projection/part-shape.ts';

/** Adds a simple solid to the body. */
export function add(name: string, shape: Shape): Feature {
  return { name, operation: 'add', shape };
}

/** Cuts a simple solid out of the body. */
export function cut(name: string, shape: Shape): Feature {
  return { name, operation: 'cut', shape };
}

/** A box between two opposite corners, the second with the greater coordinates. */
export function box(from: Point3, to: Point3): Shape {
  return { kind: 'box', from, to };
}

/** A cylinder from the centre of one end along an axis. */
export function cylinder(axis: AxisName, start: Point3, length: number, diameter: number): Shape {
  return { kind: 'cylinder', axis, start, length, diameter };
}

/** A cone, cut off or pointed, from the centre of one end along an axis. */
export function cone(
  axis: AxisName,
  start: Point3,
  length: number,
  [startDiameter, endDiameter]: readonly [number, number],
): Shape {
  return { kind: 'cone', axis, start, length, startDiameter, endDiameter };
}

/** A side of an outline to a point: straight, or an arc through `via`. */
export function side(name: string, to: Point2, via?: Point2): OutlineSide {
  return via ? { name, to, via } : { name, to };
}

/** An outline drawn out from one place on the third axis to another. */
export function prism(plane: PlaneName, [from, to]: readonly [number, number], outline: readonly OutlineSide[]): Shape {
  return { kind: 'prism', plane, from, to, outline };
}

/** An outline turned about an axis through `origin`; points are (along the axis, radius). */
export function turned(axis: AxisName, origin: Point3, outline: readonly OutlineSide[]): Shape {
  return { kind: 'turned', axis, origin, outline };
}

/** A slot with round ends around two centres of equal height. */
export function slot([left, v]: Point2, right: number, width: number): readonly OutlineSide[] {
  const half = width / 2;
  return [
    side('lower', [right, v - half]),
    side('right', [right, v + half], [right + half, v]),
    side('upper', [left, v + half]),
    side('left', [left, v - half], [left - half, v]),
  ];
}

/** A regular hexagon with two corners on the level of its centre, by its width across flats. */
export function hexagon([u, v]: Point2, acrossFlats: number): readonly OutlineSide[] {
  const radius = acrossFlats / Math.sqrt(3);
  return [1, 2, 3, 4, 5, 6].map((corner) => {
    const angle = (corner * Math.PI) / 3;
    return side(`flat-${corner}`, [u + radius * Math.cos(angle), v + radius * Math.sin(angle)]);
  });
}
