import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SMALL_COURSE } from './course-copy.ts';

// Each run starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const TSX = resolve('node_modules/tsx/dist/cli.mjs');
const CLI = resolve('src/toolchain/cli.ts');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courses-'));
  mkdirSync(`${root}/courses`);
  cpSync(SMALL_COURSE, `${root}/courses/small`, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, CLI, ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function replace(file: string, find: string, put: string): void {
  const path = `${root}/courses/small/${file}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(find, put));
}

describe('check', () => {
  test('ends with 0 and a summary when there is nothing wrong', () => {
    const { code, out } = run('check');
    expect(code).toBe(0);
    expect(out).toContain('courses/small: modules 1, lessons 1, screens 9, slots 8');
    expect(out).toContain('no problems, warnings 0');
  });

  test('ends with 1 and names file, line and column of every problem', () => {
    replace('m01/ruler/de.yaml', ', c: Too long. }', ' }');
    replace('m01/ruler/lesson.yaml', 'answer: b,', 'answer: d,');
    const { code, err } = run('check', '--course', 'small');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'courses/small/m01/ruler/lesson.yaml:24:85 question "q1": answer "d" is none of the options a, b, c',
      'courses/small/m01/ruler/lesson.yaml:25:50 question "q1": option "c" has no feedback in de (de.yaml)',
      '',
      '2 problems',
    ]);
  });

  test('tells what is wrong with what the site allows, beside the faults of the courses', () => {
    writeFileSync(`${root}/site.yaml`, 'days: 3\n');
    const { code, err } = run('check');
    expect(code).toBe(1);
    expect(err).toBe('site.yaml:1:1 unknown field "days"; remove it or correct its name\n\n1 problem\n');
    writeFileSync(`${root}/site.yaml`, 'downloads: true\n');
    expect(run('check', '--site', 'other.yaml').err).toContain('other.yaml:1:1 file is missing');
  });

  test('prints a census as JSON and nothing else', () => {
    const { code, out } = run('check', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ modules: 1, lessons: 1, languages: ['en', 'de'], parts: 0, exercises: 0 });
  });

  test('names a course that is not there', () => {
    const { code, err } = run('check', '--course', 'none');
    expect(code).toBe(1);
    expect(err).toContain('--course: there is no course "none" in courses/; there are: small');
  });

  test('adds missing slots and then finds nothing wrong', () => {
    rmSync(`${root}/courses/small/slots.tsv`);
    // What never had a row cannot be retired.
    replace('course.yaml', 'retired: [m01-ruler/q9]\n', '');
    const { code, out } = run('check', '--add-slots');
    expect(code).toBe(0);
    expect(out).toContain('courses/small/slots.tsv: 7 lines added');
  });

  test('adds no slots while anything else is wrong', () => {
    rmSync(`${root}/courses/small/slots.tsv`);
    replace('m01/ruler/lesson.yaml', 'answer: b,', 'answer: d,');
    const { code, out } = run('check', '--add-slots');
    expect(code).toBe(1);
    expect(out).toContain('courses/small/slots.tsv: 0 lines added');
    expect(existsSync(`${root}/courses/small/slots.tsv`)).toBe(false);
  });
});

test('new scaffolds a lesson that check accepts', () => {
  expect(run('new', 'lesson', 'm01', 'threads')).toMatchObject({ code: 0 });
  expect(run('check').code).toBe(0);
});

test('an unknown command or option ends with 1 and says what there is', () => {
  expect(run('bake')).toMatchObject({ code: 1, err: expect.stringContaining('expected one of check, new') });
  expect(run('check', '--all')).toMatchObject({ code: 1, err: expect.stringContaining("Unknown option '--all'") });
});
