import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../../src/domain/geometry/bounds.ts';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { partReference } from '../../../../src/domain/grading/part-reference.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { computed, COURSE } from '../../../support/course-parts.ts';
import { drawnReference, sketchOf } from '../../../support/grading/drawn-reference.ts';
import { referenceTo } from '../../../support/grading/references.ts';

function said(entities: readonly Entity[], reference: Reference): readonly string[] {
  const result = grade(sketchOf(entities), reference);
  return result.kind === 'graded' ? result.diagnoses.map(({ code, fault }) => `${code} ${fault}`) : [result.reason];
}

function scaled(entities: readonly Entity[], scale: number): readonly Entity[] {
  return entities.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, scale }) }));
}

describe('the fault behind a drawing in space', () => {
  const reference = referenceTo(computed('cylinder-hole'), ['isometric']);
  const { entities } = drawnReference(reference);
  const changed = (at: number, curve: Curve): readonly string[] =>
    said(
      entities.map((one, index) => (index === at ? { ...one, curve } : one)),
      reference,
    );
  const round = entities.findIndex(({ curve }) => curve.kind === 'ellipse' && curve.sweep >= TURN);
  const ellipse = entities[round]?.curve;

  it('is one of scale where all edges are shortened as a projection shortens them', () => {
    expect(said(scaled(entities, Math.sqrt(2 / 3)), reference)).toEqual(['wrong-scale S5']);
  });

  it('is that of a circle that was drawn as a circle, or lies in another face', () => {
    if (ellipse?.kind !== 'ellipse') throw new Error('no whole ellipse');
    const { centre, major, turn } = ellipse;
    expect(changed(round, { kind: 'circle', centre, radius: major })).toEqual(['circle-for-ellipse I1']);
    expect(changed(round, { ...ellipse, turn: turn + TURN / 6 })).toEqual(['wrong-angle I1']);
  });

  it('is that of a line off the axes where an edge leads another way', () => {
    const edge = entities.findIndex(
      ({ curve, layer }) => layer === 'visible' && curve.kind === 'segment' && curve.from.x !== curve.to.x,
    );
    const line = entities[edge]?.curve;
    if (line?.kind !== 'segment') throw new Error('no slanted edge');
    expect(changed(edge, { ...line, to: { x: line.to.x, y: line.to.y + 4 } })).toEqual(['wrong-angle I2']);
  });
});

describe('the fault behind a wrong scale', () => {
  const made = partReference(computed('bush'), { views: ['front', 'left'], ratio: 0.5 });
  if ('fault' in made) throw new Error(made.fault.kind);
  const { entities } = drawnReference(made.reference);

  it('is that real lengths were drawn, or that the scale was turned round', () => {
    expect(said(scaled(entities, 2), made.reference)).toEqual(['wrong-scale S3']);
    expect(said(scaled(entities, 4), made.reference)).toEqual(['wrong-scale S1']);
    expect(said(scaled(entities, 0.5), made.reference)).toEqual(['wrong-scale K7']);
  });
});

describe('the fault behind a half section', () => {
  it('is that of a wide line in the place of the axis', () => {
    const reference = referenceTo(computed('bush'), ['A-A']);
    const { entities } = drawnReference(reference);
    const wide = entities.map((one): Entity => (one.layer === 'centre' ? within(one) : one));
    expect(said(wide, reference)).toEqual(['wrong-line-type C5']);
    // As far as the outline goes.
    function within({ curve }: Entity): Entity {
      const box = boundsOf(curve);
      const y = (box.bottom + box.top) / 2;
      return {
        layer: 'visible',
        curve: { kind: 'segment', from: { x: box.left + 2.5, y }, to: { x: box.right - 2.5, y } },
      };
    }
  });
});

describe('the faults of the course', () => {
  /** The codes in the first cells of a table. */
  const codesOf = (table: string): readonly string[] =>
    table.split('\n').flatMap((row) => /^\| ([A-Z]\d[^|]*) \|/u.exec(row)?.[1]?.split(', ') ?? []);
  const [, given = '', others = ''] = readFileSync('docs/grader-limits.md', 'utf8').split(/^\| code \| .*$/mu);

  it('stand in one table or the other of what the grader can tell', () => {
    const rows = readFileSync(`${COURSE}/faults.tsv`, 'utf8').split('\n').slice(1);
    const all = rows.flatMap((row) => row.split('\t')[0] || []);
    expect([...codesOf(given), ...codesOf(others)].sort()).toEqual([...all].sort());
  });

  it('are those of the first table in the code', () => {
    const folder = 'src/domain/grading';
    const code = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const told = new Set(code.flatMap((text) => [...text.matchAll(/'([A-Z]\d)'/gu)].map(([, fault]) => fault)));
    expect([...told].sort()).toEqual([...codesOf(given)].sort());
  });
});
