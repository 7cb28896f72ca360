import type { Curve } from '../geometry/curve.ts';
import { isClosed, lengthOf } from '../geometry/curve-points.ts';
import { partOf, sharesAt } from '../geometry/part-of.ts';
import { LINE_STYLES, type LineType } from '../sketch/line-type.ts';

/**
 * The dashes of a curve in its line type, drawn with a width of `width` millimetres (ISO 128-2). The pattern begins and ends with
 * a whole dash, so that lines meet at their ends; to fit it is stretched or pressed, all its elements alike. A line of
 * long dashes has a dash in its middle, where a centre is crossed. A curve too short for its pattern is one dash.
 */
export function dashesOf(curve: Curve, line: LineType, width: number): readonly Curve[] {
  const lengths = LINE_STYLES[line].pattern.map((times) => times * width);
  const [dash] = lengths;
  if (dash === undefined) return [curve];
  const period = lengths.reduce((sum, length) => sum + length, 0);
  const whole = lengthOf(curve);
  const closed = isClosed(curve);
  const periods = closed ? closedPeriods(whole, period) : openPeriods(whole, dash, period, lengths.length > 2);
  if (periods === 0) return [curve];
  const stretch = whole / (closed ? periods * period : periods * period + dash);
  const cuts: number[] = [];
  let at = 0;
  for (let index = 0; index < periods * lengths.length + (closed ? 0 : 1); index += 1) {
    const length = (lengths[index % lengths.length] ?? 0) * stretch;
    if (index % 2 === 0) cuts.push(at, Math.min(whole, at + length));
    at += length;
  }
  const shares = sharesAt(curve, cuts);
  return Array.from({ length: shares.length / 2 }, (_, pair) =>
    partOf(curve, shares[2 * pair] ?? 0, shares[2 * pair + 1] ?? 1),
  );
}

/** A pattern is pressed to no less than half its length: below, it cannot be told from another one. */
const LEAST_STRETCH = 0.5;

/** Patterns between the first dash and the last one; 0 for a single dash. */
function openPeriods(whole: number, dash: number, period: number, centred: boolean): number {
  const fitting = Math.round((whole - dash) / period);
  // An even number of patterns between the ends leaves a dash in the middle.
  const periods = centred ? 2 * Math.round((whole - dash) / period / 2) : fitting;
  const least = centred ? 2 : 1;
  const tried = Math.max(least, periods);
  return whole / (tried * period + dash) >= LEAST_STRETCH ? tried : 0;
}

function closedPeriods(whole: number, period: number): number {
  const tried = Math.max(2, Math.round(whole / period));
  return whole / (tried * period) >= LEAST_STRETCH ? tried : 0;
}
