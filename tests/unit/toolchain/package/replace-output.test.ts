import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { courseOutputs, type CourseOutputs } from '../../../../src/toolchain/package/course-outputs.ts';
import { readFolder } from '../../../../src/toolchain/package/read-folder.ts';
import { type PackageList, replaceOutput } from '../../../../src/toolchain/package/replace-output.ts';
import type { CourseId } from '../../../../src/domain/course/ids.ts';
import { findForbidden } from '../../../../src/toolchain/package/forbidden.ts';
import { textFile } from '../../../../src/toolchain/package/package-file.ts';
import { sampleCourse, sampleInputs } from './sample.ts';

let out: string;
let outputs: CourseOutputs;
const STAFF = {
  answerKeys: [textFile('answer-key.en.csv', 'a,b\r\n')],
  trainerCodes: [{ ...textFile('trainer-codes.sample-course.txt', '7K3MX-9TQ4R\n'), lines: ['7K3MX-9TQ4R'] }],
};

beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'output-')), 'dist');
  const made = courseOutputs(sampleInputs());
  if (!made.ok) throw new Error(made.problems.join('\n'));
  outputs = made.value;
});

describe('writing the output', () => {
  it('leaves packages and intranet folder, and nothing else', () => {
    expect(replaceOutput(out, [outputs], STAFF)).toMatchObject({ ok: true });
    expect(readdirSync(out)).toEqual(['intranet', 'packages']);
    expect(readdirSync(join(out, 'packages'))).toEqual([
      'answer-key.en.csv',
      'packages.json',
      'sample-course_scorm12.zip',
      'sample-course_scorm2004-3rd.zip',
      'sample-course_scorm2004-4th.zip',
      'trainer-codes.sample-course.txt',
    ]);
    expect(JSON.parse(readFileSync(join(out, 'packages/packages.json'), 'utf8'))).toEqual({
      packages: outputs.packages.map(({ entry }) => entry),
      answerKeys: [
        {
          file: 'answer-key.en.csv',
          bytes: 5,
          // printf 'a,b\r\n' | sha256sum
          sha256: 'fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784',
        },
      ],
      // No sum of it: the fast hash of a sheet would give the codes away.
      trainerCodes: ['trainer-codes.sample-course.txt'],
    });
    expect(readFolder(join(out, 'intranet/sample-course')).map(({ path }) => path)).toEqual(
      outputs.intranet.map(({ path }) => path),
    );
  });

  it('lists the courses in their order and leads to each by its title in each of its languages', () => {
    const course = sampleCourse();
    const other = courseOutputs(
      sampleInputs({
        course: { ...course, index: { ...course.index, id: 'other' as CourseId, defaultLanguage: 'ro' } },
      }),
    );
    if (!other.ok) throw new Error(other.problems.join('\n'));
    replaceOutput(out, [other.value, outputs], STAFF);
    const list = JSON.parse(readFileSync(join(out, 'packages/packages.json'), 'utf8')) as PackageList;
    expect(list.packages).toEqual([
      ...other.value.packages.map(({ entry }) => entry),
      ...outputs.packages.map(({ entry }) => entry),
    ]);
    expect(readdirSync(join(out, 'intranet')).sort()).toEqual(['index.html', 'other', 'sample-course']);
    const page = readFileSync(join(out, 'intranet/index.html'), 'utf8');
    const links = [
      ...page.matchAll(/<li lang="(\w+)"><a href="([^"]+)" hreflang="(\w+)"><b>([^<]+)<\/b> ([^<]+)<\/a>/g),
    ];
    const title = 'Drawing &amp; &quot;reading&quot; &lt;parts&gt;';
    expect(links.map(([, ...parts]) => parts.join(' | '))).toEqual([
      'ro | other/index.html#ro | ro | Română | Desen tehnic',
      `en | other/index.html#en | en | English | ${title}`,
      'de | other/index.html#de | de | Deutsch | Technisches Zeichnen',
      `en | sample-course/index.html#en | en | English | ${title}`,
      'de | sample-course/index.html#de | de | Deutsch | Technisches Zeichnen',
      'ro | sample-course/index.html#ro | ro | Română | Desen tehnic',
    ]);
    // No other word stands on the page than what a link says, in the language that it says it in.
    const body = page.slice(page.indexOf('<body>'));
    const rest = links.reduce((left, [whole]) => left.replace(whole, ''), body).replace(/<[^>]*>/g, '');
    expect(rest.trim()).toBe('');
    expect(page).toMatch(/^<!doctype html>\n<html lang="ro">/);
    expect(page).not.toMatch(/<script|<style|style=/);
    expect(findForbidden([textFile('index.html', page)])).toEqual([]);
  });

  it('removes what an earlier run left', () => {
    replaceOutput(out, [outputs], STAFF);
    writeFileSync(join(out, 'packages/old_scorm12.zip'), '');
    mkdirSync(join(out, 'intranet/old'));
    replaceOutput(out, [outputs], STAFF);
    expect(readdirSync(join(out, 'packages'))).not.toContain('old_scorm12.zip');
    expect(readdirSync(join(out, 'intranet'))).toEqual(['sample-course']);
  });

  it('keeps the earlier output when the new one cannot be written', () => {
    replaceOutput(out, [outputs], STAFF);
    const before = readFolder(out);
    const broken = {
      ...outputs,
      intranet: [...outputs.intranet, { path: 'index.html/below', bytes: new Uint8Array() }],
    };
    expect(() => replaceOutput(out, [broken], STAFF)).toThrow();
    expect(readFolder(out)).toEqual(before);
  });

  it('does not touch folders that it did not write', () => {
    mkdirSync(join(out, 'intranet'), { recursive: true });
    writeFileSync(join(out, 'intranet/mine.txt'), 'mine');
    expect(replaceOutput(out, [outputs], STAFF)).toEqual({
      ok: false,
      problems: [
        `${join(out, 'intranet')} holds files that are no packages of a course; move them or choose another --out.`,
      ],
    });
    expect(readFolder(out).map(({ path }) => path)).toEqual(['intranet/mine.txt']);
  });
});
