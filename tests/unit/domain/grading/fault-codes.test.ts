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
import { typedFault } from '../../../../src/domain/grading/typed-fault.ts';
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

describe('the slip behind an end that lies elsewhere', () => {
  const [from, asked] = [
    { x: 20, y: 10 },
    { x: 120, y: 40 },
  ];
  const typed = (x: number, y: number) => typedFault(from, asked, { x, y }, 0.05);

  it('is that coordinates were typed absolute for relative, or relative for absolute, one of them or both', () => {
    expect([typed(100, 30), typed(140, 50), typed(100, 40), typed(120, 50)]).toEqual(['K1', 'K1', 'K1', 'K1']);
  });

  it('is that numbers were exchanged, or ten times too much or too little', () => {
    expect([typed(50, 110), typed(1020, 310), typed(30, 13)]).toEqual(['K2', 'K2', 'K2']);
    const level = (x: number, y: number) => typedFault({ x: 0, y: 0 }, { x: 0, y: 80 }, { x, y }, 0.05);
    // A length of 80 at 90 degrees: 90 at 80 degrees, or 80 and 90 as X and Y.
    expect(level(90 * Math.cos((80 * Math.PI) / 180), 90 * Math.sin((80 * Math.PI) / 180))).toBe('K2');
    expect(level(80, 90)).toBe('K2');
  });

  it('is not known of any other place', () => {
    expect([typed(110, 40), typed(120, 41), typed(20, 10.5)]).toEqual([undefined, undefined, undefined]);
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
