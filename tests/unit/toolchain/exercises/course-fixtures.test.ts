import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { boundsOf, boundsOfAll, type Box } from '../../../../src/domain/geometry/bounds.ts';
import { judgeExercise, type Exercise } from '../../../../src/domain/grading/exercise.ts';
import { expandedSketch } from '../../../../src/domain/sketch/expand-inserts.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { drawnBy, placeOfKeys } from '../../../support/exercise-script.ts';

/** One file for each exercise of the lessons: what beginners draw, as scripts by what they did. */
const FOLDER = 'tests/fixtures/exercises';
const Drawn = v.strictObject({
  right: v.record(v.string(), v.string()),
  wrong: v.record(v.string(), v.strictObject({ draws: v.string(), faults: v.array(v.string()) })),
});

/** The exercises of the lessons; each once, whichever lessons have it. */
const EXERCISES: ReadonlyMap<string, Exercise> = new Map(
  compiledCourse(COURSE)
    .lessons.flatMap(({ lesson }) => lesson.exercises ?? [])
    .map(({ drawn }) => [drawn.id, drawn] as const),
);

it('every exercise of the lessons has its solutions of beginners, and no other has', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/u, ''));
  expect(files.sort()).toEqual([...EXERCISES.keys()].sort());
});

/** Around the visible lines, in whole millimetres. */
function visibleBox(entities: readonly Entity[]): Partial<Box> {
  const box = boundsOfAll(entities.filter(({ layer }) => layer === 'visible').map(({ curve }) => boundsOf(curve)));
  return Object.fromEntries(Object.entries(box ?? {}).map(([side, at]) => [side, Math.round(at)]));
}

describe.each([...EXERCISES])('what learners draw in %s', (id, exercise) => {
  const { right, wrong } = v.parse(Drawn, parse(readFileSync(`${FOLDER}/${id}.yaml`, 'utf8')));
  const judged = (script: string) => judgeExercise(expandedSketch(drawnBy(script, exercise)), exercise);

  it.each(Object.entries(right))('is right: %s', (_, script) => {
    expect(judged(script)).toMatchObject({ points: 100, diagnoses: [] });
  });

  it.each(Object.entries(right))('has its solution laid over what was drawn: %s', (_, script) => {
    const drawn = expandedSketch(drawnBy(script, exercise));
    const result = judgeExercise(drawn, exercise);
    const solution = result.kind === 'graded' ? result.solution : [];
    expect(visibleBox(solution)).toEqual(visibleBox(drawn.entities));
  });

  it('can be drawn right by keys and typed places alone', () => {
    const byKeys = (script: string): boolean => {
      const result = judgeExercise(expandedSketch(drawnBy(script, exercise, placeOfKeys)), exercise);
      return result.kind === 'graded' && result.points === 100;
    };
    expect(Object.values(right).some(byKeys)).toBe(true);
  });

  it.each(Object.entries(wrong))('is not right yet: %s', (_, { draws, faults }) => {
    const result = judged(draws);
    const told = result.kind === 'graded' ? result.diagnoses.map(({ fault }) => fault) : [];
    expect([...new Set(told)].sort()).toEqual([...faults].sort());
    expect(result).toHaveProperty(
      'points',
      expect.toSatisfy((points: number) => points < 100),
    );
  });

  it('has two right solutions that are not the same, and five wrong ones', () => {
    const drawings = Object.values(right).map((script) => encodeSketch(drawnBy(script, exercise)));
    expect(new Set(drawings).size).toBeGreaterThanOrEqual(2);
    expect(Object.keys(wrong).length).toBeGreaterThanOrEqual(5);
  });
});
