import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestCourse } from '../../../../src/toolchain/sample/largest-course.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courses-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A course's folder with lessons, by module. */
function courseWith(name: string, modules: Readonly<Record<string, readonly string[]>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'course.yaml'), '');
  for (const [module, lessons] of Object.entries(modules)) {
    mkdirSync(join(folder, module));
    writeFileSync(join(folder, module, 'module.yaml'), '');
    for (const lesson of lessons) {
      mkdirSync(join(folder, module, lesson));
      writeFileSync(join(folder, module, lesson, 'lesson.yaml'), '');
    }
  }
  return folder;
}

test('the largest course is the one with the most lessons, in however many modules', () => {
  const small = courseWith('small', { m01: ['a', 'b'] });
  const large = courseWith('large', { m01: ['a'], m02: ['a', 'b'] });
  expect(largestCourse([small, large])).toBe(large);
  expect(largestCourse([large, small])).toBe(large);
});

test('the first of courses with as many lessons is the largest, and of none there is none', () => {
  const [one, other] = [courseWith('one', { m01: ['a'] }), courseWith('other', { m03: ['b'] })];
  expect(largestCourse([one, other])).toBe(one);
  expect(largestCourse([])).toBeUndefined();
});
