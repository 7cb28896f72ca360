import { TURN } from '../../geometry/angle.ts';
import { difference, direction, dot, leftOf, type Point } from '../../geometry/point.ts';
import { drawn } from '../drawn.ts';
import { MORE, pointsOf, refused, type Answer, type Tool } from '../tool.ts';

/** The faces of a cube in an isometric picture, each with the direction of the longer axis of its circles in radians. */
const FACES = { top: 0, left: TURN / 3, right: TURN / 6 } as const;
type Face = keyof typeof FACES;
const FACE_NAMES = Object.keys(FACES) as Face[];

/** Half axes of the circle of radius 1 where isometric axes have their true lengths (ISO 5456-3). */
const MAJOR = Math.sqrt(3 / 2);
const MINOR = Math.sqrt(1 / 2);

/** A circle on a face of an isometric picture: an ellipse, by its centre and the radius that the circle has on the part. */
export const ISOCIRCLE: Tool = {
  ask(answers) {
    const [base] = pointsOf(answers);
    if (base) return { prompt: 'radius', takes: ['point', 'number', 'radius'], base };
    return { prompt: 'isocircle-centre', takes: ['point'], options: FACE_NAMES };
  },
  take(answers, { layer }) {
    const [centre, on] = pointsOf(answers);
    const last = answers[answers.length - 1];
    if (!centre || !last || last === answers.find(({ kind }) => kind === 'point')) return MORE;
    const face = faceOf(answers);
    const size = last.kind === 'number' || last.kind === 'radius' ? last.value : on ? radiusAt(centre, on, face) : 0;
    if (!(size > 0)) return refused('bad-size');
    const curve = {
      kind: 'ellipse',
      centre,
      major: size * MAJOR,
      minor: size * MINOR,
      turn: FACES[face],
      start: 0,
      sweep: TURN,
    } as const;
    return drawn(
      [curve],
      layer,
      answers.filter(({ kind }) => kind === 'option'),
    );
  },
};

/** The face chosen last; circles on top without a choice. */
function faceOf(answers: readonly Answer[]): Face {
  return answers.reduce<Face>(
    (face, answer) => FACE_NAMES.find((name) => answer.kind === 'option' && name === answer.option) ?? face,
    'top',
  );
}

/** The radius of the circle through a place of its picture. */
function radiusAt(centre: Point, on: Point, face: Face): number {
  const along = direction(FACES[face]);
  const away = difference(on, centre);
  return Math.hypot(dot(away, along) / MAJOR, dot(away, leftOf(along)) / MINOR);
}
