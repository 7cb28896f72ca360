import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ContentLoader } from '../../../../src/adapters/content/content-loader.ts';
import type { CompiledCourse, CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import type { Language } from '../../../../src/domain/course/language.ts';
import type { Lesson } from '../../../../src/domain/course/lesson.ts';
import type { PracticeRows } from '../../../../src/domain/course/package-config.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { LessonTexts } from '../../../../src/domain/course/texts.ts';
import { drawCheck } from '../../../../src/domain/quiz/draw-check.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { askedQuestion, keptAs } from '../../../../src/domain/quiz/variants.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent, Try } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import { newAttempt } from '../../../../src/domain/tracking/new-attempt.ts';
import { changedRows } from '../../../../src/domain/tracking/report-rows.ts';
import type { Row } from '../../../../src/domain/tracking/row.ts';
import type { RowForm } from '../../../../src/domain/tracking/row-form.ts';
import { ROW_FORM_12 } from '../../../../src/domain/tracking/row-form12.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { rowKinds } from '../../../../src/domain/tracking/rows.ts';
import { compileCourse } from '../../../../src/toolchain/compile/compile-course.ts';
import { contentFiles } from '../../../../src/toolchain/package/content-files.ts';
import { moduleCourse } from '../../../../src/toolchain/package/module-course.ts';
import { type PackageFile, textOf } from '../../../../src/toolchain/package/package-file.ts';
import { COURSE } from '../../../support/built-course.ts';
import { responseTo } from '../../../support/hosts/lesson-work.ts';

const REPORT = 'de';

function compiled(languages: readonly Language[], reportLanguage?: Language): CompiledCourse {
  const made = compileCourse(COURSE, { languages, reportLanguage });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.course;
}

/** Learners read Romanian alone; the tutor reads German. */
const APART = compiled(['ro'], REPORT);
/** The same for the tutor, where learners can choose German too. */
const OFFERED = compiled(['ro', REPORT]);
const PLAIN = compiled(['ro']);

const CUTS = {
  'the whole course': { cut: (course: CompiledCourse) => course, practiceRows: 'lesson' },
  'a module': { cut: (course: CompiledCourse) => moduleCourse(course, 'm02' as ModuleId), practiceRows: 'question' },
} as const;
const FORMS: Readonly<Record<string, RowForm>> = {
  '1.2': ROW_FORM_12,
  '1.2 by the letter': ROW_FORM_12_STRICT,
  '2004': commitForm2004('2004-4th').rows,
};

const filesOf = (course: CompiledCourse, reportLanguage: Language = REPORT): readonly PackageFile[] =>
  contentFiles(course, new Map(), { reportLanguage });

/** The lessons in the language of reports, as the player gets them out of a package's files. */
async function delivered(course: CompiledCourse): Promise<{
  readonly lessons: readonly Lesson[];
  readonly reportTexts: Readonly<Record<string, LessonTexts>>;
}> {
  const files = new Map(filesOf(course).map((file) => [file.path, textOf(file)]));
  const scope = {};
  const loader = new ContentLoader({
    course: course.index,
    scope,
    load: async (address) => {
      const script = files.get(address.replace(/\?.*/, ''));
      if (script === undefined) throw new Error(`there is no ${address}`);
      runInNewContext(script, { window: scope });
    },
    texts: { addLanguage: () => undefined, addLesson: () => undefined },
    wait: async () => undefined,
  });
  const ids = outline(course.index).map(({ lesson }) => lesson.id);
  const loaded = await Promise.all(ids.map((id) => loader.whole(id, REPORT)));
  return {
    lessons: loaded.map(({ lesson }) => lesson),
    reportTexts: Object.fromEntries(loaded.map(({ lesson, texts }) => [lesson.id, texts])),
  };
}

/** Every practice question answered wrongly, and every check from its beginning to its end. */
function worked(index: CourseIndex, lessons: readonly Lesson[]): Attempt {
  let attempt = newAttempt(index, () => 0.37);
  const does = (event: AttemptEvent): void => void (attempt = applyEvent(attempt, event, index));
  const answers = (slot: Lesson['slot'] | undefined, compiledQuestion: Question): void => {
    if (slot === undefined) throw new Error(`${compiledQuestion.id} has no slot`);
    const question = askedQuestion(compiledQuestion, attempt.seed);
    const response = responseTo(question, false);
    const { score, state, faults } = scoreQuestion(question, response);
    const given: Try = { response, score, result: state, faults: faults as Try['faults'] };
    does({ kind: 'answered', slot, question: keptAs(question), given, seconds: 5 });
  };
  for (const { questions, check } of lessons) {
    for (const question of questions) answers(question.slot, question);
    if (!check) continue;
    const { result, places } = check;
    does({ kind: 'check-began', result, places, seed: attempt.seed });
    drawCheck(check, attempt.seed).forEach((question, at) => answers(places[at], question));
    does({ kind: 'check-ended', result, percent: 0, passed: false });
  }
  return attempt;
}

/** Every row that this work gives. */
async function rowsOf(course: CompiledCourse, practiceRows: PracticeRows, form: RowForm): Promise<readonly Row[]> {
  const { lessons, reportTexts } = await delivered(course);
  const { index } = course;
  const attempt = worked(index, lessons);
  const kinds = rowKinds(index, practiceRows);
  return changedRows({ attempt, index, sinceSequence: -1, lessons, reportLanguage: REPORT, reportTexts, kinds, form });
}

describe.each(Object.entries(CUTS))(
  'a package of %s with a report language that learners are not offered',
  (_, one) => {
    const { cut, practiceRows } = one;
    const apart = cut(APART);

    it('offers learners the chosen languages alone, and shows them what it would without', () => {
      const { languages, defaultLanguage } = apart.index;
      expect({ languages, defaultLanguage }).toEqual({ languages: ['ro'], defaultLanguage: 'ro' });
      const seen = (course: CompiledCourse, reportLanguage?: Language) =>
        filesOf(course, reportLanguage)
          .filter(({ path }) => !path.startsWith(`content/${REPORT}.`))
          .map((file) => [file.path, textOf(file).replaceAll(course.index.hash, 'HASH')]);
      expect(seen(apart)).toEqual(seen(cut(PLAIN), 'ro'));
      // What a tutor reads belongs to the package as well: no old file of a cache may stand in for it.
      expect(apart.index.hash).not.toBe(PLAIN.index.hash);
    });

    it('carries the words of questions in that language, without sheets, pictures, terms, hints and feedback', () => {
      const own = filesOf(apart).filter(({ path }) => path.startsWith(`content/${REPORT}.`));
      const shown = filesOf(cut(OFFERED)).filter(({ path }) => path.startsWith(`content/${REPORT}.`));
      expect(own.map(({ path }) => path)).toEqual(shown.map(({ path }) => path));
      const text = own.map(textOf).join('\n');
      expect(text).not.toContain('<svg');
      expect(text).toContain('"screens":[]');
      expect(text).not.toMatch(/"hints":\[|"feedback":\{"/);
      expect(text).toContain(`["${REPORT}/ui"]={}`);
      const size = (files: readonly PackageFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      expect(size(own) / size(shown)).toBeLessThan(0.4);
    });

    it.each(Object.entries(FORMS))('writes the rows of %s as if learners were offered it', async (standard, form) => {
      const rows = await rowsOf(apart, practiceRows, form);
      expect(rows.length).toBeGreaterThan(15);
      expect(rows).toEqual(await rowsOf(cut(OFFERED), practiceRows, form));
      if (standard === '1.2 by the letter') return;
      const words = JSON.stringify(rows);
      expect(words).toMatch(/Zeichnung|Blatt|Maßstab|Kante/);
      expect(words).not.toMatch(/[ășțĂȘȚ]/);
    });
  },
);
