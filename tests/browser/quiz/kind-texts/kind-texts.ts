import type { Language } from '../../../../src/domain/course/language.ts';
import type { QuestionKind } from '../../../../src/domain/course/question.ts';
import type { LessonTexts, QuestionTexts } from '../../../../src/domain/course/texts.ts';
import { KIND_CASES } from '../kind-cases.ts';
import { texts } from '../sample-lesson.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';

/** The words of the sample questions in another language than English: a kind without them does not compile. */
export interface KindTexts {
  readonly questions: { readonly [Kind in QuestionKind]: QuestionTexts };
  readonly figures: LessonTexts['figures'];
}

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, KindTexts>> = { pt, es, fr, it, de, ro };

/** What the sample question of a kind says in a language; in English, what it says in the sample lesson. */
export function questionTexts(kind: QuestionKind, language: Language): QuestionTexts {
  if (language !== 'en') return OTHERS[language].questions[kind];
  const { id } = KIND_CASES[kind].question;
  const own = texts.questions[id];
  if (!own) throw new Error(`the sample question ${id} has no texts`);
  return own;
}

/** What the figures of the sample questions show. */
export function figureTexts(language: Language): LessonTexts['figures'] {
  return language === 'en' ? texts.figures : OTHERS[language].figures;
}
