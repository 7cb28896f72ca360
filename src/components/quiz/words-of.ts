import type { Language } from '../../domain/course/language.ts';
import type { Question } from '../../domain/course/question.ts';
import type { LessonTexts, QuestionTexts } from '../../domain/course/texts.ts';
import { fillTexts } from '../../domain/quiz/fill-texts.ts';

/** The words of a question as it is asked, with the learner's own numbers in them; undefined while they are not there. */
export function wordsOf(question: Question, texts: LessonTexts, language: Language): QuestionTexts | undefined {
  const own = texts.questions[question.id];
  return own && fillTexts(own, question.values, language);
}
