import type { Scalar } from 'yaml';

/**
 * Where a character of a YAML text stands in the file. YAML folds, indents and escapes, but keeps the order of the
 * signs: so the signs of value and file are counted side by side, white space left out.
 *
 * @param source the whole file
 * @param node the text, a scalar whose value is a string
 * @param at the character, an index into the value
 * @returns an index into the file
 */
export function textPlace(source: string, node: Scalar, at: number): number {
  const [start = 0, end = source.length] = node.range ?? [];
  const isDouble = node.type === 'QUOTE_DOUBLE';
  const signs = String(node.value).slice(0, at).replace(/\s/g, '').length;
  let place = contentStart(source, node, start);
  for (let sign = 0; sign < signs; sign += 1) {
    place = nextSign(source, place, isDouble);
    place += isDouble ? escapeLength(source, place) : node.type === 'QUOTE_SINGLE' ? quoteLength(source, place) : 1;
  }
  return Math.min(nextSign(source, place, isDouble), end);
}

function contentStart(source: string, node: Scalar, start: number): number {
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return source.indexOf('\n', start) + 1;
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return start + 1;
    default:
      return start;
  }
}

/** The next sign; in double quotes white space may be escaped, and a backslash joins lines. */
function nextSign(source: string, from: number, isDouble: boolean): number {
  const space = isDouble ? /(?:\s|\\(?:\r?\n|[ntrvf _]|x20|xa0|u00a0|u202[89f]))*/iy : /\s*/y;
  space.lastIndex = from;
  space.exec(source);
  return space.lastIndex;
}

/** How many characters of the file a sign between double quotes takes: one, or an escape such as \u2019. */
function escapeLength(source: string, at: number): number {
  const escape = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/iy;
  escape.lastIndex = at;
  return escape.exec(source)?.[0].length ?? 1;
}

/** Between single quotes, the quote itself is written twice. */
function quoteLength(source: string, at: number): number {
  return source.startsWith("''", at) ? 2 : 1;
}
