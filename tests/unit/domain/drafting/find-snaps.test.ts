import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constrained, DIRECTIONS } from '../../../../src/domain/drafting/constrain.ts';
import { findSnaps, SNAP_KINDS, type SnapKind } from '../../../../src/domain/drafting/find-snaps.ts';
import { SpatialIndex } from '../../../../src/domain/drafting/spatial-index.ts';
import { boundsOf, boxHolds } from '../../../../src/domain/geometry/bounds.ts';
import { distance, type Point } from '../../../../src/domain/geometry/point.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { curves, points } from '../geometry/curves.ts';
import { bow, line, ring } from '../sketch/three-views.ts';

function snaps(
  entities: readonly Entity[],
  x: number,
  y: number,
  { reach = 3, base, kinds = SNAP_KINDS }: { reach?: number; base?: Point; kinds?: readonly SnapKind[] } = {},
): readonly string[] {
  const setting = { kinds: new Set(kinds), reach, grid: 10, gridType: 'square' as const, ...(base && { base }) };
  return findSnaps(new SpatialIndex(entities), { x, y }, setting).map(
    ({ kind, at }) => `${kind} ${Math.round(at.x * 100) / 100},${Math.round(at.y * 100) / 100}`,
  );
}

const level = line('visible', 5, 55, 105, 55);

describe('snapping', () => {
  test('finds ends, middles and places on a line', () => {
    expect(snaps([level], 6, 56)).toEqual(['end 5,55', 'on 6,55']);
    expect(snaps([level], 54, 56)).toEqual(['middle 55,55', 'on 54,55']);
    expect(snaps([level], 80, 56)).toEqual(['on 80,55']);
  });

  test('finds the centre and the quadrants of what is round, of arcs only those that they have', () => {
    const circle = ring('visible', 55, 55, 20);
    expect(snaps([circle], 56, 56)).toEqual(['centre 55,55']);
    expect(snaps([circle], 75, 56)[0]).toBe('quadrant 75,55');
    expect(snaps([bow('visible', 55, 55, 20, 60, 60)], 75, 56)).toEqual([]);
    expect(snaps([bow('visible', 55, 55, 20, 60, 60)], 55, 74)[0]).toBe('middle 55,75');
    expect(snaps([bow('visible', 55, 55, 20, 60, 60)], 54, 54)).toEqual(['centre 55,55']);
  });

  test('finds crossings before what else lies there', () => {
    const two = [level, line('visible', 55, 5, 55, 105)];
    expect(snaps(two, 55.5, 55.5)[0]).toBe('intersection 55,55');
    expect(snaps([level, line('visible', 55, 55, 55, 105)], 55.5, 55.5)[0]).toBe('end 55,55');
  });

  test('finds where a line from the last place touches or stands square', () => {
    const base = { x: 55, y: 5 };
    const away = line('visible', 5, 35, 100, 35);
    expect(snaps([away], 54, 34, { base })[0]).toBe('perpendicular 55,35');
    expect(snaps([away], 54, 34)).not.toContain('perpendicular 55,35');
    expect(snaps([ring('visible', 55, 55, 30)], 31, 38, { base })).toContain('tangent 31,37');
    expect(snaps([ring('visible', 55, 55, 30)], 31, 38, { base: { x: 55, y: 50 } })).toEqual([
      'on 30.52,37.66',
      'grid 30,40',
    ]);
  });

  test('offers marked places nearest first, then lines, then the grid', () => {
    expect(snaps([line('visible', 49, 50, 52.5, 50)], 51.5, 50.5)).toEqual([
      'middle 50.75,50',
      'end 52.5,50',
      'end 49,50',
      'on 51.5,50',
      'grid 50,50',
    ]);
    expect(snaps([], 51, 49)).toEqual(['grid 50,50']);
  });

  test('finds only what is asked for and within reach', () => {
    expect(snaps([level], 6, 56, { kinds: ['on'] })).toEqual(['on 6,55']);
    expect(snaps([level], 80, 58, { reach: 3 })).toEqual(['on 80,55', 'grid 80,60']);
    expect(snaps([level], 80, 58.01, { reach: 3, kinds: ['on'] })).toEqual([]);
  });

  test('gives each place once, in reach, in the order of its class', () => {
    const drawings = fc.array(
      curves.map((curve): Entity => ({ layer: 'visible', curve })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(drawings, points, points, (entities, cursor, base) => {
        const setting = { kinds: new Set(SNAP_KINDS), reach: 8, grid: 5, gridType: 'square' as const, base };
        const found = findSnaps(new SpatialIndex(entities), cursor, setting);
        for (const [at, snap] of found.entries()) {
          expect(distance(snap.at, cursor)).toBeLessThanOrEqual(8);
          expect(found.slice(at + 1).every((other) => distance(other.at, snap.at) > 0.02)).toBe(true);
        }
        expect(found.some(({ kind }) => kind === 'grid') || found.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the index', () => {
  test('finds what a look at every line finds', () => {
    const drawings = fc.array(
      curves.map((curve): Entity => ({ layer: 'visible', curve })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(drawings, points, fc.integer({ min: 0, max: 30 }), (entities, place, reach) => {
        const found = new Set(new SpatialIndex(entities).near(place, reach));
        for (const { curve } of entities) {
          if (boxHolds(boundsOf(curve), place, reach)) expect(found.has(curve)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('directions', () => {
  const base = { x: 10, y: 10 };

  test.each([
    ['ortho', 30, 15, 30, 10],
    ['ortho', 12, -20, 10, -20],
    ['polar-45', 30, 25, 27.5, 27.5],
    ['polar-15', 30, 15, 30, 15],
    ['free', 31, 17, 31, 17],
    ['ortho', 10, 10, 10, 10],
  ] as const)('%s leads from %i, %i', (rule, x, y, toX, toY) => {
    const at = constrained({ x, y }, base, rule);
    if (rule === 'polar-15') expect(Math.atan2(at.y - 10, at.x - 10)).toBeCloseTo(Math.PI / 12);
    else expect(at).toEqual({ x: expect.closeTo(toX, 9), y: expect.closeTo(toY, 9) });
  });

  test('are steps of a turn, no farther from the cursor than half a step', () => {
    fc.assert(
      fc.property(points, points, fc.constantFrom(...DIRECTIONS.slice(1)), (cursor, from, rule) => {
        const at = constrained(cursor, from, rule);
        const step = rule === 'ortho' ? 90 : Number(rule.slice(6));
        const degrees = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
        if (distance(at, from) > 1e-6) expect(Math.abs(degrees / step - Math.round(degrees / step))).toBeLessThan(1e-6);
        const half = distance(cursor, from) * Math.sin((step * Math.PI) / 360);
        expect(distance(at, cursor)).toBeLessThanOrEqual(half + 1e-9);
      }),
    );
  });

  test('level and upright are so to the last digit', () => {
    expect(constrained({ x: 3.3, y: 77 }, { x: 0.1, y: 0.2 }, 'ortho').x).toBe(0.1);
    expect(constrained({ x: -77, y: 3 }, { x: 0.1, y: 0.2 }, 'polar-15').y).toBe(0.2);
  });
});
