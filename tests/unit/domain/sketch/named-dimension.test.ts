import { describe, expect, test } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import {
  diameterOf,
  lengthBetween,
  radiusOf,
  type DimensionNote,
  type DimensionPlace,
} from '../../../../src/domain/sketch/named-dimension.ts';

const NOTE: DimensionNote = { tolerance: { kind: 'none' }, count: 1, auxiliary: false };
const PLACE: DimensionPlace = {
  box: { left: 0, bottom: 0, right: 60, top: 40 },
  side: undefined,
  away: 9,
  turn: undefined,
  shift: 0,
};

function line(x1: number, y1: number, x2: number, y2: number): Curve {
  return { kind: 'segment', from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}

const left = { name: 'left', curves: [line(0, 0, 0, 40)] };
const step = { name: 'step', curves: [line(25.004, 40, 25.004, 10), line(25.004, 10, 60, 10)] };
const hole = { name: 'hole', curves: [line(10, 0, 10, 20), line(22.5, 0, 22.5, 20)] };
const bore: Curve = { kind: 'circle', centre: { x: 30, y: 20 }, radius: 6.25 };

describe('a length between two things', () => {
  test.each([
    ['below', { x: 0, y: 0 }, { x: 25.004, y: 10 }, { x: 12.502, y: -9 }],
    ['above', { x: 0, y: 40 }, { x: 25.004, y: 40 }, { x: 12.502, y: 49 }],
  ] as const)('stands %s its picture, from the nearer ends', (side, from, to, place) => {
    expect(lengthBetween(left, step, { ...PLACE, side }, NOTE)).toMatchObject({
      kind: 'level',
      from,
      to,
      place,
      value: 25,
    });
  });

  test('stands beside its picture where it is upright', () => {
    const bottom = { name: 'bottom', curves: [line(0, 0, 60, 0)] };
    const made = lengthBetween(bottom, step, { ...PLACE, side: 'right' }, { ...NOTE, auxiliary: true });
    expect(made).toMatchObject({
      kind: 'upright',
      from: { x: 60, y: 0 },
      to: { x: 60, y: 10 },
      place: { x: 69, y: 5 },
    });
    expect(made).toMatchObject({ value: 10, auxiliary: true });
  });

  test('reaches to the middle of what is round', () => {
    const made = lengthBetween(left, { name: 'bore', curves: [bore] }, PLACE, NOTE);
    expect(made).toMatchObject({ to: { x: 30, y: 20 }, value: 30 });
  });

  test.each([
    [left, left, '"left" and "left" are in one place there; nothing lies between them'],
    [left, hole, '"hole" is in several places there (10.00, 22.50); expected the name of one line'],
    [
      { name: 'top', curves: [line(0, 40, 60, 40)] },
      left,
      '"top" has no upright line and no circle there; expected one to measure from',
    ],
  ])('of %o and %o is none', (from, to, expected) => {
    expect(lengthBetween(from, to, PLACE, NOTE)).toBe(expected);
  });
});

describe('a diameter', () => {
  test('stands between both outlines where one looks from beside', () => {
    expect(diameterOf(hole, PLACE, NOTE)).toMatchObject({
      kind: 'level',
      sign: 'diameter',
      value: 12.5,
      place: { x: 16.25, y: -9 },
    });
    expect(diameterOf(hole, { ...PLACE, side: 'right' }, NOTE)).toBe(
      'the diameter of "hole" can stand below or above there, not right',
    );
  });

  test('stands across the circle, the largest of several about one centre', () => {
    const rim: Curve = { kind: 'circle', centre: { x: 30, y: 20 }, radius: 8 };
    const made = diameterOf(
      { name: 'bore', curves: [bore, rim] },
      { ...PLACE, turn: 0, shift: 20 },
      { ...NOTE, count: 4 },
    );
    expect(made).toMatchObject({ kind: 'diameter', radius: 8, value: 16, count: 4, place: { x: 50, y: 20 } });
    const apart: Curve = { kind: 'circle', centre: { x: 9, y: 20 }, radius: 8 };
    expect(diameterOf({ name: 'bores', curves: [bore, apart] }, PLACE, NOTE)).toBe(
      '"bores" is neither a circle there nor has it two outlines',
    );
  });

  test('can say another number than the true one, for a mistake to be found', () => {
    expect(diameterOf({ name: 'bore', curves: [bore] }, PLACE, { ...NOTE, value: 6.25 })).toMatchObject({
      radius: 6.25,
      value: 6.25,
    });
  });
});

test('a radius is that of its arc; a straight line has none', () => {
  const arc: Curve = { kind: 'arc', centre: { x: 0, y: 0 }, radius: 5, start: 0, sweep: 1 };
  expect(radiusOf({ name: 'corner', curves: [arc] }, PLACE, NOTE)).toMatchObject({
    kind: 'radius',
    sign: 'radius',
    value: 5,
  });
  expect(radiusOf(left, PLACE, NOTE)).toBe('"left" is no arc there');
});
