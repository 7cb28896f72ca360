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

function withModule(id: string, module: string): void {
  mkdirSync(join(root, id, module));
  writeFileSync(join(root, id, module, 'module.yaml'), '');
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
  withCourses('second', 'third', 'first');
  withModule('first', 'm01');
  withModule('third', 'm01');
  const refused = 'several courses have the module "m01"; name one by --course <id>: first, third';
  expect(chooseOneCourse(undefined, 'm01', root)).toEqual({ refused });
  rmSync(join(root, 'third'), { recursive: true });
  rmSync(join(root, 'first'), { recursive: true });
  expect(chooseOneCourse(undefined, 'm01', root)).toEqual({ folders: [`${root}/second`] });
});

test('the course that has the module is meant where only one has it', () => {
  withCourses('second', 'first');
  withModule('second', 'm02');
  expect(chooseOneCourse(undefined, 'm02', root)).toEqual({ folders: [`${root}/second`] });
});

test('a module that no course has is told, with those that there are', () => {
  withCourses('second', 'first');
  withModule('second', 'm02');
  withModule('second', 'm01');
  expect(chooseOneCourse(undefined, 'm99', root)).toEqual({
    refused: 'no course has a module "m99"; there are: none in first; m01, m02 in second',
  });
});

test('a folder without courses is told', () => {
  expect(chooseCourses(undefined, root)).toHaveProperty('refused', expect.stringContaining('no course found'));
});
