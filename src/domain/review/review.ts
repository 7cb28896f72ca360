import { drawingsOf, type RecordedDrawing } from '../record/drawings-of.ts';
import type { LearnerRecord, LearnerRecords } from '../record/learner-record.ts';
import type { CourseKey } from './course-key.ts';
import { groupProgress, type LearnerProgress } from './group-progress.ts';
import { analyseItems, type ItemAnalysis, type ReviewedAnswer } from './item-analysis.ts';
import { misconceptionsOf, type Misconception } from './misconceptions.ts';
import { objectivesOf, type ObjectiveStanding } from './objectives.ts';
import { keyIndex, reviewedAnswers, type KeyIndex } from './reviewed-answers.ts';
import { skippedQuestions } from './skipped-questions.ts';

/** A drawing, and whose it is. */
export interface LearnerDrawing extends RecordedDrawing {
  readonly learner: string;
}

/** What a group's records say of a course: each thing is computed when it is first asked for, and once. */
export class Review {
  readonly index: KeyIndex;
  #answers: readonly ReviewedAnswer[] | undefined;
  #progress: readonly LearnerProgress[] | undefined;
  #items: readonly ItemAnalysis[] | undefined;
  #faults: readonly Misconception[] | undefined;
  #objectives: readonly ObjectiveStanding[] | undefined;
  #drawings: readonly LearnerDrawing[] | undefined;

  /** @param now the clock of the reports, milliseconds since 1970 */
  constructor(
    readonly records: LearnerRecords,
    readonly course: CourseKey,
    private readonly now: number,
  ) {
    this.index = keyIndex(course);
  }

  get answers(): readonly ReviewedAnswer[] {
    return (this.#answers ??= reviewedAnswers(this.records, this.index));
  }

  get progress(): readonly LearnerProgress[] {
    return (this.#progress ??= groupProgress(this.records, this.course, this.now));
  }

  /** Of the questions that somebody has answered, in the order of the course. */
  get items(): readonly ItemAnalysis[] {
    if (this.#items) return this.#items;
    const answered = new Set(this.answers.map(({ question }) => question));
    const questions = this.course.questions.flatMap(({ key }) => (answered.has(key) ? [key] : []));
    const skipped = skippedQuestions(this.records, this.answers, this.course, this.index);
    return (this.#items = analyseItems(questions, this.answers).map((item) => ({
      ...item,
      skipped: skipped.get(item.question) ?? 0,
    })));
  }

  get misconceptions(): readonly Misconception[] {
    if (this.#faults) return this.#faults;
    const showing: Record<string, string[]> = {};
    for (const { key, answers } of this.course.questions) {
      for (const fault of new Set(answers.flatMap((answer) => answer.fault ?? []))) (showing[fault] ??= []).push(key);
    }
    for (const { key, shows } of this.course.exercises) {
      for (const fault of shows) (showing[fault] ??= []).push(key);
    }
    return (this.#faults = misconceptionsOf(this.answers, showing));
  }

  get objectives(): readonly ObjectiveStanding[] {
    return (this.#objectives ??= objectivesOf(this.answers, this.index));
  }

  /** Of all learners in the order of their codes. */
  get drawings(): readonly LearnerDrawing[] {
    return (this.#drawings ??= this.records.flatMap((record) =>
      drawingsOf(record).map((drawing) => ({ ...drawing, learner: record.code })),
    ));
  }

  record(learner: string): LearnerRecord | undefined {
    return this.records.find(({ code }) => code === learner);
  }
}

/** The course that most rows are of; the first where none are. */
export function courseOfRecords(records: LearnerRecords, courses: readonly CourseKey[]): CourseKey | undefined {
  const counts = courses.map((course) => {
    const lessons = course.modules.flatMap(({ units }) => units.map(({ id }) => `-${id}-`));
    const count = records.reduce(
      (sum, { entries }) => sum + entries.filter(({ row }) => lessons.some((lesson) => row.includes(lesson))).length,
      0,
    );
    return { course, count };
  });
  return counts.reduce<(typeof counts)[number] | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  )?.course;
}
