import * as v from 'valibot';
import type { QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault } from '../source-fault.ts';
import { SourceFaultCode, SourceId } from '../source-ids.ts';

export function orderSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('order'),
    steps: v.pipe(
      v.array(SourceId),
      v.minLength(3, 'at least three steps'),
      // Nobody keeps more in mind, and no frame of 714 x 666 has room for them.
      v.maxLength(7, 'at most seven steps'),
    ),
    faults: v.optional(v.array(v.strictObject({ first: SourceId, then: SourceId, fault: SourceFaultCode }))),
  });
}

type OrderSource = v.InferOutput<ReturnType<typeof orderSource<QuestionFields>>>;

export const ORDER_SOURCE: QuestionSourceKind<OrderSource> = {
  faults: ({ steps, faults = [] }, path) => [
    ...twice(steps, [...path, 'steps'], 'step'),
    ...reserved(steps, ['right'], [...path, 'steps'], 'step'),
    ...twice(
      faults.map(({ first, then }) => `${first} before ${then}`),
      [...path, 'faults'],
      'order',
    ),
    ...faults.flatMap(({ first, then }, index): SourceFault[] => {
      const unknown = (['first', 'then'] as const).filter((field) => !steps.includes({ first, then }[field]));
      if (unknown.length > 0) {
        return unknown.map((field) => ({
          path: [...path, 'faults', index, field],
          message: `"${{ first, then }[field]}" is none of the steps ${steps.join(', ')}`,
        }));
      }
      if (steps.indexOf(first) > steps.indexOf(then)) return [];
      return [
        { path: [...path, 'faults', index], message: `"${first}" before "${then}" is right and has a fault code` },
      ];
    }),
  ],
  feedbackKeys: ({ steps }) => ['right', ...steps],
  textKeys: ({ steps }) => ({ options: steps }),
  codes: ({ faults = [] }) => listCodes(faults, 'faults'),
  // In any other order, some step stands before its neighbour: with these, every wrong order shows a mistake.
  uncoded: ({ steps, faults = [] }) =>
    steps.slice(1).flatMap((step, index) => {
      const before = steps[index];
      const isCoded = faults.some(({ first, then }) => first === step && then === before);
      return isCoded ? [] : [{ name: `"${step}" before "${before ?? ''}"`, path: ['steps', index + 1] }];
    }),
  textOwner: ({ steps }, field, key) =>
    field === 'feedback' && key === 'right'
      ? { name: `feedback "${key}"`, path: [] }
      : listOwner('step', steps, key, 'steps'),
};
