import type { Curve } from '../geometry/curve.ts';
import { direction, leftOf, scaled, sum, type Point } from '../geometry/point.ts';
import type { Mark } from '../sketch/sketch.ts';
import { arrowhead, dimensionSizes, readableTurn } from './dimension-layout.ts';
import { letteringOf, textWidth } from './lettering.ts';
import type { LineWidths } from './line-widths.ts';

/** A sign as it is drawn: its lines, filled areas and letters. */
export interface MarkLayout {
  readonly lines: readonly Curve[];
  readonly fills: readonly (readonly Point[])[];
  readonly lettering: readonly Curve[];
}

/** Letters of views are larger than values by a step of ISO 3098. */
const LARGER = Math.SQRT2;

/** Arrows of cuts open by 30 degrees (ISO 128-3): on a wide line they have to be wider than those of dimensions. */
const OPENING = Math.tan(Math.PI / 12);

/** Letters of views and cuts, arrows of cuts, surface signs (ISO 128-3, ISO 21920-1). */
export function layOutMark(mark: Mark, widths: LineWidths, decimal: ',' | '.'): MarkLayout {
  const { text, arrow } = dimensionSizes(widths);
  const letters = text * LARGER;
  switch (mark.kind) {
    case 'letter': {
      const word = mark.twice ? `${mark.letter}-${mark.letter}` : mark.letter;
      return { lines: [], fills: [], lettering: letteringOf(word, upright(mark.at, letters)) };
    }
    case 'arrow': {
      const back = scaled(direction(mark.turn), -1);
      const tail = sum(mark.at, scaled(back, 3 * arrow));
      const beside = sum(tail, scaled(back, letters * 0.8));
      return {
        lines: [{ kind: 'segment', from: tail, to: mark.at }],
        fills: [arrowhead(mark.at, mark.turn, 1.5 * arrow, OPENING)],
        // Letters stand upright, whichever way the arrow points.
        lettering: letteringOf(mark.letter, upright({ x: beside.x, y: beside.y - letters / 2 }, letters)),
      };
    }
    case 'surface':
      return surface(mark, text, decimal);
  }
}

function upright(at: Point, height: number) {
  return { at, anchor: 'middle' as const, turn: 0, height };
}

/** The sign for a surface from which material is taken: two legs at 60 degrees, a bar, the parameter under a line. */
function surface({ at, turn, roughness }: Mark & { kind: 'surface' }, text: number, decimal: ',' | '.'): MarkLayout {
  const along = direction(turn);
  const up = leftOf(along);
  const place = (x: number, y: number): Point => sum(at, sum(scaled(along, x * text), scaled(up, y * text)));
  const lean = 1 / Math.tan(Math.PI / 3);
  const [short, long] = [1.4, 3];
  const value = `Ra ${String(roughness).replace('.', decimal)}`;
  const width = textWidth(value, text) / text + 0.8;
  const corners: readonly (readonly [Point, Point])[] = [
    [place(-short * lean, short), place(0, 0)],
    [place(0, 0), place(long * lean, long)],
    [place(-short * lean, short), place(short * lean, short)],
    [place(long * lean, long), place(long * lean + width, long)],
  ];
  const readable = readableTurn(turn);
  const isTurned = Math.cos(readable - turn) < 0;
  return {
    lines: corners.map(([from, to]) => ({ kind: 'segment', from, to })),
    fills: [],
    lettering: letteringOf(value, {
      at: place(long * lean + width / 2, isTurned ? long - 0.4 : long - 1.4),
      anchor: 'middle',
      turn: readable,
      height: text,
    }),
  };
}
