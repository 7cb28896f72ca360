import type { LearnerRecord, LearnerRecords, RecordEntry } from '../record/learner-record.ts';
import { isWithin } from '../record/within-tolerance.ts';
import { currentEntries } from '../record/merge-records.ts';
import { readPracticeText, readRowText, type ToldTry } from '../record/read-row-text.ts';
import type { CourseKey, KeyedAnswer, KeyedQuestion } from './course-key.ts';
import type { ReviewedAnswer } from './item-analysis.ts';

/** What rows are looked up by; made once for a course. */
export interface KeyIndex {
  readonly byRow: ReadonlyMap<string, KeyedQuestion>;
  /** `m02-scale/q1` */
  readonly byKey: ReadonlyMap<string, KeyedQuestion>;
  /** Keys of exercises by their row. */
  readonly exercises: ReadonlyMap<string, string>;
  /** Ids of lessons by their number, `2.1`. */
  readonly lessons: ReadonlyMap<string, string>;
}

export function keyIndex({
  questions,
  exercises,
  modules,
}: Pick<CourseKey, 'questions' | 'exercises' | 'modules'>): KeyIndex {
  return {
    exercises: new Map(exercises.map(({ row, key }) => [row, key])),
    byRow: new Map(questions.flatMap((question) => question.rows.map((row) => [row, question] as const))),
    byKey: new Map(questions.map((question) => [question.key, question])),
    lessons: new Map(
      modules.flatMap(({ units }) =>
        units.flatMap(({ id, number, kind }) => (kind === 'lesson' ? [[number, id] as const] : [])),
      ),
    ),
  };
}

/** The answers of all learners to questions and exercises of the course, by learner, then attempts and rows in their order. */
export function reviewedAnswers(records: LearnerRecords, index: KeyIndex): readonly ReviewedAnswer[] {
  const patternsOf = patternReader();
  return records.flatMap((record) => answersOf(record, index, patternsOf));
}

/** The answers of one learner. Rows of other courses, and rows that do not say whether they are right, are left out. */
export function answersOf(
  record: LearnerRecord,
  index: KeyIndex,
  patternsOf: Patterns = patternReader(),
): readonly ReviewedAnswer[] {
  const entries = [...currentEntries(record)].sort((a, b) => a.attempt - b.attempt || a.at - b.at);
  const rows = new Set(entries.map(({ row }) => row));
  return entries.flatMap((entry) => {
    if (entry.row.endsWith('-practice')) return practised(record.code, entry, index, patternsOf(entry.right), rows);
    const exercise = index.exercises.get(entry.row);
    if (exercise !== undefined) return drawn(record.code, entry, exercise);
    const question = index.byRow.get(entry.row);
    const told = question && readRowText(entry.response);
    if (!told) return [];
    const tries = told.tries.map((one) => named(one, question));
    const right = isRight(entry, tries, question);
    return right === undefined
      ? []
      : [{ learner: record.code, question: question.key, told: { ...told, tries }, right }];
  });
}

/** The tries at an exercise, by their points: `64 [K1] | 2: 100 | h1 | 90s`. */
function drawn(learner: string, { response }: RecordEntry, key: string): readonly ReviewedAnswer[] {
  const told = readRowText(response);
  return told ? [{ learner, question: key, told, right: told.tries[0]?.answer === '100' }] : [];
}

/** The questions of a lesson's practice row, `2/3 | q1 A 2x [S1] h1 | r 2.1-q3 B`. */
function practised(
  learner: string,
  { row, response }: RecordEntry,
  index: KeyIndex,
  patterns: ReadonlyMap<string, string>,
  rows: ReadonlySet<string>,
): readonly ReviewedAnswer[] {
  const lesson = row.replace(/^p-|-practice$/gu, '');
  return (readPracticeText(response)?.questions ?? []).flatMap(
    ({ again, question: id, answer, tries, faults, hints }) => {
      const of = again === undefined ? lesson : index.lessons.get(again);
      const question = index.byKey.get(`${of ?? ''}/${id}`);
      // A row of its own says more.
      if (!question || (again === undefined && question.rows.some((own) => rows.has(own)))) return [];
      const pattern = patterns.get(again === undefined ? id : `${again}-${id}`) ?? question.right;
      // A mark stands for an answer that is not known any more, and for the best of all tries.
      const isMark = ['+', '~', '-'].includes(answer);
      const isFirstRight = isMark ? answer === '+' && tries === 1 : pattern === '' ? undefined : fits(answer, pattern);
      if (isFirstRight === undefined) return [];
      const told = { tries: [named({ number: 1, answer: isMark ? '' : answer, faults }, question)], hints };
      return [{ learner, question: question.key, told, right: isFirstRight }];
    },
  );
}

/** Right answers by question, out of the text of a practice row: `r 2.1-q3 B | q1 80 mm`. */
type Patterns = (text: string) => ReadonlyMap<string, string>;

/** Reads each text once: all learners of a lesson have the same. */
function patternReader(): Patterns {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (text) => {
    const patterns = known.get(text) ?? new Map(text.split(' | ').flatMap(namedPattern));
    known.set(text, patterns);
    return patterns;
  };
}

function namedPattern(part: string): readonly (readonly [string, string])[] {
  const [, question, answer] = /^(?:r )?(\S+) (.*)$/u.exec(part) ?? [];
  return question === undefined || answer === undefined ? [] : [[question, answer]];
}

/** Whether the first try was right; undefined where neither the row nor the course tells. */
function isRight(
  { right, result }: RecordEntry,
  tries: readonly ToldTry[],
  question: KeyedQuestion,
): boolean | undefined {
  const [first] = tries;
  if (!first) return undefined;
  // The result is that of the best try; nobody tries again what was right.
  if (result !== '') return tries.length === 1 && (result === 'correct' || Number(result) === 1);
  if (first.faults.length > 0) return false;
  if (right !== '') return fits(first.answer, right) || fits(first.answer, question.right);
  return question.right === '' ? undefined : fits(first.answer, question.right);
}

/** The try with its letters alone, as the course writes them. */
function named(given: ToldTry, question: KeyedQuestion): ToldTry {
  const answer = withoutWords(given.answer);
  return { ...given, answer: keyedAnswer(answer, question)?.code ?? answer };
}

/** Whether an answer is the right one: `20.1 mm` fits `20 ±0.5 mm`, `B 80 mm` fits `B`. */
function fits(answer: string, pattern: string): boolean {
  if (pattern === '') return false;
  if (answer === pattern) return true;
  const [given, wanted] = [decimal(withoutWords(answer)), decimal(withoutWords(pattern))];
  const [, middle, tolerance] = /^(-?[\d.]+) ±([\d.]+)/u.exec(wanted) ?? [];
  if (middle === undefined) return given === wanted;
  return isWithin(Number(tolerance), parseFloat(given), Number(middle));
}

/** Reports write numbers in their own language. */
function decimal(text: string): string {
  return /[,\u2212]/u.test(text) ? text.replace(/(\d),(\d)/gu, '$1.$2').replace(/\u2212/gu, '-') : text;
}

/**
 * Letters and digits alone: `A 80 mm + C 20 mm` is `A + C`, `A-3 (1:2 = 40 mm) B-1` is `A-3 B-1`. Words differ by language,
 * and may have been cut. Numbers and drawings stay as they are.
 */
export function withoutWords(answer: string): string {
  if (!answer.includes(' ')) return answer;
  const pairs = /^[A-Z]-\d+(?= |$)/u.test(answer) ? answer.match(/(?<=^| )[A-Z]-\d+(?= |$)/gu) : null;
  if (pairs) return pairs.join(' ');
  for (const sign of [' > ', ' + ']) {
    const parts = answer.split(sign);
    const letters = parts.filter((part) => /^[A-Z](?: |$)/u.test(part)).map((part) => part.slice(0, 1));
    if (parts.length > 1 && parts[0]?.startsWith(letters[0] ?? ' ')) return letters.join(sign);
  }
  return /^[A-Z] /u.test(answer) ? answer.slice(0, 1) : answer;
}

/** What the course says about an answer without words. Undefined for several at once and for what is not listed. */
export function keyedAnswer(answer: string, question: Pick<KeyedQuestion, 'answers'>): KeyedAnswer | undefined {
  const known = byCode.get(question) ?? new Map(question.answers.map((one) => [decimal(one.code), one] as const));
  byCode.set(question, known);
  return answer === '' ? undefined : known.get(decimal(answer));
}

/** The answers of a question by their code: a group's answers are looked up by the hundred thousand. */
const byCode = new WeakMap<object, ReadonlyMap<string, KeyedAnswer>>();
