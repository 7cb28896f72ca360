import type { Language } from '../course/language.ts';
import type { QuestionTexts } from '../course/texts.ts';
import type { Values } from '../course/variants.ts';
import { formatNumber } from './format-number.ts';

/** As i18next writes it: `{{real}}` is a number, `{{holes:hole|holes}}` the word that goes with one. */
const PLACE = /\{\{(\w+)(?::([^{}]*))?\}\}/gu;

const FILLED = new WeakMap<QuestionTexts, { readonly values: Values; readonly texts: QuestionTexts }>();

/** The words of a question with its numbers in them, written as the language does; without values as they are. */
export function fillTexts(texts: QuestionTexts, values: Values | undefined, language: Language): QuestionTexts {
  if (!values) return texts;
  const known = FILLED.get(texts);
  if (known?.values === values) return known.texts;
  // Numbers and words hold no sign that JSON writes in another way.
  const filled = JSON.parse(
    JSON.stringify(texts).replace(PLACE, (_, name: string, forms?: string) => {
      const value = values[name] ?? 0;
      return forms === undefined ? inText(value, language) : formOf(forms.split('|'), value, language);
    }),
  ) as QuestionTexts;
  FILLED.set(texts, { values, texts: filled });
  return filled;
}

/** Texts part thousands from four digits on, as the compiler writes the numbers that are the same for all. */
function inText(value: number, language: Language): string {
  return formatNumber(value, language).replace(/^(\D?\d)(\d{3})(?!\d)/u, '$1\u202F$2');
}

/** The forms stand in the order one, few, other; most languages have no few. */
function formOf(forms: readonly string[], value: number, language: Language): string {
  const category = new Intl.PluralRules(language === 'pt' ? 'pt-PT' : language).select(value);
  const at = category === 'one' ? 0 : category === 'few' ? 1 : forms.length - 1;
  return forms[at] ?? '';
}
