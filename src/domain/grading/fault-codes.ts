import type { Layer } from '../sketch/line-type.ts';
import type { FaultCode, LineCode } from './diagnosis.ts';
import type { ReferenceSort } from './reference.ts';
import { FORESHORTENED } from './variant.ts';

/** What a fault of the syllabus depends on besides the code of a diagnosis. */
export interface FaultContext {
  readonly sort: ReferenceSort;
  /** The line type that is asked for, or of what is too much. */
  readonly layer: Layer;
  /** The line type that is drawn instead. */
  readonly drawn?: Layer;
  /** Millimetres of paper. */
  readonly size?: number;
  readonly factor?: number;
  /** The scale that is asked for: millimetres of paper for each of the part. */
  readonly ratio?: number;
  /** Whether it is about an ellipse. */
  readonly ellipse?: boolean;
  /** What was typed, where places are given and an end lies where a slip of the keyboard brings it. */
  readonly typed?: 'K1' | 'K2' | undefined;
}

/** So little is off when one places by eye. */
export const BY_EYE = 1;

/** The fault of the syllabus behind a diagnosis of lines. */
export function faultOf(code: LineCode, context: FaultContext): FaultCode {
  const { sort, layer, drawn, size = 0, factor = 1, ratio = 1, ellipse = false, typed } = context;
  if (typed) return typed;
  switch (code) {
    case 'line-missing':
    case 'part-missing':
      if (layer === 'centre') return 'V5';
      if (layer === 'hidden') return 'V3';
      if (sort === 'section') return 'C1';
      return sort === 'construction' ? 'K8' : 'V8';
    case 'gap':
      return 'K3';
    case 'too-short':
      return layer === 'centre' ? 'V5' : 'K3';
    case 'too-long':
      return 'K3';
    case 'moved':
      return size <= BY_EYE ? 'K3' : 'K1';
    case 'wrong-angle':
      if (sort !== 'isometric') return 'K3';
      return ellipse ? 'I1' : 'I2';
    case 'wrong-radius':
      return Math.abs(Math.log10(Math.max(factor, 1e-6))) > 0.98 ? 'K2' : 'K3';
    case 'radius-for-diameter':
      return 'K6';
    case 'circle-for-ellipse':
      return 'I1';
    case 'fillet-missing':
    case 'chamfer-missing':
    case 'smooth-edge-drawn':
      return 'V6';
    case 'wrong-line-type':
      if (drawn === 'construction') return 'K5';
      if (sort === 'section' && drawn === 'visible' && layer === 'centre') return 'C5';
      if (sort === 'section' && layer === 'narrow') return 'L2';
      if (layer === 'hidden' && drawn === 'visible') return sort === 'section' ? 'C2' : 'V4';
      if (layer === 'visible' && drawn === 'hidden') return 'K5';
      return 'L1';
    case 'extra-line':
      if (layer === 'hidden') return sort === 'section' ? 'C2' : 'V4';
      return 'L4';
    case 'double-line':
      return 'K4';
    case 'third-angle':
    case 'view-wrong-side':
    case 'view-other-side':
      return 'V1';
    case 'view-out-of-line':
      return 'V2';
    case 'view-mirrored':
    case 'view-turned':
      // Typed coordinates mirror or turn a figure when X and Y change places.
      if (sort === 'construction') return 'K2';
      return sort === 'section' ? 'C4' : 'V9';
    case 'wrong-scale':
    case 'view-scaled':
      if (sort === 'construction' && (isNear(factor, 10) || isNear(factor, 0.1))) return 'K2';
      if (isNear(ratio, 1)) return isNear(factor, 1 / FORESHORTENED) || isNear(factor, FORESHORTENED) ? 'S5' : 'K7';
      if (isNear(factor * ratio ** 2, 1)) return 'S1';
      return isNear(factor * ratio, 1) ? 'S3' : 'K7';
    case 'view-moved':
      return 'K1';
    case 'part-unlike':
    case 'view-missing':
    case 'view-unlike':
      return 'V8';
    case 'not-readable':
      return 'K2';
  }
}

function isNear(value: number, expected: number): boolean {
  return Math.abs(value / expected - 1) < 0.02;
}
