import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import type { RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { Marks } from '../../domain/course/source/texts-source.ts';
import { readLine, readPlain, readText } from './rich-text-source.ts';
import type { Read } from './rich-text-source.ts';
import type { TermTable } from './term-table.ts';
import { createAvoidedWordFinder, termLinkFault } from './term-words.ts';

const WEB_ADDRESS = /(?:https?|ftp|mailto):|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|eu)\b/i;

/** Schemas that read and check the three forms of text in one language. */
export function createTextMarks(language: Language, table: TermTable): Marks<RichLine, RichText> {
  const avoided = createAvoidedWordFinder(table, language);
  const form = <T>(read: (source: string, language: Language) => Read<T>, words: (value: T) => string) =>
    v.pipe(
      v.string(),
      v.rawTransform<string, T>(({ dataset, addIssue }) => {
        const { value, faults, links } = read(dataset.value, language);
        const address = WEB_ADDRESS.exec(dataset.value);
        const all = [
          ...faults,
          ...(address ? [`no web address in a course, found ${JSON.stringify(address[0])}`] : []),
          ...links.flatMap((link) => termLinkFault(link, language, table) ?? []),
          ...avoided(words(value)),
        ];
        for (const message of new Set(all)) addIssue({ message });
        return value;
      }),
    );
  return {
    plain: form(readPlain, (value) => value),
    line: form(readLine, plainText),
    text: form(readText, (value) => textLines(value).map(plainText).join('\n')),
  };
}

/** The lines of a text: each paragraph and each list item. */
export function textLines(text: RichText): readonly RichLine[] {
  return text.flatMap((block: RichBlock) => ('p' in block ? [block.p] : 'ul' in block ? block.ul : block.ol));
}
