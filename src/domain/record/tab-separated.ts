import type { FileProblem } from './file-problem.ts';

/** How much of a faulty cell a message repeats. */
const SHOWN = 40;

/**
 * The cells of a tab-separated text as Moodle writes it: cells with blanks or quotes stand in quotes, quotes inside are doubled.
 * A cell in quotes may hold tabs and line ends.
 *
 * @returns rows of cells, or where the quotes do not match, with the row counted from 1
 */
export function readTabSeparated(text: string): readonly (readonly string[])[] | FileProblem {
  const rows: string[][] = [];
  let row: string[] = [];
  const end = /[\t\r\n]/gu;
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = from; at <= text.length;) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      const after = text[closing + 1];
      if (closing < 0 || (after !== undefined && !'\t\r\n'.includes(after))) {
        return {
          line: rows.length + 1,
          found: 'text',
          expected: closing < 0 ? 'closingQuote' : 'afterQuote',
          values: { text: text.slice(at, closing < 0 ? at + SHOWN : closing + SHOWN) },
        };
      }
      row.push(text.slice(at + 1, closing).replace(/""/gu, '"'));
      at = closing + 1;
    } else {
      end.lastIndex = at;
      const next = end.exec(text)?.index ?? text.length;
      row.push(text.slice(at, next));
      at = next;
    }
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at === text.length) break;
  }
  return rows;
}

/** The quote that is not doubled, or -1. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
