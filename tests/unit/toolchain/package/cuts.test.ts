import { describe, expect, it } from 'vitest';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import { cutsOf } from '../../../../src/toolchain/package/cuts.ts';
import { sampleCourse } from './sample.ts';

/** The sample course with so many practice questions in module m02, and so many places. */
function withSlots(questions: number, places: number): CompiledCourse {
  const course = sampleCourse();
  const index = { ...course.index, slots: `2L${questions}Q${places}P` };
  const more = Array.from({ length: questions + places }, (_, at) => `m02-one/${at}`);
  return { ...course, index, slotKeys: [...course.slotKeys, ...more] };
}

function cuts(...[course, options]: Parameters<typeof cutsOf>) {
  const made = cutsOf(course, options);
  return made.ok ? made.value.map(({ module, practiceRows }) => [module ?? 'all', practiceRows]) : made.problems;
}

describe('the cuts of a course', () => {
  it.each([
    [{}, [['all', 'lesson']]],
    [{ modules: ['m02'] }, [['m02', 'question']]],
    [
      { modules: ['m02', 'm01'] },
      [
        ['m01', 'question'],
        ['m02', 'question'],
      ],
    ],
    [
      { eachModule: true },
      [
        ['all', 'lesson'],
        ['m01', 'question'],
        ['m02', 'question'],
      ],
    ],
  ])('for %j', (options, expected) => {
    expect(cuts(sampleCourse(), options)).toEqual(expected);
  });

  it('are refused for a module that is not there, with those that are', () => {
    expect(cuts(sampleCourse(), { modules: ['m01', 'm09'] })).toEqual([
      '--module: there is no module "m09" in sample-course; there are: m01, m02.',
    ]);
  });

  it('have at most 250 rows, the whole course without those of single questions', () => {
    expect(cuts(withSlots(300, 248), {})).toEqual([['all', 'lesson']]);
    expect(cuts(withSlots(1, 249), {})).toEqual([
      "sample-course: the whole course has 251 rows for the LMS's report, a package has room for 250; make packages by module: --module m01,m02.",
    ]);
  });

  it('may be modules of a course that is too long as a whole', () => {
    expect(cuts(withSlots(1, 249), { modules: ['m02'] })).toEqual([['m02', 'question']]);
    expect(cuts(withSlots(2, 249), { modules: ['m02'] })).toEqual([
      "sample-course: module m02 has 251 rows for the LMS's report, a package has room for 250; move lessons into another module.",
    ]);
  });
});
