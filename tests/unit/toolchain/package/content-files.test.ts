import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFiles, scriptJson } from '../../../../src/toolchain/package/content-files.ts';
import type { SlotNumber } from '../../../../src/domain/course/ids.ts';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import type { Check, Lesson } from '../../../../src/domain/course/lesson.ts';
import { textOf } from '../../../../src/toolchain/package/package-file.ts';
import { sampleCourse, sampleUi } from './sample.ts';

function run(...scripts: readonly string[]): Readonly<Record<string, unknown>> {
  const window: { courseContent?: Record<string, unknown> } = {};
  for (const script of scripts) runInNewContext(script, { window });
  return JSON.parse(JSON.stringify(window.courseContent)) as Record<string, unknown>;
}

describe('content files', () => {
  const files = contentFiles(sampleCourse(), sampleUi());

  it('are one file a language and one for each further lesson', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'content/en.js',
      'content/en.m02-one.js',
      'content/de.js',
      'content/de.m02-one.js',
      'content/ro.js',
      'content/ro.m02-one.js',
    ]);
  });

  it('carry texts, course and first lesson in the first file, and add to what is there', () => {
    const content = run(...files.map(textOf));
    expect(Object.keys(run(textOf(files[2]!)))).toEqual(['de/ui', 'de/course', 'de/m01-one']);
    expect(Object.keys(content)).toHaveLength(12);
    expect(content['de/ui']).toEqual({ player: { next: 'next de' }, quiz: {} });
    expect(content['de/course']).toMatchObject({
      title: 'Technisches Zeichnen',
      modules: { m02: { title: 'Module m02 de' } },
    });
    expect(content['ro/m02-one']).toMatchObject({ lesson: { id: 'm02-one' }, language: 'ro', hash: '0a1b2c3d' });
  });

  it('put the pool of a check into a file of its own', () => {
    const course = sampleCourse();
    const pool = [{ id: 'k1', kind: 'choice' }] as unknown as Check['pool'];
    const check: Check = { draw: 1, places: [], result: 9 as SlotNumber, pool };
    const lessons = course.lessons.map((one) => ({ ...one, lesson: { ...one.lesson, check } }));
    const split = contentFiles({ ...course, lessons }, sampleUi());
    expect(split.map(({ path }) => path).filter((path) => path.startsWith('content/de'))).toEqual([
      'content/de.js',
      'content/de.m02-one.js',
      'content/de.m01-one.check.js',
      'content/de.m02-one.check.js',
    ]);
    const content = run(...split.map(textOf));
    expect(content['de/m01-one']).toMatchObject({ lesson: { check: { pool: [] } } });
    expect(content['de/m01-one/check']).toMatchObject({ id: 'm01-one', pool });
  });

  it('bring a part in space by a file of its own, and its words with the lessons that show it', () => {
    const course = sampleCourse();
    const parts = ['cube', 'bush', 'clip'].map((id) => ({ id, views: {} })) as unknown as NonNullable<
      CompiledCourse['parts']
    >;
    const screensOf: Readonly<Record<string, readonly object[]>> = {
      'm02-one': [{ id: 'turn', blocks: [{ kind: 'part', id: 'turn', part: 'bush', views: ['front'] }] }],
      'm01-one': [{ id: 'draw', blocks: [{ kind: 'exercise', id: 'e1', part: 'clip' }] }],
    };
    const lessons = course.lessons.map((one) => {
      const screens = screensOf[one.lesson.id] ?? [];
      return { ...one, lesson: { ...one.lesson, screens } as unknown as Lesson };
    });
    const ui = new Map([...sampleUi()].map(([language, texts]) => [language, { ...texts, part: { cut: language } }]));
    const made = contentFiles({ ...course, lessons, parts }, ui);
    expect(made.map(({ path }) => path).filter((path) => path.includes('part.'))).toEqual([
      'content/part.bush.js',
      'content/part.clip.js',
    ]);
    const content = run(...made.map(textOf));
    expect(content['part/bush']).toEqual({ id: 'bush', views: {} });
    expect(content['de/ui']).not.toHaveProperty('part');
    expect(content['de/m01-one']).toMatchObject({ words: { part: { cut: 'de' } } });
    expect(content['de/m02-one']).toMatchObject({ words: { part: { cut: 'de' } } });
  });

  it('bring the words of the drawing board with the lessons in which something is drawn', () => {
    const course = sampleCourse();
    const screens = [{ id: 'draw', blocks: [{ kind: 'exercise', id: 'e1' }] }];
    const lessons = course.lessons.map((one) =>
      one.lesson.id === 'm02-one' ? { ...one, lesson: { ...one.lesson, screens } as unknown as Lesson } : one,
    );
    const more = { sketch: { set: 'Set' }, grading: { count: 'One' }, part: { cut: 'Cut' } };
    const ui = new Map([...sampleUi()].map(([language, texts]) => [language, { ...texts, ...more }]));
    const content = run(...contentFiles({ ...course, lessons }, ui).map(textOf));
    expect(Object.keys(content['de/ui'] as object)).toEqual(['player', 'quiz']);
    expect(content['de/m01-one']).not.toHaveProperty('words');
    expect(content['de/m02-one']).toMatchObject({ words: { sketch: more.sketch, grading: more.grading } });
    expect(content['de/m02-one']).not.toHaveProperty('words.part');
  });

  it('keep any text through the script', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '</script>', '<!--', '\u2028\u2029'), (value, tail) => {
        const script = `window.courseContent={a:${scriptJson([value, tail])}};`;
        expect(run(script)).toEqual({ a: JSON.parse(JSON.stringify([value, tail])) as unknown });
        expect(script).not.toMatch(/<\/|<!--|[\u2028\u2029]/);
      }),
    );
    // JSON has keys that a script reads as something else.
    const odd = JSON.parse('{"__proto__":{"a":1},"b\\"__proto__":2,"c":"\\"__proto__\\":"}') as unknown;
    expect(run(`window.courseContent={a:${scriptJson(odd)}};`)).toEqual({ a: odd });
  });
});
