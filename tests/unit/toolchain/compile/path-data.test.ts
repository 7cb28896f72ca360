import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathDataFault } from '../../../../src/toolchain/compile/path-data.ts';

describe('path data', () => {
  test.each([
    'M0 0',
    'm10-5.5.5-.5z',
    ' M 0,0 L 10 , 5 20 5 Z ',
    'M1e2 1E-2H5V.5.5',
    'M0 0C1 2 3 4 5 6 7 8 9 10 11 12S1 2 3 4',
    'M0 0A5 5 0 0110 10',
    'M0 0a5,5,0,1,0,10,10',
    'M0 0Q1 2 3 4T5 6',
  ])('may be %j', (data) => {
    expect(pathDataFault(data)).toBeUndefined();
  });

  test.each([
    ['', 0],
    ['L0 0', 0],
    ['M0', 2],
    ['M0 0 0', 6],
    ['M0 0,', 5],
    ['M0 0,,1 1', 5],
    ['M,0 0', 1],
    ['M0 0X1', 4],
    ['M0 0Z5', 5],
    ['M0 0A5 5 0 2 0 1 1', 11],
    ['M1e400 0', 1],
    ['M0 0 url(#a)', 5],
  ])('may not be %j, which is wrong from character %i on', (data, at) => {
    expect(pathDataFault(data)?.at).toBe(at);
  });

  test('may have any numbers', () => {
    const point = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        expect(pathDataFault(`M${points.map(([x, y]) => `${x},${y}`).join('L')}`)).toBeUndefined();
      }),
    );
  });
});
