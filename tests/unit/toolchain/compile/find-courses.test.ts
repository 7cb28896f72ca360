import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseCourses, chooseOneCourse } from '../../../../src/toolchain/compile/find-courses.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courses-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function withCourses(...ids: readonly string[]): void {
  for (const id of ids) {
    mkdirSync(join(root, id));
    writeFileSync(join(root, id, 'course.yaml'), '');
  }
  mkdirSync(join(root, 'schemas'));
}

test('all courses are meant when none is named, in the order of their names', () => {
  withCourses('second', 'first');
  expect(chooseCourses(undefined, root)).toEqual({ folders: [`${root}/first`, `${root}/second`] });
});

test('a course that is named is meant alone', () => {
  withCourses('second', 'first');
  expect(chooseCourses('second', root)).toEqual({ folders: [`${root}/second`] });
  expect(chooseOneCourse('second', 'm01', root)).toEqual({ folders: [`${root}/second`] });
});

test.each(['third', 'schemas', '../first', ''])('the courses are listed when there is no course "%s"', (id) => {
  withCourses('second', 'first');
  const refused = `--course: there is no course "${id}" in courses/; there are: first, second`;
  expect(chooseCourses(id, root)).toEqual({ refused });
});

test('a command for one course asks for its name only where there are several', () => {
  withCourses('second', 'first');
  const refused = 'there are several courses; name one by --course <id>: first, second';
  expect(chooseOneCourse(undefined, 'm01', root)).toEqual({ refused });
  rmSync(join(root, 'first'), { recursive: true });
  expect(chooseOneCourse(undefined, 'm01', root)).toEqual({ folders: [`${root}/second`] });
});

test('the course that has the module is meant where only one has it', () => {
  withCourses('second', 'first');
  mkdirSync(join(root, 'second/m02'));
  writeFileSync(join(root, 'second/m02/module.yaml'), '');
  expect(chooseOneCourse(undefined, 'm02', root)).toEqual({ folders: [`${root}/second`] });
});

test('a folder without courses is told', () => {
  expect(chooseCourses(undefined, root)).toHaveProperty('refused', expect.stringContaining('no course found'));
});
