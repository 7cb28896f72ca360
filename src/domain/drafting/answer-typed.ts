import { TURN } from '../geometry/angle.ts';
import { difference, direction, distance, scaled, sum, type Point } from '../geometry/point.ts';
import type { Answer, Question } from './tool.ts';
import type { TypedInput } from './typed-input.ts';

/** Why something typed answers no question: it is not what was asked; the cursor shows no direction for a length. */
export type AnswerFault = 'not-asked' | 'no-direction';

/** What a typed value answers. `base` is where relative places begin, the cursor tells the direction of a length. */
export function answerTyped(
  input: TypedInput,
  question: Question,
  base: Point,
  cursor: Point | undefined,
): Answer | AnswerFault {
  const takes = (kind: Question['takes'][number]): boolean => question.takes.includes(kind);
  const point = (at: Point): Answer | AnswerFault => (takes('point') ? { kind: 'point', at } : 'not-asked');
  switch (input.kind) {
    case 'number': {
      if (takes('number')) return { kind: 'number', value: input.value };
      if (!takes('point')) return 'not-asked';
      const away = cursor ? distance(cursor, base) : 0;
      if (!cursor || away === 0) return 'no-direction';
      return point(sum(base, scaled(difference(cursor, base), input.value / away)));
    }
    case 'relative':
      return point(sum(base, input.by));
    case 'absolute':
      return point(input.at);
    case 'polar':
      return point(sum(base, scaled(direction((input.degrees / 360) * TURN), input.length)));
    case 'diameter':
    case 'radius':
      if (!takes('radius')) return 'not-asked';
      return { kind: 'radius', value: input.kind === 'radius' ? input.value : input.value / 2 };
    case 'option':
      return { kind: 'option', option: input.option };
    case 'command':
      return 'not-asked';
  }
}
