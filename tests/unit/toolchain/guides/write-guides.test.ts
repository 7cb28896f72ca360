import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { guidesCommand } from '../../../../src/toolchain/guides/guides-command.ts';
import { reportExamples } from '../../../../src/toolchain/guides/report-examples.ts';
import { success } from '../../../../src/toolchain/package/outcome.ts';
import { writeGuides } from '../../../../src/toolchain/guides/write-guides.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';

const course = compiledCourse(COURSE);
const EXAMPLES = reportExamples([course]);

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

/** The guides of courses that are all the same one. */
const written = (): ReturnType<typeof writeGuides> => writeGuides(project, () => success(course));

afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('The upload guides', () => {
  it('name the package for Moodle of each course, as the build lists it, with its title', () => {
    expect(written().ok).toBe(true);
    const names = [...page('de').matchAll(/<code>([^<]*\.zip)<\/code>/g)].map(([, name]) => name);
    expect(names).toEqual(['gears_scorm12.zip', 'plates_scorm12.zip']);
    expect(page('de')).toContain('<code>gears_scorm12.zip</code> – Räder &amp; Wellen</li>');
    expect(page('fr')).toContain('<code>gears_scorm12.zip</code></li>');
  });

  it('say in every language what the title block says, and leave no mark unread', () => {
    written();
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
    written();
    for (const language of LANGUAGES)
      expect(page(language).match(/<tr><td>[^<]+<\/td><td>100<\/td><\/tr>/g)).toHaveLength(1);
  });

  it('show rows of a course that is packaged, and say in every language what these say', () => {
    written();
    for (const language of LANGUAGES) {
      const html = page(language);
      const rows = [
        ...html.matchAll(/<tr><td lang="en"><code>(.*?)<\/code><\/td><td lang="en"><code>(.*?)<\/code>.*?<td>(.*?)</g),
      ];
      expect(rows.map(([, question]) => question)).toEqual(
        [EXAMPLES.practice, EXAMPLES.test, EXAMPLES.result].map((example) => example?.question),
      );
      for (const fact of Object.values(EXAMPLES.practice?.facts ?? {})) expect(rows[0]?.[3]).toContain(fact);
    }
  });

  it('leave out rows that no course has', () => {
    const untested = compiledCourse('courses/first-steps');
    writeGuides(project, () => success(untested));
    expect(page('de')).not.toContain('<code>t-');
    expect(page('de')).toContain('<code>p-');
  });

  it('leave what is there alone when a text is missing, and name the place', () => {
    written();
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
