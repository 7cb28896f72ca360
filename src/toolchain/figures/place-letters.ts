import type { DrawingSource } from '../../domain/course/source/drawing-source.ts';
import { letteringOf, textWidth } from '../../domain/sheet/lettering.ts';
import { direction, leftOf, scaled, sum } from '../../domain/geometry/point.ts';
import type { NamedLetters } from './drawing-piece.ts';
import { radians } from './drawn-line.ts';

/** Letters as strokes of standard lettering. The height is that of their outline (ISO 3098-1), so the strokes stay inside it. */
export function placedLetters(
  { text, at: [x, y], height, turn, anchor, stroke, spread, name }: DrawingSource['letters'][number],
  picture: string,
  index: number,
): NamedLetters {
  const along = radians(turn);
  const width = height * stroke;
  const inner = height - width;
  const half = { start: width / 2, middle: 0, end: -width / 2 }[anchor];
  const at = sum({ x, y }, sum(scaled(direction(along), half), scaled(leftOf(direction(along)), width / 2)));
  const place = { at, anchor, turn: along, height: inner };
  const strokes =
    spread === 0
      ? letteringOf(text, place)
      : [...text].flatMap((sign, number) => {
          const before = textWidth(text.slice(0, number) + sign, inner) - textWidth(sign, inner);
          const shift = scaled(direction(along), before + number * spread * height);
          return letteringOf(sign, { ...place, anchor: 'start', at: sum(place.at, shift) });
        });
  return { picture, id: name ?? `letters-${index + 1}`, strokes, width };
}
