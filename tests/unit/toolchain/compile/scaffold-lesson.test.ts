import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { scaffoldLesson } from '../../../../src/toolchain/compile/scaffold-lesson.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';
import type { Edit } from './course-copy.ts';

const copies: CourseCopy[] = [];
function copyOf(...edits: readonly Edit[]): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE, edits);
  copies.push(copy);
  return copy;
}
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

describe('a scaffolded lesson', () => {
  test('compiles beside the lessons that are there', () => {
    const copy = copyOf();
    expect(scaffoldLesson(copy.directory, 'm01', 'threads')).toHaveProperty('written');
    expect(copy.problems()).toEqual([]);
    const { index } = copy.compile();
    expect(index.modules[0]?.lessons.map(({ id, number, slot }) => [id, number, slot])).toEqual([
      ['m01-ruler', '1.1', 1],
      ['m01-threads', '1.2', 9],
    ]);
    expect(index.slots).toBe('L5QPRLQ2M');
  });

  test('keeps the comments of module.yaml', () => {
    const copy = copyOf();
    scaffoldLesson(copy.directory, 'm01', 'threads');
    expect(copy.read('m01/module.yaml')).toBe(
      "# The lessons in the order in which they are taken.\nnumber: '1'\nlessons: [ruler, threads] # more to come\n",
    );
  });

  test('is clean in all seven languages by the term table of the real course', () => {
    const copy = copyOf(
      { file: 'terms.tsv', text: readFileSync('courses/technical-drawing/terms.tsv', 'utf8') },
      { file: 'course.yaml', find: '[en, de]', put: `[${LANGUAGES.join(', ')}]` },
      { file: 'm01/module.yaml', text: "number: '1'\nlessons: [ruler]\n" },
      ...LANGUAGES.map((language) => ({ file: `${language}.yaml`, text: 'title: T\nmodules: { m01: M }\n' })),
    );
    scaffoldLesson(copy.directory, 'm01', 'threads');
    copy.edit({ file: 'm01/module.yaml', text: "number: '1'\nlessons: [threads]\n" });
    copy.edit({ file: 'm01/ruler', text: null });
    // As the first lesson of the course it asks nothing of earlier ones.
    copy.edit({
      file: 'course.yaml',
      find: '[m01-ruler/q9]',
      put: '[m01-ruler, m01-threads/retrieval/1, m01-threads/retrieval/2]',
    });
    expect(copy.problems()).toEqual([]);
    // Which mistakes the wrong answers show is for the author to say.
    expect(copy.warnings().filter((warning) => !warning.startsWith('terms.tsv'))).toEqual([
      'm01/threads/lesson.yaml:32:9 F01 question "q1": no fault code for option "b", option "c"; expected one of faults.tsv each',
    ]);
    expect(copy.compile().lessons.map(({ language }) => language)).toEqual(LANGUAGES);
  });
});

describe('nothing is written when', () => {
  test.each([
    ['the name is no id', 'm01', 'My Lesson', '"My Lesson" is no id'],
    ['the name is that of the check that the module may get', 'm01', 'check', "the name of a module's own check"],
    ['the module is not in the course', 'm09', 'threads', 'has no module "m09"; it has m01'],
    ['the lesson is there already', 'm01', 'ruler', 'is there already'],
  ])('%s', (_name, module, lesson, reason) => {
    const copy = copyOf();
    expect(scaffoldLesson(copy.directory, module, lesson)).toEqual({ refused: expect.stringContaining(reason) });
    expect(copy.read('slots.tsv').trim().split('\n')).toHaveLength(10);
  });

  test('the course cannot be read', () => {
    const copy = copyOf({ file: 'course.yaml', find: 'version:', put: 'versoin:' });
    expect(scaffoldLesson(copy.directory, 'm01', 'threads')).toEqual({
      refused: expect.stringContaining('field "version" is missing'),
    });
  });
});
