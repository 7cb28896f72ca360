import type { OptionId } from '../course/ids.ts';
import type { Inline, RichLine } from '../course/rich-text.ts';

/** A run of words, or a gap. */
export type GapPart = Inline | { readonly gap: OptionId };

const GAP = /\[([a-z][a-z0-9-]*)\]/gu;

/** A line with its gaps, which stand in it as their ids in square brackets: `The line is [type] and narrow.` */
export function gapParts(line: RichLine): readonly GapPart[] {
  return line.flatMap((part): readonly GapPart[] => (typeof part === 'string' ? splitText(part) : [part]));
}

function splitText(text: string): readonly GapPart[] {
  // Of a split by a pattern with one group, every second piece is what the group caught.
  const pieces = text.split(GAP).map((piece, at): GapPart => (at % 2 === 0 ? piece : { gap: piece as OptionId }));
  return pieces.filter((piece) => piece !== '');
}
