import type { CourseIndex, LessonIndex, SlotKind } from '../course/compiled.ts';
import type { Language } from '../course/language.ts';
import type { Check, Lesson } from '../course/lesson.ts';
import { outline } from '../course/outline.ts';
import type { Question, QuestionKind } from '../course/question.ts';
import type { LessonTexts } from '../course/texts.ts';
import { checkResult, type CheckResult } from '../quiz/check-result.ts';
import { drawCheck } from '../quiz/draw-check.ts';
import type { Answer, Attempt, CheckState, Result } from './attempt.ts';
import type { Row } from './lms.ts';
import { placeRowId, practiceRowId, questionRowId, resultRowId, unusedRowId } from './row-id.ts';
import { patternText, responseText, type ReportWords } from './row-text.ts';
import { rowPlan, WHOLE_COURSE_KINDS } from './rows.ts';
import { practicePattern, practiceText, resultText } from './summary-text.ts';

export interface RowsInput {
  readonly attempt: Attempt;
  readonly index: CourseIndex;
  readonly sinceSequence: number;
  readonly lessons: readonly Lesson[];
  readonly reportLanguage: Language;
  readonly reportTexts: Readonly<Record<string, LessonTexts | undefined>>;
  readonly clockText?: string | undefined;
  /** Kinds of slots that are rows; those of a whole course if not given. */
  readonly kinds?: readonly SlotKind[] | undefined;
}

/** The text of a row before it has its place in the host's table. */
type RowText = Omit<Row, 'index' | 'time'>;

/**
 * The rows that changed after `sinceSequence`, in the order of the host's table. A row whose answer is not known any
 * more is left out: what the host holds of it says more.
 */
export function changedRows(input: RowsInput): readonly Row[] {
  const texts = new Map<number, RowText>();
  for (const lesson of input.lessons) {
    addPractice(texts, lesson, input);
    addCheck(texts, lesson, input);
  }
  return rowPlan(input.index, input.kinds ?? WHOLE_COURSE_KINDS).flatMap(({ slot, rowIndex }) => {
    const text = texts.get(slot);
    if (!text) return [];
    return [{ index: rowIndex, ...text, ...(input.clockText === undefined ? {} : { time: input.clockText }) }];
  });
}

/** The ids of all rows by index: of the item drawn where it is known, else of the place. */
export function rowIds({
  attempt,
  index,
  lessons,
  kinds = WHOLE_COURSE_KINDS,
}: Pick<RowsInput, 'attempt' | 'index' | 'lessons' | 'kinds'>): readonly string[] {
  const ids = new Map<number, string>();
  for (const { lesson } of outline(index)) {
    const loaded = lessons.find((candidate) => candidate.slot === lesson.slot);
    for (const [slot, id] of lessonIds(lesson, loaded, attempt)) ids.set(slot, id);
  }
  return rowPlan(index, kinds).map(({ slot }) => ids.get(slot) ?? unusedRowId(slot));
}

function lessonIds(lesson: LessonIndex, loaded: Lesson | undefined, attempt: Attempt): [number, string][] {
  const places = lesson.check?.places ?? [];
  return [
    [lesson.slot, practiceRowId(lesson.id)],
    ...practiceOf(loaded).map(({ slot, question }): [number, string] => [slot, questionRowId(lesson.id, question)]),
    ...places.map((slot, at): [number, string] => {
      const drawn = itemAt(loaded, attempt.slots[slot]?.answer) ?? openItem(loaded?.check, at, attempt);
      return [slot, placeRowId(lesson.id, at + 1, drawn)];
    }),
    ...(lesson.check ? [[lesson.check.result, resultRowId(lesson.id)] as [number, string]] : []),
  ];
}

function practiceOf(lesson: Lesson | undefined): readonly { readonly slot: number; readonly question: Question }[] {
  return (lesson?.questions ?? []).flatMap((question) =>
    question.slot === undefined ? [] : [{ slot: question.slot, question }],
  );
}

function itemAt(lesson: Lesson | undefined, answer: Answer | undefined): Question | undefined {
  return answer && lesson?.check?.pool.find((question) => question.id === answer.question);
}

/**
 * The item drawn for a place (from 0) that was left open in a check that has ended. Undefined while a try is running,
 * whose places may still be answered, and where suspend data has let go of the answer and, with it, of its time.
 */
function openItem(check: Check | undefined, at: number, attempt: Attempt): Question | undefined {
  const state = check && attempt.checks[check.result];
  if (!check || state?.phase !== 'ended') return undefined;
  const place = attempt.slots[check.places[at] ?? 0];
  if (place && (place.answer || place.changed === 0)) return undefined;
  return drawCheck(check, state.seed)[at];
}

function addPractice(texts: Map<number, RowText>, lesson: Lesson, input: RowsInput): void {
  const { attempt, reportLanguage } = input;
  const practised = practiceOf(lesson).map((one) => ({ ...one, state: attempt.slots[one.slot] }));
  let seconds = 0;
  let changed = false;
  for (const { slot, question, state } of practised) {
    if (!state?.answer) continue;
    seconds += state.answer.seconds;
    if (state.changed <= input.sinceSequence) continue;
    changed = true;
    const id = questionRowId(lesson.id, question);
    texts.set(slot, questionRow(id, lesson, question, state.answer, state, input));
  }
  if (!changed) return;
  const questions = practised.map(({ question }) => question);
  texts.set(lesson.slot, {
    id: practiceRowId(lesson.id),
    type: 'performance',
    response: practiceText(practised, reportLanguage),
    pattern: practicePattern(questions, reportLanguage),
    result: practised.filter(({ state }) => state?.result === 'right').length,
    seconds,
  });
}

function addCheck(texts: Map<number, RowText>, lesson: Lesson, input: RowsInput): void {
  const { check } = lesson;
  if (!check) return;
  const ended = input.attempt.checks[check.result];
  const endedNow = ended?.phase === 'ended' && ended.changed > input.sinceSequence;
  check.places.forEach((slot, at) => {
    const open = endedNow ? openItem(check, at, input.attempt) : undefined;
    if (open) {
      texts.set(slot, openRow(placeRowId(lesson.id, at + 1, open), lesson, open, input));
      return;
    }
    const state = input.attempt.slots[slot];
    const question = itemAt(lesson, state?.answer);
    const last = state?.answer?.tries[state.answer.tries.length - 1];
    if (!state?.answer || !question || !last || state.changed <= input.sinceSequence) return;
    const id = placeRowId(lesson.id, at + 1, question);
    // In a check the last answer counts; the best one may be of an earlier draw.
    texts.set(slot, questionRow(id, lesson, question, state.answer, { ...last, hints: state.hints }, input));
  });

  // While another try is running, the row keeps what it says of the last one.
  if (!ended || !endedNow) return;
  texts.set(check.result, {
    id: resultRowId(lesson.id),
    type: 'performance',
    response: resultText(ended, lastResult(check, ended, input)),
    pattern: `${input.index.pass.score} %`,
    result: ended.best ?? 0,
    seconds: check.places.reduce((sum, slot) => sum + (input.attempt.slots[slot]?.answer?.seconds ?? 0), 0),
  });
}

/** What the answers at the places amount to; undefined when they are not known any more. */
function lastResult(check: Check, state: CheckState, { attempt, index }: RowsInput): CheckResult | undefined {
  const items = drawCheck(check, state.seed).map((question, at) => {
    const answer = attempt.slots[check.places[at] ?? 0]?.answer;
    const tries = answer?.question === question.id ? answer.tries : [];
    const known = tries.length > 0 || openItem(check, at, attempt) !== undefined;
    return { question, response: tries[tries.length - 1]?.response, known };
  });
  return items.some(({ known }) => known) ? checkResult(items, index.pass) : undefined;
}

const ROW_TYPES: Readonly<Record<QuestionKind, Row['type']>> = {
  choice: 'choice',
  multiple: 'choice',
  match: 'matching',
  number: 'numeric',
};

function questionRow(
  id: string,
  lesson: Lesson,
  question: Question,
  answer: Answer,
  state: { readonly result: Result; readonly score: number; readonly hints: number },
  input: RowsInput,
): RowText {
  const words = reportWords(lesson, question, input);
  return {
    id,
    type: ROW_TYPES[question.kind],
    response: responseText(question, answer, state.hints, words),
    pattern: patternText(question, words),
    result: rowResult(state.result, state.score),
    seconds: answer.seconds,
  };
}

/** The row of a place that was left open: no answer is a wrong one, and an earlier draw's row must not stay. */
function openRow(id: string, lesson: Lesson, question: Question, input: RowsInput): RowText {
  const pattern = patternText(question, reportWords(lesson, question, input));
  return { id, type: ROW_TYPES[question.kind], response: '-', pattern, result: 'wrong', seconds: 0 };
}

function reportWords(lesson: Lesson, question: Question, { reportLanguage, reportTexts }: RowsInput): ReportWords {
  return { language: reportLanguage, texts: reportTexts[lesson.id]?.questions[question.id] };
}

/** A partial score is told as a number with two decimals. */
function rowResult(result: Result, score: number): Row['result'] {
  if (result === 'partly') return Math.round(score * 100) / 100;
  return result === 'right' ? 'right' : 'wrong';
}
