import * as v from 'valibot';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind } from '../question-source-kind.ts';
import { twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function multipleSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('multiple'),
    options: v.pipe(
      v.array(v.strictObject({ id: SourceId, right: v.boolean(), fault: OptionalFault })),
      v.minLength(2, 'at least two options'),
    ),
  });
}

type MultipleSource = v.InferOutput<ReturnType<typeof multipleSource<QuestionFields>>>;

export const MULTIPLE_SOURCE: QuestionSourceKind<MultipleSource> = {
  faults: (question, path) => {
    const right = question.options.filter((option) => option.right).length;
    const faults = twice(idsOf(question), [...path, 'options'], 'option', 'id');
    if (right === 0 || right === question.options.length) {
      const message = `expected at least one right and one wrong option, found ${right} right of ${question.options.length}`;
      faults.push({ path: [...path, 'options'], message });
    }
    return faults;
  },
  feedbackKeys: idsOf,
  textKeys: (question) => ({ options: idsOf(question) }),
  codes: ({ options }) => listCodes(options, 'options'),
  uncoded: ({ options }) => listUncoded('option', options, 'options', ({ right }) => right),
  numbers: 'words',
  textOwner: (question, _, key) => listOwner('option', idsOf(question), key, 'options'),
};

function idsOf({ options }: MultipleSource): readonly string[] {
  return options.map(({ id }) => id);
}
