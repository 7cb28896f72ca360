import type { CourseIndex, LessonIndex, SlotKind } from '../course/compiled.ts';
import type { Language } from '../course/language.ts';
import type { Check, Lesson } from '../course/lesson.ts';
import { findLesson, isModuleCheck, outline } from '../course/outline.ts';
import type { Question } from '../course/question.ts';
import type { LessonTexts } from '../course/texts.ts';
import { checkResult, type CheckResult } from '../quiz/check-result.ts';
import { drawCheck, focusOf } from '../quiz/draw-check.ts';
import { fillTexts } from '../quiz/fill-texts.ts';
import { rowReport } from '../quiz/question-reports.ts';
import { questionSlots, retrievalItems } from '../quiz/retrieval.ts';
import { askedQuestion, keptAs } from '../quiz/variants.ts';
import type { Answer, Attempt, CheckState } from './attempt.ts';
import {
  drawingRowId,
  itemName,
  placeRowId,
  practiceRowId,
  questionRowId,
  resultRowId,
  retrievalRowId,
  unloadedRowId,
  unusedRowId,
} from './row-id.ts';
import type { Place, RowForm, RowText } from './row-form.ts';
import type { Row } from './row.ts';
import { ROW_FORM_12 } from './row-form12.ts';
import type { ReportedAnswer } from './reported-answer.ts';
import type { RowReport } from './row-report.ts';
import { rowKinds, rowPlan } from './rows.ts';
import { slotKinds } from './slot-kinds.ts';
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
  /** How the host's standard wants rows; as SCORM 1.2 does if not given. */
  readonly form?: RowForm | undefined;
}

/**
 * The rows that changed after `sinceSequence`, in the order of the host's table. A row whose answer is not known any
 * more is left out: what the host holds of it says more.
 */
export function changedRows(given: RowsInput): readonly Row[] {
  const texts = rowTexts(given);
  const { index, kinds, clockText } = given;
  return rowPlan(index, kinds ?? rowKinds(index)).flatMap(({ slot, rowIndex }) => {
    const text = texts.get(slot);
    if (!text) return [];
    return [{ index: rowIndex, ...text, ...(clockText === undefined ? {} : { time: clockText }) }];
  });
}

/**
 * The same for a file, which has room for every row of the kinds, and with the slot instead of an index, since no host counts
 * them.
 */
export function fileRows(given: RowsInput & { readonly kinds: readonly SlotKind[] }): readonly FileRow[] {
  const kinds = slotKinds(given.index);
  return [...rowTexts(given)]
    .flatMap(([slot, text]) => (given.kinds.some((kind) => kind === kinds[slot - 1]) ? [{ slot, ...text }] : []))
    .sort((a, b) => a.slot - b.slot);
}

/** A row without a place in a host's table. */
type FileRow = RowText & { readonly slot: number };

/** What changed, by slot. */
function rowTexts(given: RowsInput): Map<number, RowText> {
  const input = { ...given, lessons: askedLessons(given) };
  const texts = new Map<number, RowText>();
  for (const lesson of input.lessons) {
    addPractice(texts, lesson, input);
    addExercises(texts, lesson, input);
    addCheck(texts, lesson, input);
  }
  return texts;
}

/** The ids of all rows by index: of the item drawn where it is known and the form wants it, else of the place. */
export function rowIds({
  attempt,
  index,
  lessons,
  kinds = rowKinds(index),
  form = ROW_FORM_12,
}: Pick<RowsInput, 'attempt' | 'index' | 'lessons' | 'kinds' | 'form'>): readonly string[] {
  const ids = new Map<number, string>();
  const asked = askedLessons({ attempt, lessons });
  for (const { lesson } of outline(index)) {
    const loaded = asked.find((candidate) => candidate.slot === lesson.slot);
    for (const [slot, id] of lessonIds(lesson, loaded, { attempt, index, lessons: asked, form })) ids.set(slot, id);
  }
  return rowPlan(index, kinds).map(({ slot }) => ids.get(slot) ?? unusedRowId(slot));
}

/** The lessons with the numbers that this learner is asked with. */
function askedLessons({ attempt, lessons }: Pick<RowsInput, 'attempt' | 'lessons'>): readonly Lesson[] {
  const asked = (questions: readonly Question[]): readonly Question[] =>
    questions.map((question) => askedQuestion(question, attempt.seed));
  return lessons.map(({ questions, check, ...lesson }) => ({
    ...lesson,
    questions: asked(questions),
    ...(check ? { check: { ...check, pool: asked(check.pool) } } : {}),
  }));
}

function lessonIds(
  lesson: LessonIndex,
  loaded: Lesson | undefined,
  { attempt, index, lessons, form = ROW_FORM_12 }: Pick<RowsInput, 'attempt' | 'index' | 'lessons' | 'form'>,
): [number, string][] {
  const places = lesson.check?.places ?? [];
  const asked = askedAgain(lesson, { attempt, index, lessons });
  const retrieval = (lesson.retrieval ?? []).map((slot, at): [number, string] => {
    const known = form.namesPlaces ? undefined : asked.find(({ place }) => place === slot)?.id;
    return [slot, known ?? retrievalRowId(lesson.id, at + 1)];
  });
  return [
    ...(isModuleCheck(lesson) ? [] : [[lesson.slot, practiceRowId(lesson.id)] as [number, string]]),
    ...retrieval,
    ...questionSlots(lesson).map((slot): [number, string] => [slot, unloadedRowId(lesson.id, slot)]),
    ...[...(lesson.exercises ?? []), ...(lesson.drawings ?? [])].map((slot): [number, string] => [
      slot,
      unloadedRowId(lesson.id, slot),
    ]),
    ...practiceOf(loaded).map(({ slot, question }): [number, string] => [slot, questionRowId(lesson.id, question)]),
    ...(loaded?.exercises ?? []).flatMap((drawn): [number, string][] => [
      [drawn.slot, questionRowId(lesson.id, drawn)],
      ...drawn.drawings.map((slot, at): [number, string] => [slot, drawingRowId(lesson.id, drawn.id, at + 1)]),
    ]),
    ...places.map((slot, at): [number, string] => {
      const drawn = itemAt(loaded, attempt.slots[slot]?.answer) ?? openItem(loaded?.check, at, attempt);
      return [slot, placeRowId(lesson.id, at + 1, form.namesPlaces ? undefined : drawn)];
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
  return answer && lesson?.check?.pool.find((question) => keptAs(question) === answer.question);
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
  return drawn(check, state)[at];
}

/** The items of the try under way or last shown. */
function drawn(check: Check, { seed, focus }: CheckState): readonly Question[] {
  return drawCheck(check, seed, focusOf(check, focus));
}

/** What a lesson asks again of earlier ones, as far as those are loaded. */
function askedAgain(
  lesson: LessonIndex,
  { attempt, index, lessons }: Pick<RowsInput, 'attempt' | 'index' | 'lessons'>,
): readonly { readonly place: number; readonly id: string; readonly source: Lesson; readonly question: Question }[] {
  return retrievalItems(attempt, index, lesson).flatMap(({ place, asks, lesson: { slot } }) => {
    const source = lessons.find((candidate) => candidate.slot === slot);
    const question = source?.questions.find((candidate) => candidate.slot === asks);
    if (!source || !question) return [];
    const number = (lesson.retrieval ?? []).indexOf(place) + 1;
    return [{ place, id: retrievalRowId(lesson.id, number, { lesson: source.id, id: question.id }), source, question }];
  });
}

function addPractice(texts: Map<number, RowText>, lesson: Lesson, input: RowsInput): void {
  const { attempt, index, reportLanguage } = input;
  const entry = findLesson(index, lesson.slot);
  const again = entry ? askedAgain(entry.lesson, input) : [];
  const practised = [
    ...again.map(({ place, id, source, question }) => ({
      slot: place,
      id,
      question,
      of: source,
      again: source.number,
      place: {
        id: retrievalRowId(lesson.id, (entry?.lesson.retrieval ?? []).findIndex((of) => of === place) + 1),
        item: askedItem(source, question),
      },
    })),
    ...practiceOf(lesson).map((one) => ({
      ...one,
      of: lesson,
      id: questionRowId(lesson.id, one.question),
      place: undefined,
    })),
  ].map((one) => ({ ...one, state: attempt.slots[one.slot] }));
  let seconds = 0;
  let changed = false;
  for (const { slot, id, of, question, place, state } of practised) {
    if (state?.answer?.question !== keptAs(question)) continue;
    seconds += state.answer.seconds;
    if (state.changed <= input.sinceSequence) continue;
    changed = true;
    const report = reportOf(of, question, input);
    const told = { id, report, answer: state.answer, state };
    texts.set(slot, formOf(input).answered(place ? { ...told, place } : told));
  }
  if (!changed) return;
  const summary = formOf(input).summary({
    id: practiceRowId(lesson.id),
    response: practiceText(practised, reportLanguage),
    pattern: practicePattern(practised, reportLanguage),
    result: practised.filter((one) => !('again' in one) && one.state?.result === 'right').length,
    seconds,
    language: reportLanguage,
  });
  texts.set(lesson.slot, summary);
}

/** What was drawn is told by its points, out of 100, and in rows of its own by itself. */
function addExercises(texts: Map<number, RowText>, { id, exercises = [] }: Lesson, input: RowsInput): void {
  const points = (value: number): ReportedAnswer => ({ form: 'drawing', text: String(value) });
  const report: RowReport = {
    type: 'performance',
    words: { language: input.reportLanguage },
    right: points(100),
    response: (response) => (response.kind === 'number' ? points(response.value) : undefined),
  };
  for (const drawn of exercises) {
    const state = input.attempt.slots[drawn.slot];
    if (!state || state.changed <= input.sinceSequence) continue;
    const { answer, drawing } = state;
    if (answer) texts.set(drawn.slot, formOf(input).answered({ id: questionRowId(id, drawn), report, answer, state }));
    if (!drawing || drawing.changed <= input.sinceSequence) continue;
    drawn.drawings.forEach((slot, at) =>
      texts.set(slot, {
        id: drawingRowId(id, drawn.id, at + 1),
        type: 'fill-in',
        // Of a larger drawing before it nothing may stay.
        response: drawing.rows[at] ?? '-',
        pattern: '',
        result: 'neutral',
        seconds: 0,
      }),
    );
  }
}

function addCheck(texts: Map<number, RowText>, lesson: Lesson, input: RowsInput): void {
  const { check } = lesson;
  if (!check) return;
  const ended = input.attempt.checks[check.result];
  const endedNow = ended?.phase === 'ended' && ended.changed > input.sinceSequence;
  check.places.forEach((slot, at) => {
    const open = endedNow ? openItem(check, at, input.attempt) : undefined;
    if (open) {
      const id = placeRowId(lesson.id, at + 1, open);
      const wasAnswered = (input.attempt.slots[slot]?.tries ?? 0) > 0;
      const report = reportOf(lesson, open, input);
      const place = placeOf(lesson, at, open);
      texts.set(slot, formOf(input).open({ id, report, wasAnswered, place }));
      return;
    }
    const state = input.attempt.slots[slot];
    const question = itemAt(lesson, state?.answer);
    const last = state?.answer?.tries[state.answer.tries.length - 1];
    if (!state?.answer || !question || !last || state.changed <= input.sinceSequence) return;
    const id = placeRowId(lesson.id, at + 1, question);
    // In a check the last answer counts; the best one may be of an earlier draw.
    const given = { ...last, hints: state.hints, tries: state.answer.tries.length };
    const report = reportOf(lesson, question, input);
    const place = placeOf(lesson, at, question);
    texts.set(slot, formOf(input).answered({ id, report, answer: state.answer, state: given, place }));
  });

  // While another try is running, the row keeps what it says of the last one.
  if (!ended || !endedNow) return;
  const summary = formOf(input).summary({
    id: resultRowId(lesson.id),
    response: resultText(ended, lastResult(check, ended, input), check.module),
    pattern: `${(check.module?.pass ?? input.index.pass).score} %`,
    result: ended.best ?? 0,
    seconds: check.places.reduce((sum, slot) => sum + (input.attempt.slots[slot]?.answer?.seconds ?? 0), 0),
    language: input.reportLanguage,
  });
  texts.set(check.result, summary);
}

/** A question that is asked again, by the lesson that it is from: `m02-formats-q03-longer-side`. */
function askedItem(source: Lesson, question: Question): string {
  return `${source.id}-${itemName(question)}`;
}

function placeOf(lesson: Lesson, at: number, item: Question): Place {
  return { id: placeRowId(lesson.id, at + 1), item: itemName(item) };
}

/** What the answers at the places amount to; undefined when they are not known any more. */
function lastResult(check: Check, state: CheckState, { attempt, index }: RowsInput): CheckResult | undefined {
  const items = drawn(check, state).map((question, at) => {
    const answer = attempt.slots[check.places[at] ?? 0]?.answer;
    const tries = answer?.question === keptAs(question) ? answer.tries : [];
    const known = tries.length > 0 || openItem(check, at, attempt) !== undefined;
    return { question, score: tries[tries.length - 1]?.score, known };
  });
  return items.some(({ known }) => known) ? checkResult(items, check.module?.pass ?? index.pass) : undefined;
}

function formOf({ form = ROW_FORM_12 }: RowsInput): RowForm {
  return form;
}

function reportOf(lesson: Lesson, question: Question, { reportLanguage, reportTexts }: RowsInput): RowReport {
  const texts = reportTexts[lesson.id]?.questions[question.id];
  return rowReport(question, {
    language: reportLanguage,
    texts: texts && fillTexts(texts, question.values, reportLanguage),
  });
}
