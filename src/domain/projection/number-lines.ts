import type { DrawnCurve } from './drawn-curve.ts';
import { cutOut } from './loose-curve.ts';
import { roundedCurve } from './rounded-curve.ts';
import { thinned } from './thinned.ts';
import { order, type LooseLine } from './precedence.ts';
import type { ViewLine } from './view-line.ts';

const ROLES: readonly string[] = ['visible', 'hidden', 'centre'];

/** Rounds the lines of a view, puts them in an order that is always the same, and gives each its id. */
export function numberLines(lines: readonly LooseLine[]): readonly ViewLine[] {
  const given = new Map<string, number>();
  return lines
    .map(({ curve, ...line }) => ({ ...line, curve: roundedCurve(thinned(cutOut(curve))) }))
    .map((line) => ({ line, key: keyOf(line) }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ line: { role, tangent, edges, curve } }) => {
      const kind = nameOfKind(curve);
      const name = `${role} ${edges[0] ?? kind}`;
      const count = (given.get(name) ?? 0) + 1;
      given.set(name, count);
      const id = `${role === 'visible' ? '' : `${role}:`}${edges[0] ?? kind}${count > 1 ? `#${count}` : ''}`;
      return { id, role, ...(tangent ? { tangent } : {}), edges, curve };
    });
}

/** What a line is called that no edge is known for. */
function nameOfKind({ kind }: DrawnCurve): string {
  return kind === 'segment' ? 'line' : kind;
}

function keyOf({ role, tangent, edges, curve }: Omit<ViewLine, 'id'>): string {
  return [ROLES.indexOf(role), tangent ? 1 : 0, edges[0] ?? '', placeOf(curve)].join(' ');
}

/** Sorts by place as numbers sort, for places from -10 m to 10 m. */
function placeOf(curve: DrawnCurve): string {
  const points = curve.kind === 'segment' ? [curve.from, curve.to] : curve.kind === 'polyline' ? curve.points : [];
  const values =
    'centre' in curve
      ? [curve.centre.x, curve.centre.y, 'start' in curve ? curve.start : 0]
      : points.flatMap(({ x, y }) => [x, y]);
  return values.map((value) => (value + 1e4).toFixed(6).padStart(13, '0')).join(' ');
}
