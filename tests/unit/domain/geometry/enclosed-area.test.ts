import { describe, expect, test } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { EnclosedAreas } from '../../../../src/domain/geometry/enclosed-area.ts';
import { described } from '../drafting/draw.ts';

const seg = (x1: number, y1: number, x2: number, y2: number): Curve => ({
  kind: 'segment',
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});
const circle = (x: number, y: number, radius: number): Curve => ({ kind: 'circle', centre: { x, y }, radius });
const arc = (x: number, y: number, radius: number, start: number, sweep: number): Curve => ({
  kind: 'arc',
  centre: { x, y },
  radius,
  start: (start * Math.PI) / 180,
  sweep: (sweep * Math.PI) / 180,
});
const box = (x: number, y: number, width: number, height: number): readonly Curve[] => [
  seg(x, y, x + width, y),
  seg(x + width, y, x + width, y + height),
  seg(x + width, y + height, x, y + height),
  seg(x, y + height, x, y),
];

function around(curves: readonly Curve[], x: number, y: number): unknown {
  const found = new EnclosedAreas(curves).around({ x, y });
  return found.kind === 'closed' ? found.loops.map((loop) => loop.map(described).sort()) : found;
}

const pieces = (found: unknown): readonly number[] =>
  Array.isArray(found) ? found.map((loop: unknown) => (Array.isArray(loop) ? loop.length : 0)) : [];

describe('the area around a place', () => {
  test('is the innermost one; what stands in it is left out', () => {
    const curves = [...box(0, 0, 100, 60), ...box(10, 10, 30, 30), circle(25, 25, 5), circle(70, 30, 12)];
    expect(pieces(around(curves, 5, 5))).toEqual([4, 1, 4]);
    expect(around(curves, 12, 12)).toEqual([
      ['L 10,10 40,10', 'L 10,40 10,10', 'L 40,10 40,40', 'L 40,40 10,40'].sort(),
      ['C 25,25 r5'],
    ]);
    expect(around(curves, 25, 25)).toEqual([['C 25,25 r5']]);
    expect(around(curves, 75, 35)).toEqual([['C 70,30 r12']]);
  });

  test('ends where lines cross, in every order and direction of them', () => {
    const curves = [seg(-10, 0, 50, 0), seg(40, 30, 40, -10), seg(60, 20, -20, 20), seg(0, -5, 0, 25)];
    const corners = [['L 0,20 40,20', 'L 0,0 0,20', 'L 0,0 40,0', 'L 40,20 40,0']];
    const sides = (found: unknown): string =>
      JSON.stringify(found).replace(/L (\S+) ([^"]+)/g, (_, a: string, b: string) => `L ${[a, b].sort().join(' ')}`);
    const sorted = (found: unknown): unknown =>
      (JSON.parse(sides(found)) as string[][]).map((loop) => [...loop].sort());
    expect(sorted(around(curves, 20, 10))).toEqual(sorted(corners));
    expect(sorted(around([...curves].reverse(), 20, 10))).toEqual(sorted(corners));
    expect(around(curves, 45, 25)).toMatchObject({ kind: 'open' });
  });

  test('follows bends: half a circle cut off by a line, a slot, an ellipse', () => {
    expect(around([circle(0, 0, 10), seg(-20, 0, 20, 0)], 0, 5)).toEqual([['A 0,0 r10 0+180', 'L -10,0 10,0']]);
    expect(around([circle(0, 0, 10), seg(-20, 0, 20, 0)], 0, -5)).toEqual([['A 0,0 r10 180+180', 'L -10,0 10,0']]);
    const slot = [seg(0, 10, 40, 10), seg(0, -10, 40, -10), arc(40, 0, 10, -90, 180), arc(0, 0, 10, 90, 180)];
    expect(pieces(around(slot, 20, 0))).toEqual([4]);
    const ellipse: Curve = {
      kind: 'ellipse',
      centre: { x: 0, y: 0 },
      major: 30,
      minor: 10,
      turn: 0.5,
      start: 0,
      sweep: 2 * Math.PI,
    };
    expect(pieces(around([ellipse], 5, 3))).toEqual([1]);
    expect(pieces(around([ellipse, seg(-60, 1, 60, 1)], 5, 3))).toEqual([2]);
  });

  test('touching: a circle against a side, two circles against each other, one inside another', () => {
    const inBox = [...box(0, 0, 40, 40), circle(20, 10, 10)];
    expect(pieces(around(inBox, 20, 10))).toEqual([1]);
    expect(pieces(around(inBox, 2, 38))).toEqual([5, 1]);
    const nested = [circle(0, 0, 20), circle(10, 0, 10)];
    expect(pieces(around(nested, 10, 0))).toEqual([1]);
    expect(pieces(around(nested, -10, 0))).toEqual([1, 1]);
    const beside = [circle(0, 0, 10), circle(20, 0, 10)];
    expect(around(beside, 3, 3)).toEqual([['C 0,0 r10']]);
    expect(around(beside, 10, 8)).toMatchObject({ kind: 'open' });
  });

  test('is not bounded by what ends in it or leads through it alone', () => {
    const curves = [
      ...box(0, 0, 40, 40),
      seg(20, 0, 20, 15),
      seg(5, 30, 15, 30),
      circle(30, 30, 4),
      seg(34, 30, 40, 30),
    ];
    expect(pieces(around(curves, 10, 10))).toEqual([4, 1]);
  });

  test('ends that miss each other by less than the tolerance meet; lines twice are one', () => {
    const curves = [...box(0, 0, 40, 40).slice(0, 3), seg(0.01, 39.99, 0, 0.012), seg(0, 0, 40, 0), seg(10, 0, 30, 0)];
    expect(pieces(around(curves, 20, 20))).toEqual([4]);
  });

  test('a place on a line is in no area', () => {
    expect(around(box(0, 0, 40, 40), 40, 20)).toEqual({ kind: 'on-line' });
    expect(around([circle(0, 0, 10)], 10, 0)).toEqual({ kind: 'on-line' });
  });

  test('without anything that closes, the narrowest gap that would close it is told', () => {
    const open = [seg(0, 0, 40, 0), seg(40, 0, 40, 30), seg(40, 30, 3, 30), seg(0, 30, 0, 0)];
    expect(around(open, 20, 15)).toMatchObject({ kind: 'open', gap: [{ y: 30 }, { y: 30 }] });
    const short = [seg(0, 0, 40, 0), seg(40, 0, 40, 30), seg(40, 30, 0, 30), seg(0, 28, 0, 0)];
    expect(around(short, 20, 15)).toMatchObject({ kind: 'open', gap: [{ x: 0 }, { x: 0 }] });
    expect(around(short, 80, 15)).toEqual({ kind: 'open', gap: undefined });
    expect(around([seg(0, 0, 40, 0)], 5, 5)).toEqual({ kind: 'open', gap: undefined });
    expect(around([], 5, 5)).toEqual({ kind: 'open', gap: undefined });
  });

  test('a gap before the side of another line, and one before a circle, are told as well', () => {
    const short = [seg(0, 0, 60, 0), seg(0, 0, 0, 30), seg(0, 30, 30, 30), seg(30, 30, 30, 2)];
    expect(around(short, 10, 20)).toEqual({
      kind: 'open',
      gap: [
        { x: 30, y: 2 },
        { x: 30, y: 0 },
      ],
    });
    const round = [arc(0, 0, 20, 0, 180), seg(-20, 0, 18, 0)];
    expect(around(round, 0, 5)).toMatchObject({ kind: 'open', gap: [expect.anything(), expect.anything()] });
  });

  test('two gaps are none that could be told', () => {
    const curves = [seg(2, 0, 40, 0), seg(40, 2, 40, 30), seg(38, 30, 0, 30), seg(0, 28, 0, 0)];
    expect(around(curves, 20, 15)).toEqual({ kind: 'open', gap: undefined });
  });
});
