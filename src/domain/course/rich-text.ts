import type { TermId } from './ids.ts';

/** A run of words: plain, bold, or a link to a term of the table. */
export type Inline = string | { readonly b: string } | { readonly term: TermId; readonly words: string };

/** A paragraph or a list; each list item is a line of inlines. */
export type RichBlock =
  | { readonly p: readonly Inline[] }
  | { readonly ul: readonly (readonly Inline[])[] }
  | { readonly ol: readonly (readonly Inline[])[] };

/** A text of several paragraphs, as the compiler reads it from Markdown. */
export type RichText = readonly RichBlock[];

/** A text of one line. */
export type RichLine = readonly Inline[];

/** The words of a line without their marks, for labels, reports and counting. */
export function plainText(line: RichLine): string {
  return line.map((part) => (typeof part === 'string' ? part : 'b' in part ? part.b : part.words)).join('');
}
