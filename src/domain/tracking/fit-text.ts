/** A piece of a report: what must stay, or words that may be cut. */
export type Piece = string | { readonly words: string };

/** The most that SCORM 1.2 promises to keep of a response or a pattern. */
export const MAX_TEXT = 255;

/**
 * Joins pieces into at most `limit` characters (UTF-16 units). Fixed pieces stay whole; words get what room
 * is left, the first ones first, each with the space before it or not at all.
 */
export function fitText(pieces: readonly Piece[], limit: number = MAX_TEXT): string {
  let room = limit - pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const words = cut(clean(piece.words), room - 1);
      if (words === '') return '';
      room -= words.length + 1;
      return ` ${words}`;
    })
    .join('');
  return text.slice(0, limit).trim();
}

/** One line without control characters, and without the signs that reports use as marks. */
function clean(words: string): string {
  return words
    .replace(/\|/gu, '/')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** Fewer than three characters and the sign of a cut tell nobody anything. */
const LEAST = 4;

function cut(words: string, room: number): string {
  if (words.length <= room) return words;
  if (room < LEAST) return '';
  const kept = words.slice(0, room - 1);
  // A pair of surrogates is one character: half of it would be a damaged text.
  const whole = /[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept;
  return `${whole.trimEnd()}…`;
}
