import * as v from 'valibot';
import { ONE_OF_OPTIONS } from '../one-of-options.ts';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import type { QuestionSourceKind } from '../question-source-kind.ts';
import { twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function pictureSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('picture'),
    answer: SourceId,
    options: v.pipe(
      v.array(v.strictObject({ id: SourceId, figure: SourceId, fault: OptionalFault })),
      v.minLength(2, 'at least two pictures'),
      v.maxLength(6, 'at most six pictures'),
    ),
  });
}

type PictureSource = v.InferOutput<ReturnType<typeof pictureSource<QuestionFields>>>;

export const PICTURE_SOURCE: QuestionSourceKind<PictureSource> = {
  ...ONE_OF_OPTIONS,
  faults: (question, path) => [
    ...ONE_OF_OPTIONS.faults(question, path),
    ...twice(
      question.options.map(({ figure }) => figure),
      [...path, 'options'],
      'picture',
      'figure',
    ),
  ],
  figures: ({ options }) => options.map(({ figure }, index) => ({ figure, path: ['options', index, 'figure'] })),
};
