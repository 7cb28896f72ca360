import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { drawingKeys, endLine, slotLine } from '../../src/toolchain/compile/slots-file.ts';
import { changedCourse } from './built-course.ts';

/** The sheet of the tests' lesson on which something is drawn, from 1. */
export const DRAWING_SHEET = 2;

/** The tests' lesson with an exercise on its second sheet: an L of two lines, 100 and 60 mm long, from (20, 20). */
export function drawingCourse(): CompiledCourse {
  const block = '{ kind: exercise, id: e1, name: l-shape, exercise: c02, tools: [select, line, erase] }';
  const words = '  draw:\n    heading: L\n    e1: { task: L 100 × 60. }\n  try:';
  return changedCourse({
    'm02/scale/lesson.yaml': (before) =>
      before.replace('  - id: try\n', `  - id: draw\n    blocks: [${block}]\n  - id: try\n`),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`m02/scale/${language}.yaml`, (before: string) => before.replace('  try:', words)]),
    ),
    'slots.tsv': (before) => {
      const [lines = '', count = '0'] = before.split(/^end\t(\d+).*$/mu);
      const keys = [
        { kind: 'exercise' as const, key: 'm02-scale/e1' },
        ...drawingKeys('m02-scale/e1').map((key) => ({ kind: 'drawing' as const, key })),
      ];
      const added = keys.map((one, at) => slotLine(Number(count) + 1 + at, one));
      return lines + added.join('') + endLine(Number(count) + keys.length);
    },
  });
}
