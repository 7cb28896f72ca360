import type { FigureBox } from '../../domain/course/figure-parts.ts';

type Values = Readonly<Record<string, string | undefined>>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle around a shape of a region. */
export function boxOf(shape: string, values: Values): FigureBox {
  const at = (name: string): number => Number(values[name] ?? 0);
  if (shape === 'rect') return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  if (shape === 'polygon') return boxAround(pointsOf(values['points'] ?? ''));
  const rx = shape === 'circle' ? at('r') : at('rx');
  const ry = shape === 'circle' ? at('r') : at('ry');
  return { x: at('cx') - rx, y: at('cy') - ry, width: 2 * rx, height: 2 * ry };
}

/** The point where a line is pressed: its middle along its way, of a circle the top. */
export function handleOf(shape: string, values: Values): Point {
  const at = (name: string): number => Number(values[name] ?? 0);
  if (shape === 'circle') return { x: at('cx'), y: at('cy') - at('r') };
  if (shape === 'line') return { x: (at('x1') + at('x2')) / 2, y: (at('y1') + at('y2')) / 2 };
  return middleOf(pointsOf(values['points'] ?? ''));
}

function pointsOf(text: string): readonly Point[] {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
}

function boxAround(points: readonly Point[]): FigureBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The point of a polyline from where both ends are equally far along it. */
function middleOf(points: readonly Point[]): Point {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = parts.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of parts) {
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
