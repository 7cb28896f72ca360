import * as v from 'valibot';
import { MAX_WEIGHT } from '../question-base.ts';
import { SourceFaultCode, SourceId } from './source-ids.ts';

/** The fields of a question of any kind. */
export function questionFields<Id extends v.GenericSchema<string, string>>(id: Id) {
  return {
    id,
    name: SourceId,
    objective: SourceId,
    figure: v.optional(SourceId),
    hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
    /** Left out, a question counts as one. */
    weight: v.optional(
      v.pipe(
        v.number(),
        v.integer('a whole number as weight'),
        v.minValue(1, 'a weight from 1'),
        v.maxValue(MAX_WEIGHT, `a weight up to ${MAX_WEIGHT}`),
      ),
    ),
  };
}

export type QuestionFields = ReturnType<typeof questionFields<v.GenericSchema<string, string>>>;

/** The misconception that a wrong answer shows. */
export const OptionalFault = v.optional(SourceFaultCode);

/** The figure of a question that is answered on it. */
export const OwnFigure = { figure: SourceId };
