import * as v from 'valibot';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

/** Learners type a number in 12 characters at most. YAML knows .inf, too, and reads 1e400 as that. */
const LARGEST = 1e9;
const Typeable = v.pipe(
  v.number(),
  v.minValue(-LARGEST, 'a number from -1000000000'),
  v.maxValue(LARGEST, 'a number up to 1000000000'),
);

/** A value that a learner is to type, or typically types: one that does not fit the field could never be met. */
const Typed = v.pipe(
  Typeable,
  v.check(
    (value) => Math.abs(value) > LARGEST || /^[-.\d]{1,12}$/.test(String(value)),
    'a number of at most 12 characters, as a learner types it',
  ),
);

/** Units that stand behind a number field. */
export const ANSWER_UNITS = ['mm', 'cm', 'm', '°', '%'] as const;

export function numberSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('number'),
    answer: Typed,
    tolerance: v.pipe(Typeable, v.minValue(0)),
    unit: v.optional(v.picklist(ANSWER_UNITS)),
    faults: v.array(v.strictObject({ id: SourceId, value: Typed, fault: OptionalFault })),
  });
}

type NumberSource = v.InferOutput<ReturnType<typeof numberSource<QuestionFields>>>;

/** Keys of `feedback` that belong to no typical wrong value. */
const OWN_FEEDBACK = ['right', 'other'];

export const NUMBER_SOURCE: QuestionSourceKind<NumberSource> = {
  faults: (question, path) => {
    const ids = idsOf(question);
    const close = question.faults.flatMap((fault, index) => {
      const place = [...path, 'faults', index, 'value'];
      const { answer, tolerance } = question;
      if (Math.abs(fault.value - answer) <= tolerance) {
        const message = `fault "${fault.id}": ${fault.value} counts as right (answer ${answer}, tolerance ${tolerance})`;
        return [{ path: place, message }];
      }
      const first = question.faults.findIndex((other) => other.value === fault.value);
      if (first === index) return [];
      return [
        { path: place, message: `fault "${fault.id}": ${fault.value} is the value of "${ids[first] ?? ''}" too` },
      ];
    });
    return [
      ...twice(ids, [...path, 'faults'], 'fault', 'id'),
      ...reserved(ids, OWN_FEEDBACK, [...path, 'faults'], 'fault', 'id'),
      ...close,
    ];
  },
  feedbackKeys: (question) => [...OWN_FEEDBACK, ...idsOf(question)],
  textKeys: () => ({}),
  codes: ({ faults }) => listCodes(faults, 'faults'),
  textOwner: (question, _, key) =>
    OWN_FEEDBACK.includes(key)
      ? { name: `feedback "${key}"`, path: [] }
      : listOwner('fault', idsOf(question), key, 'faults'),
};

function idsOf({ faults }: NumberSource): readonly string[] {
  return faults.map(({ id }) => id);
}
