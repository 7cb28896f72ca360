import { describe, expect, it } from 'vitest';
import { grade, type Grade } from '../../../../src/domain/grading/grade.ts';
import { gradeBest } from '../../../../src/domain/grading/grade-best.ts';
import { solutionReference, type SolutionTask } from '../../../../src/domain/grading/solution-reference.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import { expandedSketch } from '../../../../src/domain/sketch/expand-inserts.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { draw } from '../drafting/draw.ts';
import { bow, emptySketch, line, ring } from '../sketch/three-views.ts';

const sketch = (...entities: readonly Entity[]): Sketch => ({ ...emptySketch(), entities });
const referenceOf = (solution: Sketch, task: SolutionTask): Reference => {
  const made = solutionReference(solution, task);
  if ('fault' in made) throw new Error(made.fault.kind);
  return made.reference;
};
const said = (result: Grade): readonly string[] =>
  result.kind === 'graded' ? result.diagnoses.map(({ code, fault }) => `${code} ${fault}`) : [result.kind];

describe('a construction', () => {
  it('of one line counts where it stands on the sheet', () => {
    const reference = referenceOf(sketch(line('visible', 20, 20, 120, 20)), { fixed: true });
    const judge = (...numbers: readonly [number, number, number, number]) =>
      said(grade(sketch(line('visible', ...numbers)), reference));
    expect(judge(20, 20, 120, 20)).toEqual([]);
    expect(judge(120, 20, 20, 20)).toEqual([]);
    expect(judge(20, 20, 110, 20)).toEqual(['too-short K3']);
    expect(judge(23, 27, 123, 27)).toEqual(['view-moved K1']);
  });

  it('of a rectangle has to close', () => {
    const frame = (gap: number): Sketch =>
      sketch(
        line('visible', 0, 0, 100, 0),
        line('visible', 100, 0, 100, 60 - gap),
        line('visible', 100, 60, 0, 60),
        line('visible', 0, 60, 0, 0),
      );
    const reference = referenceOf(frame(0), { fixed: false });
    expect(said(grade(frame(0), reference))).toEqual([]);
    expect(said(grade(frame(0.6), reference))).toEqual(['too-short K3']);
    const open = sketch(...frame(0).entities.slice(1));
    expect(said(grade(open, reference))).toEqual(['line-missing K8']);
  });

  it('of circles tells a radius that was typed for the diameter', () => {
    const reference = referenceOf(sketch(ring('visible', 50, 50, 20), ring('visible', 50, 50, 10)), { fixed: true });
    const large = sketch(ring('visible', 50, 50, 40), ring('visible', 50, 50, 10));
    expect(said(grade(large, reference))).toEqual(['radius-for-diameter K6']);
    const double = sketch(ring('visible', 50, 50, 20), ring('visible', 50, 50, 20));
    expect(said(grade(double, reference))).toEqual(['radius-for-diameter K6']);
  });

  it('of rounded corners tells a corner that was left sharp', () => {
    const round = sketch(
      line('visible', 0, 0, 60, 0),
      line('visible', 60, 0, 60, 30),
      bow('visible', 50, 30, 10, 0, 90),
      line('visible', 50, 40, 0, 40),
      line('visible', 0, 40, 0, 0),
    );
    const sharp = sketch(
      line('visible', 0, 0, 60, 0),
      line('visible', 60, 0, 60, 40),
      line('visible', 60, 40, 0, 40),
      line('visible', 0, 40, 0, 0),
    );
    expect(said(grade(sharp, referenceOf(round, { fixed: false })))).toEqual(['fillet-missing V6']);
  });

  it('may have more than one right answer, the best of which counts', () => {
    const [level, upright] = [sketch(line('visible', 0, 0, 50, 0)), sketch(line('visible', 0, 0, 0, 50))];
    const [first, second] = [referenceOf(level, { fixed: true }), referenceOf(upright, { fixed: true })];
    for (const answer of [level, upright]) {
      expect(gradeBest(answer, first, second)).toMatchObject({ points: 100, diagnoses: [] });
      expect(gradeBest(answer, second, first)).toMatchObject({ points: 100, diagnoses: [] });
    }
    expect(gradeBest(sketch(line('visible', 0, 0, 30, 30)), first, second)).toMatchObject({ kind: 'graded' });
  });

  it('has weights, lines that may be left out, and lines for the author’s own use', () => {
    const solution = sketch(ring('visible', 0, 0, 20), line('centre', -20, 0, 20, 0), line('construction', 0, 0, 9, 9));
    const reference = referenceOf(solution, { fixed: false, features: { 0: 'hole' }, optional: [1], must: ['hole'] });
    expect(reference.views[0]?.lines.map(({ feature, weight }) => [feature, weight])).toEqual([
      ['hole', 100],
      ['figure', 0],
    ]);
    expect(grade(sketch(ring('visible', 9, 9, 20)), reference)).toMatchObject({ points: 100, unmet: [] });
  });

  it('is none where the solution makes no sense, and says why', () => {
    const one = sketch(line('visible', 0, 0, 50, 0));
    const fault = (solution: Sketch, task: Partial<SolutionTask> = {}) => {
      const made = solutionReference(solution, { fixed: true, ...task });
      return 'fault' in made ? made.fault : undefined;
    };
    expect(fault(one)).toBeUndefined();
    expect(fault(sketch())).toEqual({ kind: 'no-lines' });
    expect(fault(sketch(line('construction', 0, 0, 50, 0)))).toEqual({ kind: 'no-lines' });
    expect(fault(sketch(line('visible', 0, 0, Number.NaN, 0)))).toEqual({ kind: 'bad-line', line: 0 });
    expect(fault(one, { optional: [3] })).toEqual({ kind: 'unknown-line', line: 3 });
    expect(fault(one, { features: { 7: 'hole' } })).toEqual({ kind: 'unknown-line', line: 7 });
    expect(fault(one, { must: ['hole'] })).toEqual({ kind: 'unknown-must', feature: 'hole', known: ['figure'] });
    expect(fault(one, { weights: { hole: 5 } })).toMatchObject({ kind: 'unknown-feature' });
    expect(fault(one, { tolerance: 0 })).toEqual({ kind: 'bad-number', field: 'tolerance' });
  });
});

describe('a construction with a block', () => {
  const POINTS = [
    { x: 40, y: 40 },
    { x: 120, y: 40 },
    { x: 120, y: 100 },
  ];
  const nut = (x: number, y: number): readonly Entity[] => [
    ring('visible', x, y, 5),
    line('visible', x - 8, y, x, y + 8),
  ];
  const given = sketch(...nut(200, 70));
  const asked: Reference = {
    ...referenceOf(sketch(...POINTS.flatMap(({ x, y }) => nut(x, y)), ...nut(200, 70)), {
      fixed: true,
      optional: [6, 7],
    }),
    inserts: POINTS,
  };
  const judge = (hand: { readonly sketch: Sketch }) => grade(expandedSketch(hand.sketch), asked);
  const block = () => draw(given).tool('block').type('all').enter().click(200, 70);
  const copies = (to: readonly { readonly x: number; readonly y: number }[], hand = draw(given)) => {
    hand.tool('copy').type('all').enter().click(200, 70);
    for (const { x, y } of to) hand.click(x, y);
    return hand;
  };

  it('is right with an insert of it at every point, the first one or a copy of an insert as well', () => {
    const hand = block().tool('insert');
    for (const { x, y } of POINTS) hand.click(x, y);
    expect(judge(hand)).toMatchObject({ points: 100, diagnoses: [] });
    expect(judge(copies(POINTS, block()))).toMatchObject({ points: 100, diagnoses: [] });
    expect(
      judge(
        block()
          .tool('move')
          .type('all')
          .enter()
          .click(200, 70)
          .click(40, 40)
          .tool('insert')
          .click(120, 40)
          .click(120, 100),
      ),
    ).toMatchObject({ points: 100, diagnoses: [] });
  });

  it('tells lines that were copied from inserts, each at its point', () => {
    const result = judge(copies(POINTS));
    expect(said(result)).toEqual(POINTS.map(() => 'insert-missing K4'));
    expect(result).toMatchObject({
      points: 50,
      diagnoses: POINTS.map((at) => ({ at })).sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y),
    });
    const mixed = block()
      .tool('insert')
      .click(40, 40)
      .click(120, 40)
      .click(120, 100)
      .tool('explode')
      .click(115, 40)
      .enter();
    expect(said(judge(mixed))).toEqual(['insert-missing K4']);
  });

  it('tells blocks that are made anew, and another base point', () => {
    const several = copies(POINTS).tool('block').click(35, 40).click(36, 44).enter().click(40, 40);
    several.tool('block').click(115, 40).click(116, 44).enter().click(120, 40);
    expect(said(judge(several))).toEqual(['insert-missing K4', 'insert-missing K4']);
    const beside = draw(given).tool('block').type('all').enter().click(205, 70).tool('insert');
    for (const { x, y } of POINTS) beside.click(x + 5, y);
    expect(said(judge(beside))).toEqual(POINTS.map(() => 'insert-missing K4'));
  });

  it('tells lines that are missing before inserts', () => {
    expect(said(judge(copies(POINTS.slice(1))))).not.toContain('insert-missing K4');
  });
});
