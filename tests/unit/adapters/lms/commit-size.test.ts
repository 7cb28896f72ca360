import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect, Element } from '../../../../src/adapters/lms/dialect.ts';
import { DIALECT_12 } from '../../../../src/adapters/lms/dialect12.ts';
import { dialect2004 } from '../../../../src/adapters/lms/dialect2004.ts';
import type { CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import type { Try } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import { encodedLength } from '../../../../src/domain/tracking/encoded-length.ts';
import type { RowForm } from '../../../../src/domain/tracking/row-form.ts';
import { ROW_FORM_12 } from '../../../../src/domain/tracking/row-form12.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { placeRowId, questionRowId } from '../../../../src/domain/tracking/row-id.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { responseTo } from '../../domain/arbitraries.ts';
import { given } from '../../domain/course-index-fixture.ts';

/** Bytes beside suspend data that a commit after an answer may have. */
const LIMIT = 1024;
const RESPONSES = 4;
const { lessons: LESSONS } = compiledCourse(COURSE);

/** All that a commit after an answer changes beside the row and suspend data, each as long as it gets. */
function restOf(dialect: Dialect): readonly Element[] {
  const commit = {
    status: 'completed',
    passed: true,
    progress: 0.66,
    location: 'M02-L05-S17',
    suspendData: '',
    language: 'ro',
    rows: [],
    rowIds: [],
    sessionSeconds: 3599,
  } as const;
  return [
    ...dialect.stateElements(commit).filter(([name]) => name !== 'cmi.suspend_data'),
    ...dialect.statusElements(commit),
    ...dialect.scoreElements(83.33),
  ];
}

function sent(elements: readonly Element[]): number {
  return elements.reduce((sum, [name, value]) => sum + `&${name}=`.length + encodedLength(value), 0);
}

/** Bytes of the commit with a question's first answer and of the one with its third. */
function commitsOf(
  asked: { readonly question: Question; readonly inCheck: boolean; readonly lesson: CompiledLesson },
  [first, second, third]: readonly Response[],
  { form, dialect }: { readonly form: RowForm; readonly dialect: Dialect },
): readonly number[] {
  const { question, inCheck, lesson } = asked;
  const tries = [first, second, third].flatMap((response): Try[] =>
    response ? [given(response, 'notyet', ['S1', 'S2'])] : [],
  );
  const id = lesson.lesson.id;
  const place = { id: placeRowId(id, 12), item: placeRowId(id, 12, question).replace(/^t-.*?-place-12-/u, '') };
  const rowOf = (made: readonly Try[]) =>
    dialect.rowElements({
      index: 199,
      time: dialect === DIALECT_12 ? '23:59:59' : '2026-03-02T23:59:59Z',
      ...form.answered({
        id: inCheck ? placeRowId(id, 12, question) : questionRowId(id, question),
        report: rowReport(question, {
          language: lesson.language,
          texts: lesson.texts.questions[question.id],
        }),
        answer: { question: question.id, tries: made, seconds: 3599 },
        state: { result: 'notyet', score: 0, hints: 3, tries: made.length },
        ...(inCheck ? { place } : {}),
      }),
    });
  const before = new Map(rowOf(tries.slice(0, 2)).map(([name, value]) => [name, value]));
  const later = rowOf(tries).filter(([name, value]) => before.get(name) !== value);
  return [rowOf(tries.slice(0, 1)), later].map((row) => sent(row) + sent(restOf(dialect)));
}

test.each([
  ['SCORM 1.2', { form: ROW_FORM_12, dialect: DIALECT_12 }],
  ['SCORM 1.2 by the letter', { form: ROW_FORM_12_STRICT, dialect: DIALECT_12 }],
  ['SCORM 2004', { form: commitForm2004('2004-4th').rows, dialect: dialect2004('2004-4th') }],
] as const)('a commit after any answer of the course, reported in any language, is under 1 KB in %s', (_, standard) => {
  const responses = new Map<string, readonly Response[]>();
  const over: string[] = [];
  for (const lesson of LESSONS) {
    const { questions, check, id } = lesson.lesson;
    const asked = [
      ...questions.map((question) => ({ question, inCheck: false, lesson })),
      ...(check?.pool ?? []).map((question) => ({ question, inCheck: true, lesson })),
    ];
    for (const one of asked) {
      const key = `${id} ${one.question.id}`;
      const samples = responses.get(key) ?? fc.sample(responseTo(one.question), { numRuns: RESPONSES, seed: 1 });
      responses.set(key, samples);
      samples.forEach((response, at) => {
        const most = Math.max(
          ...commitsOf(one, [response, ...samples.slice(at + 1), ...samples].slice(0, 3), standard),
        );
        if (most >= LIMIT) over.push(`${key} in ${lesson.language}: ${most}`);
      });
    }
  }
  expect(responses.size).toBeGreaterThan(90);
  expect(over).toEqual([]);
});
