import { type Dot, type DotLine, type GridType, linesOf, type Step, stepsOf, trailsOf } from '../geometry/lattice.ts';

/**
 * Drawings on a grid of dots as text, the same in course sources, responses and reports: `C2-F2-F5 B7` is a line from column
 * C, row 2 to column F, row 2, one on from there to row 5, and a point.
 */

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** The most dots that a drawing may go over, counted as its text does: reports and suspend data have no room for more. */
export const MOST_DRAWN = 40;

/** The name of a dot: `C2`. */
export function dotName([column, row]: Dot): string {
  return `${LETTERS.charAt(column)}${row + 1}`;
}

/** The lines and points of a text in the order in which they stand there; what is no dot is passed over. */
export function readLines(text: string): readonly DotLine[] {
  return text.split(' ').flatMap((trail) => {
    const dots = [...trail.matchAll(/([A-P])(\d{1,2})/gu)].map(([, letter = '', row]): Dot => [
      LETTERS.indexOf(letter),
      Number(row) - 1,
    ]);
    const lines = dots.slice(1).map((dot, at): DotLine => [dots[at] ?? dot, dot]);
    return lines.length > 0 ? lines : dots.map((dot): DotLine => [dot, dot]);
  });
}

/** The steps of a text. */
export function readSteps(text: string, type: GridType): ReadonlySet<Step> {
  return new Set(readLines(text).flatMap((line) => stepsOf(line, type)));
}

/** Steps as text: the same steps are always the same text. */
export function writeSteps(steps: ReadonlySet<Step>, type: GridType): string {
  return trailsOf(linesOf(steps, type))
    .map((trail) => trail.map(dotName).join('-'))
    .join(' ');
}
