import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { orderedRecord } from '../../../../src/domain/record/merge-records.ts';
import { readRowText } from '../../../../src/domain/record/read-row-text.ts';
import { type CourseKey, unitsOf } from '../../../../src/domain/review/course-key.ts';
import { Review } from '../../../../src/domain/review/review.ts';
import { keyIndex, reviewedAnswers } from '../../../../src/domain/review/reviewed-answers.ts';
import { courseKey } from '../../../../src/toolchain/tutor/course-key.ts';
import { writeTutor } from '../../../../src/toolchain/tutor/write-tutor.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { sampleCourse } from '../package/sample.ts';

function keyOf(): CourseKey {
  const key = courseKey(compiledCourse(COURSE), 'en');
  if (!key) throw new Error('no English');
  return key;
}

describe('What the tutor app knows of a course', () => {
  const key = keyOf();

  test('is every lesson and test in order, and the index of the rows of a whole course', () => {
    expect(unitsOf(key).map(({ id }) => id)).toEqual([
      'm02-formats',
      'm02-title-block',
      'm02-scale',
      'm02-lettering',
      'm02-lines',
      'm02-check',
      'm13-board',
      'm13-lines',
      'm13-circles',
      'm13-changes',
      'm13-layers-and-repair',
      'm13-views-on-the-board',
    ]);
    expect(key.rowIds[0]).toBe('p-m02-scale-practice');
    expect(key.rowIds).toContain('t-m02-check-result');
  });

  test('has a title and a task for everything to be drawn, and names its rows', () => {
    const drawn = compiledCourse(COURSE).lessons.filter(({ language }) => language === 'en');
    expect(key.exercises).toHaveLength(drawn.flatMap(({ lesson }) => lesson.exercises ?? []).length);
    for (const { rows, lesson, title, task } of key.exercises) {
      expect(rows).toMatch(new RegExp(`^p-${lesson}-e\\d\\d$`, 'u'));
      expect(title, rows).toMatch(/\p{L}/u);
      expect(task, rows).toMatch(/\p{L}{3}/u);
      for (const number of [1, 2]) expect(key.rowIds).toContain(`${rows}-drawing-${number}`);
    }
    expect(new Set(key.exercises.map(({ rows }) => rows)).size).toBe(key.exercises.length);
  });

  test('names one question by a row, and has a meaning for every fault, and the lesson that the course says teaches it', () => {
    const rows = key.questions.flatMap((question) => question.rows);
    expect(new Set(rows).size).toBe(rows.length);
    const taught = new Map(
      readFileSync(`${COURSE}/taught.tsv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t') as [string, string]),
    );
    const used = [
      ...key.questions.flatMap(({ answers }) => answers.flatMap(({ fault }) => fault ?? [])),
      ...key.exercises.flatMap(({ shows }) => shows),
    ];
    expect(used).toEqual(expect.arrayContaining(['S1', 'V1', 'K1']));
    for (const fault of used) {
      expect(key.faults[fault]?.meaning, fault).toMatch(/\p{L}{3}/u);
      expect(key.faults[fault]?.lesson ?? '-', fault).toBe(taught.get(fault));
    }
    expect(unitsOf(key).map(({ id }) => id)).toContain(key.faults['S1']?.lesson);
    expect(key.faults['V1']?.lesson).toBeUndefined();
  });

  test('counts the mistakes of drawings among those of a learner', () => {
    const entry = { part: '', attempt: 1, right: '', result: '0.9', at: 1 };
    const row = key.exercises.find(({ key: name }) => name === 'm13-lines/e2')?.row ?? '';
    const record = orderedRecord({
      code: 'A',
      groups: [],
      entries: [{ ...entry, row, response: '64 [K1] | 2: 100 | h1 | 90s' }],
    });
    const review = new Review([record], key, 1);
    expect(review.misconceptions).toEqual([
      { fault: 'K1', learners: ['A'], questions: ['m13-lines/e2'], overcome: [] },
    ]);
    expect(review.answers).toMatchObject([{ right: false }]);
    expect(review.items).toEqual([]);
  });

  test('understands every answer that a host has really received', () => {
    const folder = 'tests/fixtures/conversations';
    const rows = readdirSync(folder)
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .replace(/\u00A0/gu, ' ')
          .split('\n'),
      )
      .flatMap((line) => {
        const [row = '', , ...cells] = line.split('  =  ');
        const response = cells.map((cell) => cell.replace(/Ns$/u, '30s')).find((cell) => readRowText(cell));
        return /^[tp]-m02-scale-[kq]\d/u.test(row) && response !== undefined ? [{ row, response }] : [];
      });
    expect(rows.length).toBeGreaterThan(10);
    const index = keyIndex(key);
    const known = rows.filter(({ row }) => index.byRow.has(row));
    expect(known.length).toBeGreaterThan(5);
    for (const { row, response } of known) {
      const entry = { part: '', attempt: 1, row, response, right: '', result: 'correct', at: 0 };
      expect(reviewedAnswers([orderedRecord({ code: 'A', groups: [], entries: [entry] })], index), row).toHaveLength(1);
    }
  });
});

describe('The content of the tutor app', () => {
  const project = (built: boolean): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tutor-'));
    for (const path of ['locales', 'public', 'src', 'node_modules', 'package.json', 'LICENSE']) {
      symlinkSync(resolve(path), join(folder, path));
    }
    if (built) {
      mkdirSync(join(folder, 'dist/tutor'), { recursive: true });
      writeFileSync(join(folder, 'dist/tutor/index.html'), '');
    }
    return folder;
  };

  test('is a script a language with its own words, and all licences', () => {
    const folder = project(true);
    const files = writeTutor(folder, [sampleCourse()]);
    expect(files).toHaveLength(LANGUAGES.length);
    for (const [at, language] of LANGUAGES.entries()) {
      type Content = { words: object; drawing: { sketch: object; grading: object }; courses: readonly CourseKey[] };
      const scope: { tutorContent?: Record<string, Content> } = {};
      new Function('self', readFileSync(files[at] ?? '', 'utf8'))(scope);
      const content = scope.tutorContent?.[language];
      const words = (name: string): unknown => JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'));
      expect(content?.words).toEqual(words('tutor'));
      expect(content?.drawing).toEqual({ sketch: words('drawing/sketch'), grading: words('drawing/grading') });
      expect(content?.courses).toHaveLength(['en', 'de', 'ro'].includes(language) ? 1 : 0);
    }
    const licences = readFileSync(join(folder, 'dist/tutor/licences.txt'), 'utf8');
    for (const name of ['@noble/ciphers', 'fflate', 'sax', 'dexie']) expect(licences).toContain(`\n${name} `);
    for (const name of ['three', 'scorm-again']) expect(licences).not.toContain(`\n${name} `);
  });

  test('is not written where there is no app', () => {
    expect(writeTutor(project(false), [sampleCourse()])).toEqual([]);
  });
});
