import type { RichLine, RichText } from '../../domain/course/rich-text.ts';
import type { BlockTexts } from '../../domain/course/texts.ts';

/** The words of a block as i18next hands them out: the compiler has checked that they fit the kind. */
type Words = string | BlockTexts | undefined;

export interface StepsTexts {
  readonly steps: readonly RichLine[];
}

export interface ExampleTexts extends StepsTexts {
  readonly problem: RichText;
  readonly result: RichText;
}

export interface TableTexts {
  readonly caption: string;
  readonly head: readonly RichLine[];
  readonly rows: readonly (readonly RichLine[])[];
}

function isRichText(words: Words): words is RichText {
  return Array.isArray(words);
}

/** The text; empty where a block of another form stands. */
export function asRichText(words: Words): RichText {
  return isRichText(words) ? words : [];
}

export function asSteps(words: Words): StepsTexts {
  return words && typeof words !== 'string' && !isRichText(words) && 'steps' in words ? words : { steps: [] };
}

export function asExample(words: Words): ExampleTexts {
  return words && typeof words !== 'string' && !isRichText(words) && 'problem' in words
    ? words
    : { problem: [], steps: [], result: [] };
}

export function asTable(words: Words): TableTexts {
  return words && typeof words !== 'string' && !isRichText(words) && 'rows' in words
    ? words
    : { caption: '', head: [], rows: [] };
}

/** What a part is, for those who cannot see it. */
export function altOf(words: Words): string {
  return words && typeof words !== 'string' && 'alt' in words ? (words.alt ?? '') : '';
}
