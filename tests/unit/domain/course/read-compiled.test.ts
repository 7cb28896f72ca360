import { describe, expect, test } from 'vitest';
import { readCompiledLesson, readCourseIndex } from '../../../../src/domain/course/read-compiled.ts';
import type { LessonId } from '../../../../src/domain/course/ids.ts';
import { compileCourse } from '../../../../src/toolchain/compile/compile-course.ts';

const compiled = compileCourse('tests/fixtures/courses/small');
if ('problems' in compiled) throw new Error('the small course does not compile');
const { index, lessons } = compiled.course;
const [lesson] = lessons;
const wanted = { hash: index.hash, id: 'm01-ruler' as LessonId, language: 'en' as const };

describe('the index of a course', () => {
  test('is read as the compiler wrote it', () => {
    expect(readCourseIndex(JSON.parse(JSON.stringify(index)))).toEqual({ ok: true, value: index });
  });

  test('of another format is refused with what was found', () => {
    expect(readCourseIndex({ ...index, format: 2 })).toEqual({
      ok: false,
      fault: { code: 'format', found: 2, expected: 1 },
    });
  });

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['no format', {}],
    ['no modules', { ...index, modules: undefined }],
    ['a wrong hash', { ...index, hash: 'zz' }],
    ['damaged slots', { ...index, slots: 'L8' }],
  ])('with %s is damaged', (_name, data) => {
    expect(readCourseIndex(data)).toMatchObject({ ok: false, fault: { code: 'damaged' } });
  });
});

describe('a compiled lesson', () => {
  test('is read as the compiler wrote it', () => {
    expect(readCompiledLesson(JSON.parse(JSON.stringify(lesson)), wanted)).toMatchObject({
      ok: true,
      value: { lesson: { id: 'm01-ruler' }, language: 'en' },
    });
  });

  test('of another edition, language or lesson is refused', () => {
    const others = [{ hash: '00000000' }, { language: 'de' as const }, { id: 'm02-other' as LessonId }];
    for (const other of others) {
      expect(readCompiledLesson(lesson, { ...wanted, ...other })).toMatchObject({
        ok: false,
        fault: { code: 'other' },
      });
    }
  });

  test('without its structure is damaged', () => {
    expect(readCompiledLesson({ ...lesson, lesson: 1 }, wanted)).toMatchObject({ fault: { code: 'damaged' } });
  });

  test('of another format is refused', () => {
    expect(readCompiledLesson({ ...lesson, format: 0 }, wanted)).toMatchObject({ fault: { code: 'format' } });
  });
});
