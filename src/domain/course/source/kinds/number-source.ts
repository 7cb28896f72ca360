import * as v from 'valibot';
import { isWithin } from '../../../record/within-tolerance.ts';
import type { Values } from '../../variants.ts';
import { NumberName } from '../numbers/numbers-source.ts';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind } from '../question-source-kind.ts';
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
    (value) => Math.abs(value) > LARGEST || isTyped(value),
    'a number of at most 12 characters, as a learner types it',
  ),
);

function isTyped(value: number): boolean {
  return /^[-.\d]{1,12}$/.test(String(value));
}

/** A number, or the name of one that is drawn or computed. */
const named = <Schema extends v.GenericSchema<number, number>>(schema: Schema) =>
  v.union([schema, NumberName], 'a number, or the name of one');

/** Units that stand behind a number field. */
export const ANSWER_UNITS = ['mm', 'cm', 'm', '°', '%'] as const;

export function numberSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('number'),
    answer: named(Typed),
    tolerance: named(v.pipe(Typeable, v.minValue(0))),
    unit: v.optional(v.picklist(ANSWER_UNITS)),
    faults: v.array(v.strictObject({ id: SourceId, value: named(Typed), fault: OptionalFault })),
  });
}

type NumberSource = v.InferOutput<ReturnType<typeof numberSource<QuestionFields>>>;

/** Keys of `feedback` that belong to no typical wrong value. */
const OWN_FEEDBACK = ['right', 'other'];

export const NUMBER_SOURCE: QuestionSourceKind<NumberSource> = {
  faults: (question, path) => {
    const ids = idsOf(question);
    const { answer, tolerance } = question;
    const numbers = [
      { what: 'answer', value: answer, at: ['answer'] },
      { what: 'tolerance', value: tolerance, at: ['tolerance'] },
      ...question.faults.map(({ id, value }, index) => ({
        what: `fault "${id}"`,
        value,
        at: ['faults', index, 'value'],
      })),
    ];
    const odd = numbers.flatMap(({ what, value, at }) => {
      const message = oddNumber(value, what === 'tolerance');
      return message === undefined ? [] : [{ path: [...path, ...at], message: `${what}: ${message}` }];
    });
    if (typeof answer === 'string' || typeof tolerance === 'string') return odd;
    const close = question.faults.flatMap((fault, index) => {
      const place = [...path, 'faults', index, 'value'];
      if (typeof fault.value === 'string') return [];
      if (isWithin(tolerance, fault.value, answer)) {
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
      ...odd,
      ...close,
    ];
  },
  numbers: {
    named: ({ answer, tolerance, faults }) => {
      const fields: readonly (readonly [string, number | string])[] = [
        ['answer', answer],
        ['tolerance', tolerance],
        ...faults.map(({ id, value }) => [`faults.${id}`, value] as const),
      ];
      return Object.fromEntries(
        fields.flatMap(([field, value]) => (typeof value === 'string' ? [[field, value] as const] : [])),
      );
    },
    withValues: (question, values) => {
      const numberOf = (value: number | string): number | string => valueOf(value, values);
      return {
        ...question,
        answer: numberOf(question.answer),
        tolerance: numberOf(question.tolerance),
        faults: question.faults.map((fault) => ({ ...fault, value: numberOf(fault.value) })),
      };
    },
  },
  feedbackKeys: (question) => [...OWN_FEEDBACK, ...idsOf(question)],
  textKeys: () => ({}),
  codes: ({ faults }) => listCodes(faults, 'faults'),
  uncoded: ({ faults }) => listUncoded('fault', faults, 'faults', () => false),
  textOwner: (question, _, key) =>
    OWN_FEEDBACK.includes(key)
      ? { name: `feedback "${key}"`, path: [] }
      : listOwner('fault', idsOf(question), key, 'faults'),
};

function valueOf(value: number | string, values: Values): number | string {
  return typeof value === 'string' ? (values[value] ?? value) : value;
}

/** What is wrong with a number once its name has been replaced: a name that is left is none of the question's. */
function oddNumber(value: number | string, isTolerance: boolean): string | undefined {
  if (typeof value === 'string') return `there is no number "${value}" among the question's variables`;
  if (isTolerance) return value < 0 ? `${value} is below 0` : undefined;
  return isTyped(value) ? undefined : `${value} is more than the 12 characters that a learner can type`;
}

function idsOf({ faults }: NumberSource): readonly string[] {
  return faults.map(({ id }) => id);
}
