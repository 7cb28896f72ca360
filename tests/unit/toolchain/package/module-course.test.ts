import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import { STANDARDS } from '../../../../src/domain/course/package-config.ts';
import { readCourseIndex } from '../../../../src/domain/course/read-compiled.ts';
import { ROW_KINDS, rowPlan } from '../../../../src/domain/tracking/rows.ts';
import { decodeSuspendData, encodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { moduleCourse } from '../../../../src/toolchain/package/module-course.ts';
import { STANDARD_FACTS } from '../../../../src/toolchain/package/standards.ts';
import { arbitraryAttempt } from '../../domain/arbitraries.ts';
import { courseIndex } from '../../domain/course-index-fixture.ts';
import { sampleCourse } from './sample.ts';

const M02 = 'm02' as ModuleId;

/** The keys of the fixture's slots, a retired question of m02 among them. */
const KEYS = [
  ...['m01-why', 'm01-why/q1', 'm01-why/q2'],
  ...['m02-scale', ...['q1', 'q2', 'q3', 'q4', 'check/1', 'check/2', 'check'].map((key) => `m02-scale/${key}`)],
  ...['m02-lettering', ...['check/1', 'check/2', 'check'].map((key) => `m02-lettering/${key}`)],
  ...['m02-scale', 'm02-lettering'].flatMap((id) => [`${id}/retrieval/1`, `${id}/retrieval/2`]),
];
const fixture: CompiledCourse = { index: courseIndex, titles: {}, lessons: [], slotKeys: KEYS, faults: {} };
const cut = moduleCourse(fixture, M02);

describe('a course cut to a module', () => {
  it('has that module alone, its title and its lessons in every language', () => {
    const { index, titles, lessons } = moduleCourse(sampleCourse(), M02);
    expect(index.modules.map(({ id }) => id)).toEqual(['m02']);
    expect(titles.de).toEqual({
      title: 'Module m02 de',
      modules: { m02: { title: 'Module m02 de', lessons: { 'm02-one': 'm02-one' } } },
    });
    expect(lessons.map(({ lesson, language }) => `${lesson.id} ${language}`)).toEqual([
      'm02-one en',
      'm02-one de',
      'm02-one ro',
    ]);
  });

  it('keeps the numbers of its slots and is an index that the player reads', () => {
    expect(cut.index.slots).toBe('3XL4Q2PRL2PR4M');
    expect(readCourseIndex(JSON.parse(JSON.stringify(cut.index)))).toEqual({ ok: true, value: cut.index });
  });

  it('keeps a row for a question that was taken out, so that the others stay where they are', () => {
    const retired = { ...fixture, slotKeys: KEYS.map((key) => key.replace('scale/q2', 'gone/q2')) };
    expect(rowPlan(moduleCourse(retired, M02).index, ROW_KINDS.question)).toEqual(
      rowPlan(cut.index, ROW_KINDS.question),
    );
  });

  it('keeps every row where it is when other modules and its own grow', () => {
    const slots = `${courseIndex.slots}L2QLQ`;
    const slotKeys = [...KEYS, 'm01-new', 'm01-new/q1', 'm01-new/q2', 'm02-new', 'm02-new/q1'];
    const grown = moduleCourse({ ...fixture, index: { ...courseIndex, slots }, slotKeys }, M02);
    const before = rowPlan(cut.index, ROW_KINDS.question);
    expect(rowPlan(grown.index, ROW_KINDS.question)).toEqual([...before, { slot: 24, rowIndex: before.length }]);
  });

  it('has a name of its own in every manifest, the same in every version', () => {
    for (const standard of STANDARDS) {
      const { id } = cut.index;
      const facts = { courseId: id, version: '1.0.0', title: 'Scale', start: 'index.html', paths: [] };
      expect(STANDARD_FACTS[standard].manifest(facts)).toContain('<item identifier="ITEM-technical-drawing_m02"');
    }
  });

  it('gives back its own state, and takes no state of the whole course for its own', () => {
    fc.assert(
      fc.property(arbitraryAttempt(cut.index), (attempt) => {
        const text = encodeSuspendData(attempt, cut.index);
        expect(decodeSuspendData(text, courseIndex)).toEqual({ problem: 'other-course' });
        const read = decodeSuspendData(text, cut.index);
        expect('attempt' in read && Object.keys(read.attempt.slots)).toEqual(Object.keys(attempt.slots));
        expect('attempt' in read && read.attempt.checks).toEqual(attempt.checks);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(arbitraryAttempt(courseIndex), (attempt) => {
        expect(decodeSuspendData(encodeSuspendData(attempt, courseIndex), cut.index)).toEqual({
          problem: 'other-course',
        });
      }),
      { numRuns: 20 },
    );
  });
});
