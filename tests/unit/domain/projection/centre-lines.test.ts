import { describe, expect, it } from 'vitest';
import { centreLines, type RoundFace } from '../../../../src/domain/projection/centre-lines.ts';
import { PRINCIPAL_DIRECTIONS } from '../../../../src/domain/projection/view-direction.ts';

const DEGREE = Math.PI / 180;

/** A cylinder 5 deep about a level axis that one looks along from the front, from one angle to another, anticlockwise from the right. */
function round(feature: string, radius: number, from: number, to: number): RoundFace {
  const end = (y: number): RoundFace['surface']['ends'][0] => ({ centre: [30, y, 20], radius });
  return {
    feature,
    cylinder: true,
    surface: { ends: [end(0), end(-5)], x: [1, 0, 0], y: [0, 0, 1], start: from * DEGREE, end: to * DEGREE },
  };
}

/** The two ends of each centre line, to the thousandth. */
function ends(view: 'front' | 'top', ...faces: readonly RoundFace[]): readonly (readonly number[])[] {
  return centreLines(faces, PRINCIPAL_DIRECTIONS[view]).map(({ curve }) =>
    curve.kind === 'segment'
      ? [curve.from.x, curve.from.y, curve.to.x, curve.to.y].map((value) => Math.round(value * 1000) / 1000 + 0)
      : [],
  );
}

describe('the centre lines of what is round', () => {
  it('cross a hole from rim to rim where one looks along its axis', () => {
    const cross = [
      [22, 20, 38, 20],
      [30, 12, 30, 28],
    ];
    expect(ends('front', round('hole', 8, 0, 360))).toEqual(cross);
    expect(ends('front', round('left-half', 8, 90, 270), round('right-half', 8, 270, 450))).toEqual(cross);
  });

  it('go up from the middle of an arch and not below it', () => {
    expect(ends('front', round('arch', 8, 0, 180))).toEqual([
      [22, 20, 38, 20],
      [30, 20, 30, 28],
    ]);
  });

  it('go to the rim of the hole on the side on which the round end about it is open', () => {
    expect(ends('front', round('end', 20, 90, 270), round('hole', 8, 0, 360))).toEqual([
      [10, 20, 38, 20],
      [30, 0, 30, 40],
    ]);
  });

  it('run along the axis in the view from the side', () => {
    expect(ends('top', round('arch', 8, 0, 180))).toEqual([[30, 0, 30, -5]]);
  });

  it('are none where the round goes less than half way', () => {
    expect(ends('front', round('fillet', 8, 0, 90))).toEqual([]);
  });
});
