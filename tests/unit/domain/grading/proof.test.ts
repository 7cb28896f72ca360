import { describe, expect, it } from 'vitest';
import { computed, someParts } from '../../../support/course-parts.ts';
import {
  correctDrawings,
  pairs,
  partDone,
  singles,
  wholeViews,
  widened,
  wrongParts,
  type Tally,
} from '../../../support/grading/proof.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { drawnReference, sketchOf } from '../../../support/grading/drawn-reference.ts';
import { referenceTo } from '../../../support/grading/references.ts';
import { LONG } from '../../../support/long-run.ts';

/** A part is computed in a process of its own the first time, which takes long on a busy machine. */
const PATIENCE = LONG ? 3_600_000 : 300_000;
/** The same parts as those whose views are proved, so that they are computed once. */
const PARTS = someParts(4, 20_260_504);

/** Parts that have so much in common are blanks of each other: one of them is the other one, not finished or with something besides. */
const ALIKE = 0.45;

const share = (tallies: readonly Tally[], of: 'named' | 'only'): number =>
  tallies.reduce((sum, tally) => sum + tally[of], 0) / tallies.reduce((sum, { cases }) => sum + cases, 0);
const silent = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.silent, 0);

describe('the grader', () => {
  it('gives every correct drawing 100 points and says nothing, whatever hand drew it', { timeout: PATIENCE }, () => {
    const { cases, off } = correctDrawings(
      PARTS.map((id) => computed(id)),
      LONG ? 42 : 4,
      7,
    );
    expect(off).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(LONG ? 5000 : 60);
  });

  it('names every single fault of a line, and hardly ever anything else', { timeout: PATIENCE }, () => {
    const tallies = singles(
      PARTS.map((id) => computed(id)),
      LONG ? 1 : 12,
      11,
    );
    expect(silent(tallies)).toBe(0);
    expect(share(tallies, 'named')).toBeGreaterThanOrEqual(0.995);
    expect(share(tallies, 'only')).toBeGreaterThanOrEqual(0.98);
    for (const { what, cases } of tallies) expect([what, cases > 0]).toEqual([what, true]);
  });

  it('names views that are missing, mirrored, turned, too large or in a wrong place', { timeout: PATIENCE }, () => {
    const tallies = [
      wholeViews(
        PARTS.map((id) => computed(id)),
        LONG ? 1 : 8,
        13,
      ),
    ];
    expect(silent(tallies)).toBe(0);
    expect(share(tallies, 'named')).toBeGreaterThanOrEqual(0.995);
    expect(share(tallies, 'only')).toBeGreaterThanOrEqual(0.98);
  });

  it('names both of two faults', { timeout: PATIENCE }, () => {
    const tallies = [
      pairs(
        PARTS.map((id) => computed(id)),
        LONG ? 24 : 4,
        17,
      ),
    ];
    expect(silent(tallies)).toBe(0);
    expect(share(tallies, 'named')).toBeGreaterThanOrEqual(0.95);
    expect(share(tallies, 'only')).toBeGreaterThanOrEqual(0.9);
  });

  it('gives a drawing that is done in part the points of its share', { timeout: PATIENCE }, () => {
    const parts = PARTS.map((id) => computed(id));
    const done = (LONG ? [5, 7, 16, 19] : [7]).flatMap((seed) =>
      partDone(parts, [0.9, 0.75, 0.5, 0.5, 0.25, 0.25], seed),
    );
    expect(done.filter(({ share: drawn, points }) => !(Math.abs(points - drawn) <= 5))).toEqual([]);
  });

  it(
    'gives another part less than 10 points, unless nearly half of its lines are lines of the part',
    { timeout: PATIENCE },
    () => {
      const scores = wrongParts(PARTS.map((id) => computed(id)));
      expect(scores.filter(({ points, common }) => !(points < 10) && !(common >= ALIKE))).toEqual([]);
      // As good as all parts are told apart by that: hardly any drawing needs it.
      const alike = scores.filter(({ points }) => !(points < 10));
      expect(alike.length).toBeLessThanOrEqual(0.02 * scores.length);
      if (!LONG) expect(alike).toEqual([]);
      // What is excused is worth no more than an unfinished drawing with as many right lines.
      expect(alike.filter(({ points, common }) => points > 100 * common + 10)).toEqual([]);
    },
  );

  it('finds a section of which both circles have another radius', { timeout: PATIENCE }, () => {
    const reference = referenceTo(computed('stepped-shaft'), ['A-A']);
    const { entities } = drawnReference(reference);
    for (const factor of [0.7, 1.3, 2]) {
      const grown = entities.map(({ curve, layer }) => ({
        layer,
        curve: curve.kind === 'circle' ? { ...curve, radius: factor * curve.radius } : curve,
      }));
      const result = grade(sketchOf(grown), reference);
      const codes = result.kind === 'graded' ? result.diagnoses.map(({ code, lines }) => [code, lines.length]) : [];
      expect([factor, codes]).toEqual([
        factor,
        [
          ['wrong-radius', 1],
          ['wrong-radius', 1],
        ],
      ]);
    }
  });

  it('takes no part with a size that is wrong in all views for another part', { timeout: PATIENCE }, () => {
    const said = PARTS.flatMap((id) => widened(computed(id), 5));
    expect(said.filter((codes) => codes.length === 0 || codes.includes('part-unlike'))).toEqual([]);
  });
});
