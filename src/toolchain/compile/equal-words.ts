import type { Language } from '../../domain/course/language.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import { entry } from './lesson-subject.ts';
import { readLine } from './rich-text-source.ts';
import type { Path } from './yaml-file.ts';

/** Two things of a question that a learner cannot tell apart. */
export interface EqualWords {
  /** Of the later one, in the text file. */
  readonly path: Path;
  readonly message: string;
}

/** The fields of a question's texts that hold things to tell apart, and what one of them is called. */
export const ITEMS = {
  options: 'option',
  left: 'left item',
  right: 'right item',
  regions: 'region',
  lines: 'line',
} as const;

/**
 * Options of a question, or items on one side of a match, that have the same words: one of them would count as wrong
 * though it says what the right one says. Capitals, spaces, quotation marks, bold and the sign at the end make no
 * difference; signs between figures, such as in 1:2 and 12, do.
 *
 * @param data the text file as it was read; it may be damaged
 */
export function equalWords(
  questions: readonly { readonly id: string }[],
  data: unknown,
  language: Language,
): readonly EqualWords[] {
  return questions.flatMap(({ id }) =>
    Object.entries(ITEMS).flatMap(([field, item]) => {
      const path = ['questions', id, field];
      const first = new Map<string, string>();
      return Object.entries(entry(data, path) ?? {}).flatMap(([key, words]: [string, unknown]) => {
        if (typeof words !== 'string') return [];
        const bare = bareWords(plainText(readLine(words, language).value));
        const before = first.get(bare);
        if (before === undefined || bare === '') {
          first.set(bare, key);
          return [];
        }
        const message = `question "${id}": ${item} "${key}" has the words of ${item} "${before}" (${JSON.stringify(words)}); expected words of its own`;
        return [{ path: [...path, key], message }];
      });
    }),
  );
}

/** Words without what makes no difference to a learner. */
export function bareWords(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'«»‘’‚“”„‹›]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:!?…]+$/, '')
    .replace(/^[\s¿¡]+/, '');
}
