import { plainText } from '../../domain/course/rich-text.ts';
import type { Inline, RichBlock } from '../../domain/course/rich-text.ts';
import type { Path } from './yaml-file.ts';

/** One line of a lesson's texts: a paragraph, a list item, a label, a heading. */
export interface TextLine {
  readonly path: Path;
  readonly words: string;
  /** The terms that it links to. */
  readonly terms: readonly string[];
}

/** All lines below a part of a lesson's texts, in the order of the file's schema. */
export function linesOf(texts: unknown, path: Path = []): readonly TextLine[] {
  if (typeof texts === 'string') return [{ path, words: texts, terms: [] }];
  if (Array.isArray(texts)) {
    const items: readonly unknown[] = texts;
    if (items.length > 0 && items.every(isInline)) {
      const terms = items.flatMap((part) => (typeof part === 'object' && 'term' in part ? [part.term] : []));
      return [{ path, words: withNumbers(plainText(items)), terms }];
    }
    // Paragraphs and lists are one text of the file.
    if (items.every(isRichBlock))
      return items.flatMap((block) => Object.values(block).flatMap((part) => blockLines(part, path)));
    return items.flatMap((item, index) => linesOf(item, [...path, index]));
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => linesOf(value, [...path, key]));
}

/** Where a learner's own number comes, any number stands: to count words and to tell sentences by. */
function withNumbers(words: string): string {
  return words.replace(/\{\{\w+(?::([^{}]*))?\}\}/gu, (_, forms?: string) => forms?.split('|').pop() ?? '10');
}

function blockLines(part: unknown, path: Path): readonly TextLine[] {
  const isOneLine = Array.isArray(part) && part.every(isInline);
  return isOneLine ? linesOf(part, path) : Array.isArray(part) ? part.flatMap((item) => linesOf(item, path)) : [];
}

function isRichBlock(value: unknown): value is RichBlock {
  return typeof value === 'object' && value !== null && ('p' in value || 'ul' in value || 'ol' in value);
}

function isInline(value: unknown): value is Inline {
  return (
    typeof value === 'string' || (typeof value === 'object' && value !== null && ('b' in value || 'words' in value))
  );
}
