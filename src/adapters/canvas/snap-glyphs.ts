import type { SnapKind } from '../../domain/drafting/find-snaps.ts';

/** Lines of each glyph on a square from -1 to 1, y down; `circle` is one around its middle. The signs that CAD programs use. */
const GLYPHS: Readonly<Record<SnapKind, { readonly circle?: number; readonly lines: readonly (readonly number[])[] }>> =
  {
    end: { lines: [[-1, -1, 1, -1, 1, 1, -1, 1, -1, -1]] },
    intersection: {
      lines: [
        [-1, -1, 1, 1],
        [-1, 1, 1, -1],
      ],
    },
    centre: { circle: 1, lines: [] },
    middle: { lines: [[-1, 0.9, 1, 0.9, 0, -0.9, -1, 0.9]] },
    quadrant: { lines: [[0, -1, 1, 0, 0, 1, -1, 0, 0, -1]] },
    tangent: { circle: 0.8, lines: [[-1, -0.8, 1, -0.8]] },
    perpendicular: {
      lines: [
        [-1, -1, -1, 1, 1, 1],
        [-1, 0, 0, 0, 0, 1],
      ],
    },
    on: { lines: [[-1, -1, 1, -1, -1, 1, 1, 1, -1, -1]] },
    grid: {
      lines: [
        [-1, 0, 1, 0],
        [0, -1, 0, 1],
      ],
    },
  };

/** Adds the glyph of a snap around a place to the path. */
export function traceGlyph(
  context: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc'>,
  kind: SnapKind,
  x: number,
  y: number,
  half: number,
): void {
  const { circle, lines } = GLYPHS[kind];
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [across, down] = [x + (line[at] ?? 0) * half, y + (line[at + 1] ?? 0) * half];
      if (at === 0) context.moveTo(across, down);
      else context.lineTo(across, down);
    }
  }
  if (circle === undefined) return;
  context.moveTo(x + circle * half, y);
  context.arc(x, y, circle * half, 0, 2 * Math.PI);
}
