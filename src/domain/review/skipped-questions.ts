import type { LearnerRecords } from '../record/learner-record.ts';
import { currentEntries } from '../record/merge-records.ts';
import type { CourseKey } from './course-key.ts';
import type { ReviewedAnswer } from './item-analysis.ts';
import type { KeyIndex } from './reviewed-answers.ts';

/**
 * How many learners have left out each question, by its key. A question of a test was left out where its row is there without an
 * answer: who has not drawn it was not asked. A practice question, where a later one of its lesson was answered: rows are cut
 * at their end.
 */
export function skippedQuestions(
  records: LearnerRecords,
  answers: readonly ReviewedAnswer[],
  { questions }: Pick<CourseKey, 'questions'>,
  { byRow, byKey }: KeyIndex,
): ReadonlyMap<string, number> {
  const answered = new Map<string, Set<string>>();
  for (const { learner, question } of answers) {
    const own = answered.get(learner) ?? new Set();
    answered.set(learner, own.add(question));
  }
  const practice = new Map<string, string[]>();
  for (const { key, lesson, part } of questions) {
    if (part === 'practice') practice.set(lesson, [...(practice.get(lesson) ?? []), key]);
  }
  const counts = new Map<string, number>();
  const count = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const record of records) {
    const own = answered.get(record.code) ?? new Set<string>();
    const asked = currentEntries(record).flatMap(({ row, response }) => {
      const question = /^-?$/u.test(response) ? byRow.get(row) : undefined;
      return question ? [question.key] : [];
    });
    for (const key of new Set(asked)) if (byKey.get(key)?.part === 'test' && !own.has(key)) count(key);
    for (const keys of practice.values()) {
      const last = keys.reduce((farthest, key, at) => (own.has(key) ? at : farthest), -1);
      for (const key of keys.slice(0, Math.max(0, last))) if (!own.has(key)) count(key);
    }
  }
  return counts;
}
