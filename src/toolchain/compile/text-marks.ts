import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import type { RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { Marks } from '../../domain/course/source/texts-source.ts';
import { letterFaults } from './letter-faults.ts';
import { readLine, readPlain, readText } from './rich-text-source.ts';
import type { Read } from './rich-text-source.ts';
import type { TermTable } from './term-table.ts';
import { TextOffset } from './text-fault.ts';
import { hiddenSigns, htmlEntities } from './sign-faults.ts';
import { createAvoidedWordFinder, termLinkFault } from './term-words.ts';

const WEB_ADDRESS = /(?:https?|ftp|mailto|file):|[^\s@]+@[^\s@]+\.[^\s@]+|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|eu)\b/i;

/** Schemas that read and check the three forms of text in one language. */
export function createTextMarks(language: Language, table: TermTable): Marks<RichLine, RichText> {
  const avoided = createAvoidedWordFinder(table, language);
  const form = <T>(read: (source: string, language: Language) => Read<T>, words: (value: T) => string) =>
    v.pipe(
      v.string(),
      v.rawTransform<string, T>(({ dataset, addIssue }) => {
        const source = dataset.value;
        const { value, faults, links } = read(source, language);
        const address = WEB_ADDRESS.exec(source);
        const all = [
          ...faults,
          ...hiddenSigns(source),
          ...letterFaults(source, language),
          ...htmlEntities(source),
          ...(address
            ? [{ message: `no web address in a course, found ${JSON.stringify(address[0])}`, at: address.index }]
            : []),
          ...links.flatMap(({ at, ...link }) => {
            const message = termLinkFault(link, language, table);
            return message === undefined ? [] : [{ message, at }];
          }),
          ...avoided(words(value)).map(({ word, message }) => ({ message, at: placeOf(word, source) })),
        ];
        const told = new Map(all.map((fault) => [`${fault.at} ${fault.message}`, fault]));
        for (const { message, at } of told.values()) addIssue({ message, input: new TextOffset(at) });
        return value;
      }),
    );
  return {
    plain: form(readPlain, (value) => value),
    line: form(readLine, plainText),
    numbered: (names) => form((source, own) => readLine(source, own, names), plainText),
    text: form(readText, (value) => textLines(value).map(plainText).join('\n')),
  };
}

/** The lines of a text: each paragraph and each list item. */
export function textLines(text: RichText): readonly RichLine[] {
  return text.flatMap((block: RichBlock) => ('p' in block ? [block.p] : 'ul' in block ? block.ul : block.ol));
}

/** A phrase may stand on two lines of the text, or have a mark inside: then its first word is pointed at, or the text. */
function placeOf(phrase: string, source: string): number {
  const [first = ''] = phrase.toLowerCase().split(/\s+/);
  const text = source.toLowerCase();
  const whole = text.indexOf(phrase.toLowerCase());
  return Math.max(whole < 0 ? text.indexOf(first) : whole, 0);
}
