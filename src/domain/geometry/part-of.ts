import { normalAngle, TURN } from './angle.ts';
import type { Curve } from './curve.ts';
import { lengthOf, pointOn } from './curve-points.ts';

/** The part of a curve between two shares of it, from 0 to 1; a closed curve from 0 to 1 stays closed. */
export function partOf(curve: Curve, from: number, to: number): Curve {
  if (curve.kind === 'segment') return { ...curve, from: pointOn(curve, from), to: pointOn(curve, to) };
  const { start, sweep } = curve.kind === 'circle' ? { start: 0, sweep: TURN } : curve;
  if (from === 0 && to === 1) return curve;
  const part = { start: normalAngle(start + from * sweep), sweep: (to - from) * sweep };
  return curve.kind === 'ellipse' ? { ...curve, ...part } : { ...curve, kind: 'arc', ...part };
}

const SAMPLES = 96;
const HALVINGS = 40;

/** The shares at which a curve has run some lengths, given in ascending order in millimetres. */
export function sharesAt(curve: Curve, lengths: readonly number[]): readonly number[] {
  if (curve.kind !== 'ellipse') {
    const whole = lengthOf(curve);
    return lengths.map((length) => (whole > 0 ? length / whole : 0));
  }
  const run = [0];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const piece = lengthOf(partOf(curve, sample / SAMPLES, (sample + 1) / SAMPLES));
    run.push((run[sample] ?? 0) + piece);
  }
  // The whole and the sum of its samples differ a little: what ends at the one ends at the other.
  const unit = (run[SAMPLES] ?? 0) / lengthOf(curve);
  return lengths.map((asked) => {
    const length = asked * unit;
    const found = run.findIndex((each) => each >= length);
    if (found <= 0) return found === 0 ? 0 : 1;
    const from = (found - 1) / SAMPLES;
    const rest = length - (run[found - 1] ?? 0);
    let [low, high] = [from, found / SAMPLES];
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const centre = (low + high) / 2;
      if (lengthOf(partOf(curve, from, centre)) < rest) low = centre;
      else high = centre;
    }
    return (low + high) / 2;
  });
}
