import * as v from 'valibot';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function trueFalseSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('truefalse'),
    answer: v.boolean(),
    fault: OptionalFault,
    reason: SourceId,
    options: v.pipe(
      v.array(v.strictObject({ id: SourceId, fault: OptionalFault })),
      v.minLength(2, 'at least two reasons'),
      // More would get the letters that stand for true and false in reports.
      v.maxLength(5, 'at most five reasons'),
    ),
  });
}

type TrueFalseSource = v.InferOutput<ReturnType<typeof trueFalseSource<QuestionFields>>>;

/** The key of `feedback` that belongs to no reason. */
const VERDICT = 'verdict';

export const TRUE_FALSE_SOURCE: QuestionSourceKind<TrueFalseSource> = {
  faults: (question, path) => {
    const { options, reason } = question;
    const ids = idsOf(question);
    const faults: SourceFault[] = [
      ...twice(ids, [...path, 'options'], 'reason', 'id'),
      ...reserved(ids, [VERDICT], [...path, 'options'], 'reason', 'id'),
    ];
    if (!ids.includes(reason)) {
      faults.push({ path: [...path, 'reason'], message: `reason "${reason}" is none of ${ids.join(', ')}` });
    }
    const right = options.findIndex(({ id, fault }) => id === reason && fault !== undefined);
    if (right >= 0) {
      faults.push({ path: [...path, 'options', right], message: `reason "${reason}" is right and has a fault code` });
    }
    return faults;
  },
  feedbackKeys: (question) => [VERDICT, ...idsOf(question)],
  textKeys: (question) => ({ options: idsOf(question) }),
  codes: ({ fault, options }) => [{ fault, path: ['fault'] }, ...listCodes(options, 'options')],
  numbers: 'words',
  uncoded: ({ fault, options, reason }) => [
    ...(fault === undefined ? [{ name: 'the opposite verdict', path: [] }] : []),
    ...listUncoded('reason', options, 'options', ({ id }) => id === reason),
  ],
  textOwner: (question, _, key) =>
    key === VERDICT ? { name: `feedback "${key}"`, path: [] } : listOwner('reason', idsOf(question), key, 'options'),
};

function idsOf({ options }: TrueFalseSource): readonly string[] {
  return options.map(({ id }) => id);
}
