import type { FigureId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';
import { kindOf } from './question-kinds.ts';

/** All figures of a question: the one beside it and its own. */
export function figuresOf(question: Question): readonly FigureId[] {
  const own = kindOf(question).figures?.(question) ?? [];
  return question.figure === undefined ? own : [question.figure, ...own];
}

/** The same question with all its figures under other ids. */
export function withFigures(question: Question, rename: (figure: FigureId) => FigureId): Question {
  const renamed = kindOf(question).withFigures?.(question, rename) ?? question;
  return renamed.figure === undefined ? renamed : { ...renamed, figure: rename(renamed.figure) };
}
