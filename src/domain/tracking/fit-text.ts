import { encodedLength } from './encoded-length.ts';

/** A piece of a report: what must stay, or words that may be cut. */
export type Piece = string | { readonly words: string };

/** The most that SCORM 1.2 promises to keep of a response or a pattern. */
export const MAX_TEXT = 255;

/** How much of a text may be kept: characters (UTF-16 units), and bytes as hosts send them, which bound words alone. */
export interface TextLimit {
  readonly characters: number;
  readonly bytes: number;
}

/** All that the standard keeps, however many bytes it takes to send. */
const AS_LONG_AS_KEPT: TextLimit = { characters: MAX_TEXT, bytes: Infinity };

/**
 * Joins pieces within a limit. Fixed pieces stay whole; words get what room is left, the first ones first, each with the
 * space before it or not at all.
 */
export function fitText(pieces: readonly Piece[], limit: TextLimit = AS_LONG_AS_KEPT): string {
  const fixed = pieces.filter((piece) => typeof piece === 'string').join('');
  let characters = limit.characters - fixed.length;
  let bytes = limit.bytes - encodedLength(fixed);
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const words = cut(clean(piece.words), { characters: characters - 1, bytes: bytes - SPACE_BYTES });
      if (words === '') return '';
      characters -= words.length + 1;
      bytes -= encodedLength(words) + SPACE_BYTES;
      return ` ${words}`;
    })
    .join('');
  return text.slice(0, limit.characters).trim();
}

/** One line without the signs that reports use as marks. */
function clean(words: string): string {
  return oneLine(words.replace(/\|/gu, '/').replace(/\[/gu, '(').replace(/\]/gu, ')'));
}

/** Without control characters, halves of characters and line ends. */
export function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Fewer than three characters and the sign of a cut tell nobody anything. */
const LEAST = 4;
const SPACE_BYTES = 3;

/** The words, or as many of their first characters as there is room for, and the sign of a cut. */
export function cut(words: string, { characters, bytes }: TextLimit): string {
  if (words.length <= characters && encodedLength(words) <= bytes) return words;
  let kept = words.slice(0, Math.max(0, characters - 1));
  while (kept !== '' && encodedLength(`${kept}…`) > bytes) kept = kept.slice(0, -1);
  // A pair of surrogates is one character: half of it would be a damaged text.
  const whole = /[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept;
  return whole.length < LEAST - 1 ? '' : `${whole.trimEnd()}…`;
}
