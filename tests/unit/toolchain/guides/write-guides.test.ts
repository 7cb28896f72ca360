import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import type { CheckResult } from '../../../../src/domain/quiz/check-result.ts';
import { placeRowId, resultRowId } from '../../../../src/domain/tracking/row-id.ts';
import { resultText } from '../../../../src/domain/tracking/summary-text.ts';
import { guidesCommand } from '../../../../src/toolchain/guides/guides-command.ts';
import { REPORT_EXAMPLES } from '../../../../src/toolchain/guides/report-examples.ts';
import { writeGuides } from '../../../../src/toolchain/guides/write-guides.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';

let project: string;

const list = (entries: readonly object[]): void => {
  mkdirSync(join(project, 'dist/packages'), { recursive: true });
  writeFileSync(join(project, 'dist/packages/packages.json'), JSON.stringify({ packages: entries, answerKeys: [] }));
};
const page = (language: string): string => readFileSync(join(project, `dist/guides/upload.${language}.html`), 'utf8');

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'guides-'));
  cpSync('locales', join(project, 'locales'), { recursive: true });
  mkdirSync(join(project, 'courses/gears'), { recursive: true });
  writeFileSync(join(project, 'courses/gears/de.yaml'), 'title: Räder & Wellen\n');
  list([
    { file: 'gears_scorm2004-4th.zip', course: 'gears', standard: 'SCORM 2004 4th Edition' },
    { file: 'gears_scorm12.zip', course: 'gears', standard: 'SCORM 1.2' },
    { file: 'gears-m01_scorm12.zip', course: 'gears', standard: 'SCORM 1.2' },
    { file: 'plates_scorm12.zip', course: 'plates', standard: 'SCORM 1.2' },
  ]);
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('The upload guides', () => {
  it('name the package for Moodle of each course, as the build lists it, with its title', () => {
    expect(writeGuides(project).ok).toBe(true);
    const names = [...page('de').matchAll(/<code>([^<]*\.zip)<\/code>/g)].map(([, name]) => name);
    expect(names).toEqual(['gears_scorm12.zip', 'plates_scorm12.zip']);
    expect(page('de')).toContain('<code>gears_scorm12.zip</code> – Räder &amp; Wellen</li>');
    expect(page('fr')).toContain('<code>gears_scorm12.zip</code></li>');
  });

  it('say in every language what the title block says, and leave no mark unread', () => {
    writeGuides(project);
    for (const language of LANGUAGES) {
      const { save } = JSON.parse(readFileSync(`locales/${language}/player.json`, 'utf8')) as {
        readonly save: Readonly<Record<string, string>>;
      };
      const html = page(language);
      for (const state of ['saved', 'kept', 'unsaved', 'view']) expect(html).toContain(save[state]);
      expect(html).toContain(`<html lang="${language}">`);
      expect(XMLValidator.validate(html.replace('<!doctype html>', ''))).toBe(true);
      expect(html).not.toMatch(/[{}]|\*\*|https?:|style=|<script/);
    }
  });

  it('ask in every language for a grade of at most 100, which is what the course reports', () => {
    writeGuides(project);
    for (const language of LANGUAGES)
      expect(page(language).match(/<tr><td>[^<]+<\/td><td>100<\/td><\/tr>/g)).toHaveLength(1);
  });

  it('show rows that hosts have really received', () => {
    const recorded = readFileSync('tests/fixtures/conversations/rows-of-one-lesson.txt', 'utf8').replaceAll(
      '| Ns',
      '| 42s',
    );
    const { practice, test, result } = REPORT_EXAMPLES;
    const begins = (response: string): string => response.replace(/ …$/, '');
    expect(recorded).toContain(`${practice.question}  =  `);
    expect(recorded).toContain(begins(practice.response));

    // A module's test asks as that of a lesson does, under a name of its own.
    const rows = recorded.split('\n').filter((row) => row.startsWith('t-m02-scale-k16-number-bush  =  '));
    expect(rows.join('\n')).toContain(`  =  ${test.response}  =  `);
    const { lesson } = compiledCourse(COURSE).lessons.find((one) => one.lesson.id === 'm02-check') ?? {};
    if (!lesson?.check) throw new Error('The module has no test');
    const { pool, module } = lesson.check;
    expect(pool.map((item) => placeRowId(lesson.id, 1, item))).toContain(test.question);
    expect(resultRowId(lesson.id)).toBe(result.question);
    const topics = Object.fromEntries((module?.topics ?? []).map((one) => [one.lesson, 100]));
    const ended = { ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1, best: 83.3, topics } as const;
    const last: CheckResult = { right: 10, total: 12, percent: 83.3, objectives: [], passed: true };
    expect(resultText(ended, last, module)).toContain(begins(result.response));
  });

  it('leave what is there alone when a text is missing, and name the place', () => {
    writeGuides(project);
    const file = join(project, 'locales/ro/guides/upload.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title:.*\n/, ''));
    const before = page('ro');
    const told: string[] = [];
    const voice = { say: () => undefined, complain: (line: string) => void told.push(line) };
    expect(guidesCommand([], project, voice)).toBe(1);
    expect(told.join('\n')).toMatch(/ro\/guides\/upload\.yaml:1:1 .*"title" is missing/);
    expect(page('ro')).toBe(before);
  });

  it('need packages for Moodle', () => {
    list([{ file: 'gears_scorm2004-4th.zip', course: 'gears', standard: 'SCORM 2004 4th Edition' }]);
    expect(writeGuides(project)).toMatchObject({ ok: false });
    rmSync(join(project, 'dist'), { recursive: true });
    expect(writeGuides(project)).toMatchObject({ ok: false });
    expect(existsSync(join(project, 'dist/guides'))).toBe(false);
  });
});
