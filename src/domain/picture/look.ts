import type { ViewDirection, PrincipalView } from '../projection/view-direction.ts';

/**
 * From where a part is looked at, in degrees. `azimuth` goes round the part: 0 is the front, 90 its right side. `tilt` is the height
 * of the eye: 0 level, 90 straight from above.
 */
export interface Look {
  readonly azimuth: number;
  readonly tilt: number;
}

/** A step from one fixed direction to the next, by where the eye goes. */
export type LookStep = 'left' | 'right' | 'up' | 'down';

const RADIAN = Math.PI / 180;
/** Eight directions go round the part. */
const TURN = 45;
/** The tilt of an isometric view. */
const ISOMETRIC = Math.asin(1 / Math.sqrt(3)) / RADIAN;
const TILTS: readonly number[] = [-90, -ISOMETRIC, 0, ISOMETRIC, 90];
/** What a drag has left this near to a fixed direction is that direction. */
const NEAR = 0.5;

const PRINCIPAL: Readonly<Record<PrincipalView, Look>> = {
  front: { azimuth: 0, tilt: 0 },
  right: { azimuth: 90, tilt: 0 },
  back: { azimuth: 180, tilt: 0 },
  left: { azimuth: 270, tilt: 0 },
  top: { azimuth: 0, tilt: 90 },
  bottom: { azimuth: 0, tilt: -90 },
};

/** The look that shows what a principal view of the drawing shows. */
export function lookOf(view: PrincipalView): Look {
  return PRINCIPAL[view];
}

/** The look of the isometric view onto front, top and the named side. */
export function isometricLook(from: 'left' | 'right'): Look {
  return { azimuth: from === 'left' ? 315 : 45, tilt: ISOMETRIC };
}

/** The next fixed direction; from a free look, the nearest one that lies in the direction of the step. */
export function steppedLook({ azimuth, tilt }: Look, step: LookStep): Look {
  switch (step) {
    case 'right':
      return { azimuth: around((Math.floor((azimuth + NEAR) / TURN) + 1) * TURN), tilt };
    case 'left':
      return { azimuth: around((Math.ceil((azimuth - NEAR) / TURN) - 1) * TURN), tilt };
    case 'up':
      return { azimuth, tilt: TILTS.find((one) => one > tilt + NEAR) ?? 90 };
    case 'down':
      return { azimuth, tilt: [...TILTS].reverse().find((one) => one < tilt - NEAR) ?? -90 };
  }
}

/** The look after a drag by so many degrees; never beyond straight from above or below. */
export function draggedLook({ azimuth, tilt }: Look, byAzimuth: number, byTilt: number): Look {
  return { azimuth: around(azimuth + byAzimuth), tilt: Math.min(90, Math.max(-90, tilt + byTilt)) };
}

/** The vectors of a look, for projecting. */
export function directionOf({ azimuth, tilt }: Look): ViewDirection {
  const [a, t] = [azimuth * RADIAN, tilt * RADIAN];
  const [sinA, cosA, sinT, cosT] = [Math.sin(a), Math.cos(a), Math.sin(t), Math.cos(t)];
  return {
    eye: [sinA * cosT, -cosA * cosT, sinT],
    right: [cosA, sinA, 0],
    up: [-sinA * sinT, cosA * sinT, cosT],
    scale: 1,
  };
}

export const SIDES = ['front', 'frontRight', 'right', 'backRight', 'back', 'backLeft', 'left', 'frontLeft'] as const;

/** Where the eye is, to be said in words. */
export type Position =
  | { readonly kind: 'around'; readonly side: (typeof SIDES)[number]; readonly height: 'level' | 'above' | 'below' }
  /** Straight from above or below; `turned` degrees of the front side away from the bottom of the picture, a multiple of 45. */
  | { readonly kind: 'top' | 'bottom'; readonly turned: number };

/** The nearest of the fixed directions. */
export function positionOf({ azimuth, tilt }: Look): Position {
  const index = Math.round(around(azimuth) / TURN) % SIDES.length;
  const nearest = TILTS.reduce((best, one) => (Math.abs(one - tilt) < Math.abs(best - tilt) ? one : best), 0);
  if (Math.abs(nearest) === 90) return { kind: nearest > 0 ? 'top' : 'bottom', turned: index * TURN };
  return {
    kind: 'around',
    side: SIDES[index] ?? 'front',
    height: nearest === 0 ? 'level' : nearest > 0 ? 'above' : 'below',
  };
}

function around(azimuth: number): number {
  return ((azimuth % 360) + 360) % 360;
}
