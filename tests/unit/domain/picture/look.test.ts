import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directionOf,
  draggedLook,
  isometricLook,
  lookOf,
  positionOf,
  steppedLook,
  type Look,
} from '../../../../src/domain/picture/look.ts';
import {
  isometricDirection,
  PRINCIPAL_DIRECTIONS,
  PRINCIPAL_VIEWS,
} from '../../../../src/domain/projection/view-direction.ts';

const anyLook: fc.Arbitrary<Look> = fc.record({
  azimuth: fc.double({ min: 0, max: 359.99, noNaN: true }),
  tilt: fc.double({ min: -90, max: 90, noNaN: true }),
});

function expectSame(found: readonly number[], wanted: readonly number[]): void {
  found.forEach((value, axis) => expect(value).toBeCloseTo(wanted[axis] ?? NaN, 9));
}

describe('where a part is looked at from', () => {
  it('shows in the principal directions what the views of the drawing show', () => {
    for (const view of PRINCIPAL_VIEWS) {
      const found = directionOf(lookOf(view));
      const wanted = PRINCIPAL_DIRECTIONS[view];
      for (const key of ['eye', 'right', 'up'] as const) expectSame(found[key], wanted[key]);
    }
    for (const side of ['left', 'right'] as const) {
      const found = directionOf(isometricLook(side));
      for (const key of ['eye', 'right', 'up'] as const) expectSame(found[key], isometricDirection(side)[key]);
    }
  });

  it('has three directions square to each other', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const { eye, right, up } = directionOf(look);
        const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, k) => sum + v * (b[k] ?? 0), 0);
        expect([dot(eye, eye), dot(right, right), dot(up, up)].map((v) => v.toFixed(9))).toEqual(
          Array(3).fill('1.000000000'),
        );
        expect(Math.abs(dot(eye, right)) + Math.abs(dot(eye, up)) + Math.abs(dot(right, up))).toBeLessThan(1e-9);
      }),
    );
  });

  it('comes round in eight steps, either way, through eight places', () => {
    for (const step of ['left', 'right'] as const) {
      const seen = new Set<string>();
      let look = isometricLook('left');
      for (let turn = 0; turn < 8; turn += 1) {
        look = steppedLook(look, step);
        seen.add(JSON.stringify(positionOf(look)));
      }
      expect(look.azimuth).toBeCloseTo(315, 9);
      expect(seen.size).toBe(8);
    }
  });

  it('stops straight above and straight below', () => {
    let look = lookOf('front');
    const heights = [1, 2, 3].map(() => positionOf((look = steppedLook(look, 'up'))));
    expect(heights).toEqual([
      { kind: 'around', side: 'front', height: 'above' },
      { kind: 'top', turned: 0 },
      { kind: 'top', turned: 0 },
    ]);
    for (let step = 0; step < 6; step += 1) look = steppedLook(look, 'down');
    expect(positionOf(look)).toEqual({ kind: 'bottom', turned: 0 });
  });

  it('goes from a free look to the next fixed direction on that side', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const right = steppedLook(look, 'right').azimuth;
        const left = steppedLook(look, 'left').azimuth;
        expect(right % 45).toBeCloseTo(0, 9);
        expect(left % 45).toBeCloseTo(0, 9);
        const ahead = (right - look.azimuth + 360) % 360;
        const behind = (look.azimuth - left + 360) % 360;
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual(45.5);
        expect(behind).toBeGreaterThan(0);
        expect(behind).toBeLessThanOrEqual(45.5);
        const up = steppedLook(look, 'up').tilt;
        expect(up === 90 || up > look.tilt).toBe(true);
      }),
    );
  });

  it('stays between above and below when it is dragged', () => {
    fc.assert(
      fc.property(anyLook, fc.double({ min: -500, max: 500, noNaN: true }), (look, by) => {
        const { azimuth, tilt } = draggedLook(look, by, by);
        expect(azimuth).toBeGreaterThanOrEqual(0);
        expect(azimuth).toBeLessThan(360.000001);
        expect(Math.abs(tilt)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('says the nearest place of a free look', () => {
    expect(positionOf({ azimuth: 352, tilt: -4 })).toEqual({ kind: 'around', side: 'front', height: 'level' });
    expect(positionOf({ azimuth: 300, tilt: 40 })).toEqual({ kind: 'around', side: 'frontLeft', height: 'above' });
    expect(positionOf({ azimuth: 133, tilt: 20 })).toEqual({ kind: 'around', side: 'backRight', height: 'above' });
    expect(positionOf({ azimuth: 90, tilt: 88 })).toEqual({ kind: 'top', turned: 90 });
  });
});
