import type { LearnerRecords, RecordEntry } from '../../domain/record/learner-record.ts';
import { mergeRecords, orderedRecord } from '../../domain/record/merge-records.ts';
import { type CourseKey, type KeyedQuestion, type KeyedUnit, unitsOf } from '../../domain/review/course-key.ts';

/** A learner who never was. */
export interface SampleLearner {
  readonly name: string;
  readonly email: string;
  readonly attempt: readonly RecordEntry[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Places in a lesson's test, and in that of a module. */
const PLACES = { lesson: 6, check: 12 } as const;
const FIRST = ['Ana', 'Ben', 'Carla', 'Dinu', 'Elif', 'Farid', 'Goran', 'Hana', 'Ion', 'João'] as const;
const LAST = [
  'Abreu',
  'Bauer',
  'Costa',
  'Dupont',
  'Esposito',
  'Ferrari',
  'García',
  'Horvat',
  'Ionescu',
  'Jansen',
] as const;

/** Numbers from 0 to 1 that look drawn, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Learners of different strength on their way through a course, in rows as a package of the whole course writes them: some are
 * done, some stuck, some away. The same seed gives the same learners.
 *
 * @param now milliseconds since 1970
 */
export function sampleLearners(course: CourseKey, count: number, seed: number, now: number): readonly SampleLearner[] {
  return Array.from({ length: count }, (_, at) => {
    const random = randomOf(seed * 1_000 + at);
    const first = FIRST[at % FIRST.length] ?? '';
    const last = LAST[Math.floor(at / FIRST.length) % LAST.length] ?? '';
    const number = Math.floor(at / (FIRST.length * LAST.length)) + 1;
    const name = `${first} ${last}${number > 1 ? ` ${number}` : ''}`;
    const email = `learner${at + 1}@example.org`;
    // Strength has the spread of a mixed group; one in ten has not begun.
    const strength = 1.6 + (random() + random() + random() - 1.5) * 2;
    const attempt = random() < 0.1 ? [] : attemptOf(course, strength, random, now - random() ** 3 * 40 * DAY);
    return { name, email, attempt };
  });
}

/** The records of sample learners under the codes that are given. */
export function sampleRecords(
  learners: readonly SampleLearner[],
  codeOf: (identity: string) => string,
): LearnerRecords {
  return mergeRecords(
    [],
    learners.map(({ email, attempt }) => orderedRecord({ code: codeOf(email), groups: [], entries: attempt })),
  );
}

function attemptOf(course: CourseKey, strength: number, random: () => number, seen: number): readonly RecordEntry[] {
  const at = Math.round(seen / MINUTE) * MINUTE;
  const part = course.title;
  const entry = (row: string, response: string, right: string, result: string): RecordEntry => ({
    part,
    attempt: 1,
    row,
    response,
    right,
    result,
    at,
  });
  const units = unitsOf(course);
  const reach = Math.max(1, Math.ceil(units.length * Math.min(1, random() + strength / 5)));
  const entries: RecordEntry[] = [];
  const bests: number[] = [];
  for (const unit of units.slice(0, reach)) {
    const questions = course.questions.filter(({ rows }) => rows.some((row) => row.startsWith(`t-${unit.id}-`)));
    if (unit.kind === 'lesson') entries.push(...practice(unit, course, strength, random, entry));
    if (questions.length === 0) continue;
    const asked = drawn(questions, PLACES[unit.kind], random);
    const told = asked.map((question) => ({ question, ...tested(question, strength, random) }));
    const right = told.filter((one) => one.isRight).length;
    const percent = Math.round((100 * right) / told.length);
    const tries = percent >= course.limit || random() < 0.4 ? 1 : 2 + Math.floor(random() * 2);
    const best = Math.min(100, percent + (tries > 1 ? Math.floor(random() * 45) : 0));
    bests.push(best);
    for (const { question, response, pattern, isRight } of told) {
      const row = question.rows.find((one) => one.startsWith(`t-${unit.id}-`)) ?? '';
      entries.push(entry(row, response, pattern, isRight ? 'correct' : 'wrong'));
    }
    const more = `${best === percent ? '' : ` | best ${best} %`}${tries > 1 ? ` | ${tries}x` : ''}`;
    const result = `${right} of ${told.length}, ${percent} %${more}`;
    entries.push(entry(`t-${unit.id}-result`, result, `${course.limit} %`, String(best)));
  }
  const score = bests.reduce((sum, best) => sum + best, 0) / Math.max(1, bests.length);
  return [entry('', '', '', String(Math.round(score))), ...entries];
}

type MakeEntry = (row: string, response: string, right: string, result: string) => RecordEntry;

function practice(
  unit: KeyedUnit,
  course: CourseKey,
  strength: number,
  random: () => number,
  entry: MakeEntry,
): readonly RecordEntry[] {
  const own = course.questions.filter(({ lesson, part }) => lesson === unit.id && part === 'practice');
  if (own.length === 0) return [];
  const told = own.map((question) => ({
    id: question.key.split('/')[1] ?? '',
    ...answered(question, strength + 0.5, random),
  }));
  const items = told.map(({ id, code, fault, isRight }) => {
    const later = isRight ? '' : ` 2x${fault === undefined ? '' : ` [${fault}]`}${random() < 0.3 ? ' h1' : ''}`;
    return `${id} ${code}${later}`;
  });
  const right = told.filter(({ isRight }) => isRight || random() < 0.7).length;
  const patterns = told.map(({ id, pattern }) => `${id} ${pattern}`);
  const response = fitting([`${right}/${own.length}`, ...items]);
  return [entry(`p-${unit.id}-practice`, response, fitting(patterns), String(right))];
}

/** As much as a row holds. */
function fitting(items: readonly string[]): string {
  return items.reduce((text, item) => {
    const longer = text === '' ? item : `${text} | ${item}`;
    return longer.length > 255 ? text : longer;
  }, '');
}

function tested(question: KeyedQuestion, strength: number, random: () => number) {
  const { code, words, fault, isRight, pattern } = answered(question, strength, random);
  const seconds = Math.round(15 + random() * 60 * (isRight ? 1 : 1.4));
  const response = `${code}${words === '' ? '' : ` ${words}`}${fault === undefined ? '' : ` [${fault}]`} | ${seconds}s`;
  return { response, pattern, isRight };
}

/** An answer: right by strength and by how hard the question is, else one that the course knows. */
function answered(question: KeyedQuestion, strength: number, random: () => number) {
  const known = question.answers.filter(({ code }) => code !== '');
  const single = known.find(({ right }) => right);
  const pattern = question.right === '' ? (single?.code ?? '') : question.right;
  const wrong = known.filter(({ right, code }) => !right && code !== pattern);
  const isRight = wrong.length === 0 || random() < 1 / (1 + Math.exp(hardness(question.key) - strength));
  const chosen = wrong[Math.floor(random() ** 1.6 * wrong.length)];
  if (isRight || !chosen) {
    const words = single && single.code === pattern ? single.words : '';
    return { code: pattern, words, fault: undefined, isRight: true, pattern };
  }
  return { code: chosen.code, words: chosen.words, fault: chosen.fault, isRight: false, pattern };
}

/** A question is as hard for everybody, -1.5 to 1. */
function hardness(key: string): number {
  let sum = 7;
  for (const sign of key) sum = (sum * 31 + sign.charCodeAt(0)) % 1_009;
  return (sum / 1_009) * 2.5 - 1.5;
}

function drawn(questions: readonly KeyedQuestion[], count: number, random: () => number): readonly KeyedQuestion[] {
  return questions
    .map((question) => ({ question, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ question }) => question);
}
