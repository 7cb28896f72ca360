import type { DrawingSource } from '../../domain/course/source/drawing-source.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { letteringOf } from '../../domain/sheet/lettering.ts';
import { rectangle } from '../../domain/sheet/sheet-frame.ts';
import { joined, namedLines, type DrawingPiece, type NamedLetters } from './drawing-piece.ts';

/** Shares of the ruler's depth: before its zero and behind its last mark, where its unit stands. */
const [BEFORE, BEHIND] = [0.36, 1.3];
/** The same: marks of ten, five and one millimetre, height of the numbers and where they stand. */
const MARKS = [
  { every: 10, share: 0.36 },
  { every: 5, share: 0.27 },
  { every: 1, share: 0.16 },
] as const;
const [NUMBER, LINE] = [0.3, 0.86];

/** A ruler with numbers in millimetres: lines `ruler`, an area and letters of the same name. */
export function placedRuler(
  { at: [x, y], length, scale, numbers, depth, upright, name }: DrawingSource['rulers'][number],
  picture: string,
): DrawingPiece {
  // Along the ruler and away from the edge that is read.
  const place = (along: number, away: number): Point =>
    upright ? { x: x - away, y: y + along * scale } : { x: x + along * scale, y: y - away };
  const [from, to] = [place((-BEFORE * depth) / scale, 0), place(length + (BEHIND * depth) / scale, depth)];
  const box = {
    left: Math.min(from.x, to.x),
    bottom: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    top: Math.max(from.y, to.y),
  };
  const marks = Array.from({ length: length + 1 }, (_, at): Curve => {
    const { share } = MARKS.find(({ every }) => at % every === 0) ?? MARKS[2];
    return { kind: 'segment', from: place(at, 0), to: place(at, share * depth) };
  });
  const height = NUMBER * depth;
  const letters = (text: string, at: Point, anchor: 'start' | 'middle' | 'end'): NamedLetters => ({
    picture,
    id: name,
    strokes: letteringOf(text, { at, anchor, turn: 0, height }),
    width: height / 10,
  });
  const shown = Array.from({ length: Math.floor(length / numbers) + 1 }, (_, index) => index * numbers);
  return joined([
    { areas: [{ picture, id: name, box }] },
    namedLines(picture, name, 'narrow', rectangle(box)),
    namedLines(picture, name, 'construction', marks),
    {
      letters: [
        ...shown.map((at) =>
          upright
            ? letters(String(at), { x: x - 0.42 * depth, y: y + at * scale - height / 2 }, 'end')
            : letters(String(at), place(at, LINE * depth), 'middle'),
        ),
        upright
          ? letters('mm', { x: box.left + 0.1 * depth, y: box.top - 1.6 * height }, 'start')
          : letters('mm', { x: box.right - 0.12 * depth, y: y - LINE * depth }, 'end'),
      ],
    },
  ]);
}
