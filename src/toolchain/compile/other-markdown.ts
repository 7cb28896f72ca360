import type { TextFault } from './text-fault.ts';

/** Marks of larger Markdowns that the parser's plain one takes for words, so that learners would read them. */
const MARKS: readonly { readonly pattern: RegExp; readonly what: string; readonly instead: string }[] = [
  {
    pattern: /(?<!\\)~~/g,
    what: 'striking out (~~...~~)',
    instead: 'expected words alone: leave out what does not hold',
  },
  {
    pattern: /\[\^[^\]\s]+\]/g,
    what: 'a footnote ([^1])',
    instead: 'expected a sentence of its own',
  },
  {
    pattern: /^[ \t]*(?:[-*+][ \t]+)?\[[ xX]\][ \t]/gm,
    what: 'a box to tick ([ ])',
    instead: 'expected a list item, as in "- words"',
  },
  {
    // A row between two bars, or the line below a table's head.
    pattern: /^[ \t]*(?:\|.*\||:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)+[ \t]*)[ \t]*$/gm,
    what: 'a table (| ... |)',
    instead: 'expected a block of kind table in lesson.yaml, with its rows in the texts',
  },
];

/** What of a text, as it was written, other Markdowns would read as a mark; each kind once, where it stands first. */
export function otherMarkdown(source: string): readonly TextFault[] {
  return MARKS.flatMap(({ pattern, what, instead }) => {
    const [found] = source.matchAll(pattern);
    if (!found) return [];
    const at = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
    return [{ message: `${what} is not allowed, found ${JSON.stringify(found[0].trim())}; ${instead}`, at }];
  });
}
