import type { QuestionId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';
import { crc32 } from '../tracking/crc.ts';
import { reportOf } from './question-reports.ts';
import { seededRandom } from './seeded.ts';

/** What a learner is asked: each learner keeps one question for each that a course has. */
const ASKED = new WeakMap<Question, { readonly seed: number; readonly question: Question }>();

/**
 * The question with the numbers that belong to an attempt; one without variants is given back as it is. Which row is
 * asked follows from the attempt's seed, the question's id and the numbers of the row alone: every row is given a
 * number by them, and the highest wins. So rows that a newer version of the course adds or takes out leave most
 * learners theirs, in whatever order they stand. Nothing is calculated here: rows hold what the compiler has.
 *
 * @param seed That of the attempt.
 */
export function askedQuestion(question: Question, seed: number): Question {
  if (!question.variants) return question;
  const known = ASKED.get(question);
  if (known?.seed === seed) return known.question;
  const { rows, drawn } = question.variants;
  const weights = rows.map((row) => seededRandom(crc32(`${seed} ${question.id} ${keyOf(row, drawn)}`))());
  const asked = questionOfRow(question, weights.indexOf(Math.max(...weights)));
  ASKED.set(question, { seed, question: asked });
  return asked;
}

/** The question with the numbers of one row of its variants. */
export function questionOfRow(question: Question, at: number): Question {
  const { names = [], rows = [], drawn = 0 } = question.variants ?? {};
  const row = rows[at] ?? [];
  const values = Object.fromEntries(names.map((name, column) => [name, row[column] ?? 0]));
  const numbered = reportOf(question).withValues?.(question, values) ?? question;
  const mark = (crc32(keyOf(row, drawn)) % MARKS).toString(MARK_BASE);
  return { ...numbered, values, keptAs: `${question.id}_${mark}` as QuestionId };
}

/**
 * Under which name the answers to a question are kept. With numbers of its own it says which they were, in a few
 * characters: what was answered to other numbers is an answer to another question.
 */
export function keptAs({ id, keptAs: own }: Question): QuestionId {
  return own ?? id;
}

/** Two characters of suspend data; ids have no underscore. */
const MARK_BASE = 36;
const MARKS = MARK_BASE ** 2;

function keyOf(row: readonly number[], drawn: number): string {
  return row.slice(0, drawn).join(' ');
}
