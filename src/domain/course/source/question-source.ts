import * as v from 'valibot';
import { PoolId, PracticeId, SourceFaultCode, SourceId } from './source-ids.ts';

const Fault = v.optional(SourceFaultCode);

/** Wrong right items of a pair that show a misconception, each with its code. */
const PartnerFaults = v.optional(v.array(v.strictObject({ right: SourceId, fault: SourceFaultCode })));

/** Learners type a number in 12 characters at most. YAML knows .inf, too, and reads 1e400 as that. */
const LARGEST = 1e9;
const Typeable = v.pipe(
  v.number(),
  v.minValue(-LARGEST, 'a number from -1000000000'),
  v.maxValue(LARGEST, 'a number up to 1000000000'),
);

/** Units that stand behind a number field. */
export const ANSWER_UNITS = ['mm', 'cm', 'm', '°', '%'] as const;

function common<Id extends v.GenericSchema<string, string>>(id: Id) {
  return {
    id,
    name: SourceId,
    objective: SourceId,
    figure: v.optional(SourceId),
    hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  };
}

function questionSchema<Id extends v.GenericSchema<string, string>>(id: Id) {
  return v.variant('kind', [
    v.strictObject({
      ...common(id),
      kind: v.literal('choice'),
      answer: SourceId,
      options: v.pipe(v.array(v.strictObject({ id: SourceId, fault: Fault })), v.minLength(2, 'at least two options')),
    }),
    v.strictObject({
      ...common(id),
      kind: v.literal('multiple'),
      options: v.pipe(
        v.array(v.strictObject({ id: SourceId, right: v.boolean(), fault: Fault })),
        v.minLength(2, 'at least two options'),
      ),
    }),
    v.strictObject({
      ...common(id),
      kind: v.literal('match'),
      right: v.pipe(v.array(SourceId), v.minLength(2, 'at least two right items')),
      pairs: v.pipe(
        v.array(v.strictObject({ left: SourceId, right: SourceId, faults: PartnerFaults })),
        v.minLength(2, 'at least two pairs'),
      ),
    }),
    v.strictObject({
      ...common(id),
      kind: v.literal('number'),
      answer: Typeable,
      tolerance: v.pipe(Typeable, v.minValue(0)),
      unit: v.optional(v.picklist(ANSWER_UNITS)),
      faults: v.array(v.strictObject({ id: SourceId, value: Typeable, fault: Fault })),
    }),
  ]);
}

/** A question below `questions` of lesson.yaml. */
export const PracticeSourceSchema = questionSchema(PracticeId);

/** A question of the pool of a check. */
export const PoolSourceSchema = questionSchema(PoolId);

export type QuestionSource = v.InferOutput<typeof PracticeSourceSchema>;
