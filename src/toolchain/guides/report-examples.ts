import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { type CourseKey, type KeyedAnswer, type KeyedQuestion, unitsOf } from '../../domain/review/course-key.ts';
import { practiceRowId, resultRowId } from '../../domain/tracking/row-id.ts';
import { resultText } from '../../domain/tracking/summary-text.ts';
import { courseKey } from '../tutor/course-key.ts';

/** A row of a whole course's report as it arrives. */
export interface ReportExample {
  readonly question: string;
  readonly response: string;
  /** What the guide's words about the row name of it. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The rows that a guide explains; a course without such a row has no example of it. */
export interface ReportExamples {
  /** Of the rows' words. */
  readonly language?: Language;
  readonly practice?: ReportExample | undefined;
  readonly test?: ReportExample | undefined;
  readonly result?: ReportExample | undefined;
}

interface WrongAnswer {
  readonly question: KeyedQuestion;
  readonly answer: KeyedAnswer;
  readonly fault: string;
}

const MORE = ' | …';
/** Practice questions that are shown of a row. */
const SHOWN = 2;
const SECONDS = 42;

/** Rows of the course that has most of them, of the first one among equals, in the course's default language. */
export function reportExamples(courses: readonly CompiledCourse[]): ReportExamples {
  const all = courses.map(examplesOf);
  const shown = (one: ReportExamples): number =>
    [one.practice, one.test, one.result].filter((example) => example !== undefined).length;
  const [most] = [...all].sort((one, other) => shown(other) - shown(one));
  return most ?? {};
}

function examplesOf(course: CompiledCourse): ReportExamples {
  const language = course.index.defaultLanguage;
  const key = courseKey(course, language);
  if (!key) return { language };
  return { language, practice: practiceOf(course, key), test: testOf(key), result: resultOf(course) };
}

/** Of the first lesson whose first question has a wrong answer with a fault code: that was the first answer given. */
function practiceOf({ index }: CompiledCourse, { questions }: CourseKey): ReportExample | undefined {
  for (const { id } of index.modules.flatMap(({ lessons }) => lessons)) {
    const own = questions.filter(({ lesson, part }) => lesson === id && part === 'practice');
    const [wrong] = own.slice(0, 1).flatMap(wrongAnswers);
    if (!wrong) continue;
    const name = (question: KeyedQuestion): string => question.key.split('/')[1] ?? '';
    const { question, answer, fault } = wrong;
    const others = own.slice(1, SHOWN).map((other) => ` | ${name(other)} ${other.right}`);
    const items = `${name(question)} ${answer.code} 2x [${fault}] h1${others.join('')}${own.length > SHOWN ? MORE : ''}`;
    const count = String(own.length);
    return {
      question: practiceRowId(id),
      response: `${count}/${count} | ${items}`,
      facts: { count, question: name(question), answer: answer.code, fault },
    };
  }
  return undefined;
}

/** The shortest wrong answer of the first test: of a module's own where it has one, for its lessons' have no rows then. */
function testOf(key: CourseKey): ReportExample | undefined {
  const units = [...unitsOf(key)].sort((one, other) => Number(other.kind === 'check') - Number(one.kind === 'check'));
  for (const { id } of units) {
    const rows = key.questions.flatMap((question) => {
      const row = question.rows.find((one) => one.startsWith(`t-${id}-`));
      if (row === undefined) return [];
      return wrongAnswers(question).map(({ answer: { code, words }, fault }) => ({
        question: row,
        response: `${code}${words === '' ? '' : ` ${words}`} [${fault}] | ${SECONDS}s`,
        facts: {},
      }));
    });
    const [shortest] = rows.sort((one, other) => one.response.length - other.response.length);
    if (shortest) return shortest;
  }
  return undefined;
}

function wrongAnswers(question: KeyedQuestion): readonly WrongAnswer[] {
  return question.answers.flatMap((answer) => {
    const { code, right, fault } = answer;
    return right || code === '' || fault === undefined ? [] : [{ question, answer, fault }];
  });
}

/** Five of six are right in the first test. */
function resultOf({ index, lessons }: CompiledCourse): ReportExample | undefined {
  const part = [
    ...index.modules.flatMap(({ check }) => check ?? []),
    ...index.modules.flatMap((one) => one.lessons),
  ].find(({ check }) => check !== undefined);
  if (!part?.check) return undefined;
  const total = part.check.places.length;
  const right = Math.max(1, Math.floor((total * 5) / 6));
  const percent = (100 * right) / total;
  const topics = lessons.find(({ lesson }) => lesson.id === part.id)?.lesson.check?.module?.topics ?? [];
  const [topic, ...others] = topics;
  const best = Object.fromEntries(topics.map(({ lesson }) => [lesson, 100]));
  const state = { ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1, best: percent, topics: best } as const;
  const result = { right, total, percent, objectives: [], passed: true };
  const text = resultText(state, result, { topics: topic ? [topic] : [] });
  return { question: resultRowId(part.id), response: `${text}${others.length > 0 ? MORE : ''}`, facts: {} };
}
