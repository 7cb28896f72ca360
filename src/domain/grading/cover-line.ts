import { intersection, totalLength, union, without, type IntervalSet } from '../geometry/intervals.ts';
import type { Layer } from '../sketch/line-type.ts';
import { RANKED } from './layer-rank.ts';
import type { Contact } from './contact.ts';
import type { ReferenceLine } from './reference.ts';
import type { Stroke } from './strokes.ts';
import { goesRound, type Track } from './track.ts';

/** What is seen where a line should be; stretches in millimetres along it. */
export interface LineCover {
  readonly right: IntervalSet;
  readonly wrong: readonly { readonly layer: Layer; readonly spans: IntervalSet }[];
  /** Where nothing is. */
  readonly missing: IntervalSet;
  /** Shares of the line, from 0 to 1. */
  readonly shares: { readonly right: number; readonly wrong: number; readonly missing: number };
}

/** What of a line is drawn rightly, drawn otherwise and missing: of lines that coincide only the strongest is seen. */
export function coverLine(
  line: ReferenceLine,
  track: Track,
  contacts: readonly Contact[],
  strokes: readonly Stroke[],
  allowed: number,
): LineCover {
  const tolerance = track.curve.kind === 'polyline' ? 2 * allowed : allowed;
  const whole: IntervalSet = [[0, track.length]];
  let covered: IntervalSet = [];
  let right: IntervalSet = [];
  const wrong: { layer: Layer; spans: IntervalSet }[] = [];
  for (const layer of RANKED) {
    const spans = contacts.flatMap((contact) => (strokes[contact.stroke]?.layer === layer ? contact.spans : []));
    if (spans.length === 0) continue;
    const drawn = intersection(union(spans, [], 2 * tolerance), whole, 0);
    const seen = without(drawn, covered, tolerance);
    if (layer === line.layer || (layer === 'cutting' && line.underCutting)) right = union(right, seen, tolerance);
    else if (seen.length > 0) wrong.push({ layer, spans: seen });
    covered = union(covered, drawn, 2 * tolerance);
  }
  const missing = missingOf(whole, covered, goesRound(track), tolerance);
  const share = (set: IntervalSet): number => (track.length > 0 ? totalLength(set) / track.length : 0);
  const shares = { wrong: share(wrong.flatMap(({ spans }) => spans)), missing: share(missing) };
  return { right, wrong, missing, shares: { ...shares, right: Math.max(0, 1 - shares.wrong - shares.missing) } };
}

/** A hole over the place where a round line begins is one hole. */
function missingOf(whole: IntervalSet, covered: IntervalSet, round: boolean, tolerance: number): IntervalSet {
  const missing = without(whole, covered, round ? 0 : tolerance);
  const [first, last] = [missing[0], missing[missing.length - 1]];
  const end = whole[0]?.[1] ?? 0;
  if (!round || !first || !last || first === last || first[0] > 0 || last[1] < end) {
    return missing.filter(([from, to]) => to - from > tolerance);
  }
  const joined: IntervalSet = [...missing.slice(1, -1), [last[0], end + first[1]]];
  return joined.filter(([from, to]) => to - from > tolerance);
}

/** Whether a line is drawn as it should be. */
export function isRight({ missing, wrong }: LineCover): boolean {
  return missing.length === 0 && wrong.length === 0;
}
