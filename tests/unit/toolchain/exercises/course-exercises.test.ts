import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { partOf } from '../../../../src/domain/geometry/part-of.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import { judgeExercise, type Exercise } from '../../../../src/domain/grading/exercise.ts';
import { gradeBest } from '../../../../src/domain/grading/grade-best.ts';
import { grade, type Grade } from '../../../../src/domain/grading/grade.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import { referenceSketch } from '../../../../src/domain/grading/reference-sketch.ts';
import { seededRandom } from '../../../../src/domain/quiz/seeded.ts';
import { LAYERS } from '../../../../src/domain/sketch/line-type.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { formatProblem } from '../../../../src/toolchain/compile/problem.ts';
import { readFaultTable } from '../../../../src/toolchain/compile/fault-table.ts';
import { exerciseIds } from '../../../../src/toolchain/exercises/exercise-files.ts';
import { courseParts } from '../../../../src/toolchain/parts/course-parts.ts';
import { readExercise } from '../../../../src/toolchain/exercises/read-exercise.ts';
import { COURSE } from '../../../support/course-parts.ts';
import { originsOf, OVERSHOOT, stretched } from '../../../support/grading/drawn-reference.ts';
import { faulty, LINE_FAULTS } from '../../../support/grading/line-faults.ts';
import { looksTheSame } from '../../../support/grading/same-look.ts';
import { scrambled } from '../../../support/grading/scrambled.ts';
import { LONG } from '../../../support/long-run.ts';

const PARTS = courseParts(COURSE, []);
const CODES = new Set(Object.keys(readFaultTable(`${COURSE}/faults.tsv`, [], () => undefined)));

function exerciseOf(id: string): Exercise {
  const problems: string[] = [];
  const exercise = readExercise(PARTS, id, CODES, (problem) => problems.push(formatProblem(problem)));
  if (!exercise) throw new Error(problems.join('\n'));
  return exercise;
}

const EXERCISES = exerciseIds(COURSE).map(exerciseOf);
const NAMED = EXERCISES.map((exercise) => [exercise.id, exercise] as const);

/** A right answer, with or without what may be left out; centre lines stand out, as far as they may. */
function answer(reference: Reference, optional: boolean): readonly Entity[] {
  const origins: Readonly<Record<string, Point>> = reference.fixed ? {} : originsOf(reference, { x: 60, y: 120 });
  const out = Math.min(OVERSHOOT, reference.overshoot.most);
  return reference.views.flatMap(({ name, lines }) =>
    lines.flatMap(({ curve, layer, optional: free }): readonly Entity[] => {
      if (curve.kind === 'polyline' || (free && !optional)) return [];
      const placed = moveCurve(curve, { ...IN_PLACE, shift: origins[name] ?? { x: 0, y: 0 } });
      return [{ layer, curve: layer === 'centre' ? stretched(placed, out) : placed }];
    }),
  );
}

/** Lines on the sheet of an exercise, as inserts show them where it asks for some. */
const drawing = ({ given, references: [{ inserts = [] }] }: Exercise, entities: readonly Entity[]): Sketch => ({
  ...given,
  entities,
  inserts: inserts.map((at) => ({ block: 0, at, turn: 0, mirrored: false })),
});
const shifted = (entities: readonly Entity[], x: number, y: number): readonly Entity[] =>
  entities.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, shift: { x, y } }) }));

function said(result: Grade): readonly string[] {
  return result.kind === 'graded' ? result.diagnoses.map(({ code }) => code) : [result.kind];
}

it('The course has the constructions C01 to C26 of its syllabus', () => {
  const ids = Array.from({ length: 26 }, (_, at) => `c${String(at + 1).padStart(2, '0')}`).flatMap((id) =>
    id === 'c24' ? ['c24-a', 'c24-b', 'c24-c'] : [id],
  );
  expect(EXERCISES.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

describe.each(NAMED)('exercise %s', (_, exercise) => {
  it('gives every right answer 100 points and says nothing, whatever hand drew it', () => {
    const random = seededRandom(23);
    for (const reference of exercise.references) {
      for (const optional of [false, true]) {
        const right = answer(reference, optional);
        const hands = [right, ...Array.from({ length: 3 }, () => scrambled(right, random, reference.tolerance / 5))];
        const places = reference.fixed ? hands : [...hands, ...hands.map((one) => shifted(one, 7.31, -3.7))];
        for (const entities of places) {
          expect(judgeExercise(drawing(exercise, entities), exercise)).toMatchObject({ points: 100, diagnoses: [] });
        }
      }
    }
  });

  it('shows a right answer beside a drawing: that one which the drawing is, and one beside the empty sheet', () => {
    // It shows lines, whatever block they may come from.
    const asLines = ({ inserts: _, ...reference }: Reference): Reference => reference;
    const [first, ...others] = exercise.references.map(asLines);
    if (!first) throw new Error('no answer');
    expect(gradeBest(referenceSketch(exercise.given, exercise), first, ...others)).toMatchObject({ points: 100 });
    for (const reference of [first, ...others]) {
      const right = drawing(exercise, answer(reference, false));
      const shown = referenceSketch(right, exercise);
      expect(grade(shown, reference)).toMatchObject({ points: 100, diagnoses: [] });
      expect(grade(right, reference)).toMatchObject({ points: 100 });
    }
  });

  it('gives what stands on the sheet from the start no points, and says what is missing', () => {
    const result = judgeExercise(exercise.given, exercise);
    expect(result).toMatchObject({ points: 0 });
    expect(said(result)).not.toEqual([]);
  });

  it('tells an answer that stands elsewhere, where places on the sheet count', () => {
    const [reference] = exercise.references;
    const elsewhere = drawing(exercise, shifted(answer(reference, false), 4, 3));
    const result = judgeExercise(elsewhere, exercise);
    expect(said(result).length > 0).toBe(reference.fixed);
  });

  it('is silent at no fault of any line', () => {
    const random = seededRandom(29);
    // What several answers have is tried in the first of them.
    const tried = new Set<string>();
    for (const reference of exercise.references) {
      const lines = reference.views.flatMap((view) =>
        view.lines.map((line) => ({ view: view.name, line })).filter(({ line }) => !line.optional),
      );
      const right = answer(reference, false);
      right.forEach((entity, at) => {
        const source = lines[at];
        const text = JSON.stringify([entity, source?.line.feature]);
        if (!source || tried.has(text)) return;
        tried.add(text);
        const faults = LONG ? LINE_FAULTS : LINE_FAULTS.filter((_fault, index) => index % 4 === at % 4);
        for (const fault of faults) {
          // An axis may run on to the far side of the part where an exercise allows that.
          if (fault === 'lengthened' && entity.layer === 'centre' && reference.overshoot.most > 10) continue;
          const made = faulty(fault, entity, source, random);
          if (!made) continue;
          const wrong = right.flatMap((one, index) => (index === at ? made.entities : [one]));
          const result = judgeExercise(drawing(exercise, wrong), exercise);
          if (said(result).length > 0) continue;
          // What nobody sees is no fault.
          const isRight = exercise.references.some((other) => looksTheSame(wrong, answer(other, false)));
          expect([fault, source.line.id, fault !== 'drawn twice' && isRight]).toEqual([fault, source.line.id, true]);
        }
      });
    }
  });
});

describe('what learners do wrong', () => {
  const named = (id: string): Exercise => exerciseOf(id);
  const line = (x1: number, y1: number, x2: number, y2: number): Entity => ({
    layer: 'visible',
    curve: { kind: 'segment', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } },
  });
  const circle = (x: number, y: number, radius: number): Curve => ({ kind: 'circle', centre: { x, y }, radius });
  const faults = (id: string, entities: readonly Entity[]): readonly string[] => {
    const result = judgeExercise(drawing(named(id), entities), named(id));
    return result.kind === 'graded' ? result.diagnoses.map(({ code, fault }) => `${code} ${fault}`) : [];
  };

  it('in C01 is told: X and Y that changed places', () => {
    expect(faults('c01', [line(20, 20, 20, 120)])).toEqual(['view-mirrored K2']);
  });

  it('in C02 is told: coordinates that are absolute where they should be relative', () => {
    expect(faults('c02', [line(20, 20, 120, 20), line(120, 20, 120, 60)])).toEqual(['too-short K1']);
  });

  it('in C08 is told: a radius typed for the diameter', () => {
    const rings = [40, 10].map((radius): Entity => ({ layer: 'visible', curve: circle(50, 50, radius) }));
    expect(faults('c08', rings)).toEqual(['radius-for-diameter K6']);
  });

  it('in C09 is right with either tangent, and wrong with a line that only comes near', () => {
    const { given } = named('c09');
    const perpendicular = line(40, 80, 60, 40);
    expect(faults('c09', [...given.entities, perpendicular, line(230, 60, 198, 84)])).toEqual([]);
    expect(faults('c09', [...given.entities, perpendicular, line(198, 36, 230, 60)])).toEqual([]);
    expect(faults('c09', [...given.entities, perpendicular, line(230, 60, 196, 84)])).toEqual(['wrong-angle K3']);
  });

  it('in C13 is told: corners that stayed sharp', () => {
    const { given } = named('c13');
    expect(faults('c13', given.entities)).toEqual(Array.from({ length: 4 }, () => 'fillet-missing V6'));
  });

  it('in C18 is told: lines on the wrong layer', () => {
    expect(new Set(faults('c18', named('c18').given.entities).map((text) => text.split(' ')[0]))).toEqual(
      new Set(['wrong-line-type']),
    );
  });

  it('in C22 is told: whatever else is changed, line by line', () => {
    const exercise = named('c22');
    const right = answer(exercise.references[0], true);
    const isTold = (entities: readonly Entity[]): boolean =>
      said(judgeExercise(drawing(exercise, entities), exercise)).length > 0;
    expect(isTold(right)).toBe(false);
    const longer = (curve: Curve): Curve =>
      curve.kind === 'circle' ? { ...curve, radius: curve.radius + 0.3 } : partOf(curve, -0.01, 1);
    const shorter = (curve: Curve): Curve => partOf(curve, 0, 0.98);
    right.forEach(({ curve, layer }, at) => {
      const instead = (...entities: readonly Entity[]): readonly Entity[] =>
        right.flatMap((one, index) => (index === at ? entities : [one]));
      const moved = shifted([{ curve, layer }], 0.3, 0.3);
      const layers = LAYERS.filter((other) => other !== layer).map((other) => instead({ curve, layer: other }));
      const changes = [
        instead(),
        instead(...moved),
        instead({ curve: longer(curve), layer }),
        instead({ curve: shorter(curve), layer }),
        instead({ curve, layer }, { curve, layer }),
        ...layers,
      ];
      expect(changes.map(isTold)).toEqual(changes.map(() => true));
    });
  });

  it('in C22 is told: each of the six faults that stand there', () => {
    expect([...faults('c22', named('c22').given.entities)].sort()).toEqual(
      ['double-line K4', 'double-line K4', 'gap K3', 'moved K3', 'too-short K3', 'wrong-line-type L1'].sort(),
    );
  });

  it('in C25 is told: a blind hole drawn right through, whose bottom is missing', () => {
    const { given } = named('c25');
    const through = [82, 98, 164, 180].map((x): Entity => ({ ...line(x, 120, x, 154), layer: 'hidden' }));
    const axes = [line(90, 117, 90, 157), line(172, 117, 172, 157), line(71, 68, 109, 68), line(90, 49, 90, 87)];
    const centre = axes.map((one): Entity => ({ ...one, layer: 'centre' }));
    expect([...faults('c25', [...given.entities, ...through, ...centre])].sort()).toEqual([
      ...Array.from({ length: 2 }, () => 'line-missing V3'),
      ...Array.from({ length: 4 }, () => 'too-long K3'),
    ]);
  });
});
