import { carrierOf } from '../../geometry/carrier.ts';
import type { Segment } from '../../geometry/curve.ts';
import { meetCarriers } from '../../geometry/meet-carriers.ts';
import { cross, difference, distance, dot, scaled, sum, type Point } from '../../geometry/point.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { linesOn } from '../../sketch/expand-inserts.ts';
import { pointOnGrid } from '../../sketch/grid.ts';
import { MORE, pointsOf, refused, type Answer, type Tool, type Work } from '../tool.ts';
import { SIZE_KINDS } from './size-kinds.ts';
import { noted, placeQuestion, sized, type Measure } from './size-note.ts';

const SIZE = SIZE_KINDS.angle;

/** The angle between two straight lines: of the four where they cross, the one in which the value stands. */
export const ANGLE: Tool = {
  ask(answers) {
    if (answers.length === 0) return { prompt: 'pick-line', takes: ['pick'] };
    if (answers.length === 1) return { prompt: 'pick-second-line', takes: ['pick'] };
    return placeQuestion(noted(answers.slice(2), SIZE), SIZE, undefined);
  },
  take(answers, work) {
    const [one, other] = legsOf(answers, work);
    if (one === 'curved' || other === 'curved') return refused('not-straight');
    if (!one || !other) return MORE;
    if (answers[0]?.kind === 'pick' && answers[1]?.kind === 'pick' && answers[0].entity === answers[1].entity) {
      return refused('same-line');
    }
    const [crossing] = meetCarriers(carrierOf(one), carrierOf(other));
    if (!crossing) return refused('no-crossing');
    const said = noted(answers.slice(2), SIZE);
    if (said.fault) return refused(said.fault);
    const [place] = pointsOf(answers);
    if (!place) return MORE;
    if (distance(place, crossing.point) <= TOLERANCE) return refused('same-place');
    return sized(angleAt(crossing.point, one, other, place), said, work);
  },
};

function legsOf(answers: readonly Answer[], { sketch }: Work): readonly (Segment | 'curved' | undefined)[] {
  return answers.slice(0, 2).map((answer) => {
    const curve = answer.kind === 'pick' ? linesOn(sketch)[answer.entity]?.curve : undefined;
    return curve && curve.kind !== 'segment' ? 'curved' : curve;
  });
}

/** The angle whose legs stand on both sides of a place, anticlockwise from the first to the second. */
function angleAt(vertex: Point, one: Segment, other: Segment, place: Point): Measure {
  const towards = difference(place, vertex);
  const [a, b] = [wayOf(one), wayOf(other)];
  // The place is so much of the one way and so much of the other; the signs tell on which side of each line it lies.
  const turn = cross(a, b);
  const first = cross(towards, b) / turn >= 0 ? a : scaled(a, -1);
  const second = cross(a, towards) / turn >= 0 ? b : scaled(b, -1);
  const legs = [legAt(vertex, one, first, place), legAt(vertex, other, second, place)] as const;
  const [from, to] = cross(first, second) > 0 ? legs : [legs[1], legs[0]];
  return { kind: 'angle', vertex, from, to, place };
}

/** So many places are looked at for one that the grid of a drawing keeps. */
const TRIED = 100;

/**
 * The end of a line that is farthest in a direction; where none lies there, a place on the way to the dimension line that the
 * grid moves out of its direction least.
 */
function legAt(vertex: Point, { from, to }: Segment, way: Point, place: Point): Point {
  const [near, far] = [from, to].map((end) => ({ end, along: dot(difference(end, vertex), way) }));
  const farther = near && far && (near.along > far.along ? near : far);
  if (farther && farther.along > TOLERANCE) return farther.end;
  const half = distance(place, vertex) / 2;
  const places = Array.from({ length: TRIED }, (_, at) => sum(vertex, scaled(way, half * (1 + at / TRIED / 2))));
  const error = (at: Point): number => {
    const kept = difference(pointOnGrid(at), pointOnGrid(vertex));
    return Math.abs(cross(kept, way)) / Math.max(dot(kept, way), TOLERANCE);
  };
  return places.reduce((best, next) => (error(next) < error(best) ? next : best));
}

function wayOf({ from, to }: Segment): Point {
  return scaled(difference(to, from), 1 / distance(from, to));
}
