import * as v from 'valibot';
import { ONE_OF_OPTIONS } from '../one-of-options.ts';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import type { QuestionSourceKind } from '../question-source-kind.ts';
import { SourceId } from '../source-ids.ts';

export function choiceSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('choice'),
    answer: SourceId,
    options: v.pipe(
      v.array(v.strictObject({ id: SourceId, fault: OptionalFault })),
      v.minLength(2, 'at least two options'),
    ),
  });
}

export const CHOICE_SOURCE: QuestionSourceKind<v.InferOutput<ReturnType<typeof choiceSource<QuestionFields>>>> = {
  ...ONE_OF_OPTIONS,
  numbers: 'words',
};
