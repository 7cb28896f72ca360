import type { CompiledLesson, CourseIndex, SlotKind } from '../course/compiled.ts';
import type { LessonId } from '../course/ids.ts';
import type { Language } from '../course/language.ts';
import type { Attempt } from '../tracking/attempt.ts';
import { courseScore } from '../tracking/completion.ts';
import { fileRows } from '../tracking/report-rows.ts';
import { constructionRowId } from '../tracking/row-id.ts';
import type { Row } from '../tracking/row.ts';
import type { LearnerRecord } from './learner-record.ts';
import { orderedRecord } from './merge-records.ts';

/** What an attempt's rows are written with. */
export interface AttemptSource {
  readonly index: CourseIndex;
  /** Lessons with the pools of their tests, in one language. */
  readonly lessons: readonly Pick<CompiledLesson, 'lesson' | 'texts'>[];
  readonly language: Language;
}

/** All that packages of any kind tell; what a lesson asks again of earlier ones stands in the row of its practice. */
const KINDS: readonly SlotKind[] = [
  'lesson',
  'question',
  'place',
  'result',
  'module-place',
  'module-result',
  'exercise',
  'drawing',
];

/** How a drawing came about, step by step, as a computer keeps it (drafting/kept-drawing.ts). */
export interface Construction {
  readonly lesson: LessonId;
  /** The exercise's id in its lesson, `e1`. */
  readonly exercise: string;
  readonly text: string;
}

/**
 * One learner's work in the rows that a host would have got, and how drawings came about in rows of their own. Rows whose
 * answers are not known any more are left out.
 *
 * @param at when the work was as it is, milliseconds since 1970: nothing tells when a row changed
 */
export function attemptRecord(
  attempt: Attempt,
  { index, lessons, language }: AttemptSource,
  {
    code,
    at,
    constructions = [],
  }: { readonly code: string; readonly at: number; readonly constructions?: readonly Construction[] },
): LearnerRecord {
  const rows = fileRows({
    attempt,
    index,
    sinceSequence: -1,
    lessons: lessons.map(({ lesson }) => lesson),
    reportLanguage: language,
    reportTexts: Object.fromEntries(lessons.map(({ lesson, texts }) => [lesson.id, texts])),
    kinds: KINDS,
  });
  const score = courseScore(attempt, index);
  const whole = {
    part: index.id,
    attempt: 1,
    row: '',
    response: '',
    right: '',
    result: score === undefined ? '' : String(score),
    at,
  };
  return orderedRecord({
    code,
    groups: [],
    entries: [
      whole,
      ...rows.map(({ id, response, pattern, result }) => ({
        ...whole,
        row: id,
        response,
        right: pattern,
        result: resultText(result),
      })),
      ...constructions.map(({ lesson, exercise, text }) => ({
        ...whole,
        row: constructionRowId(lesson, exercise),
        response: text,
        result: 'neutral',
      })),
    ],
  });
}

function resultText(result: Row['result']): string {
  return result === 'right' ? 'correct' : String(result);
}
