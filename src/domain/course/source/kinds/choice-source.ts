import * as v from 'valibot';
import { OptionalFault, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { twice, type SourceFault } from '../source-fault.ts';
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

type ChoiceSource = v.InferOutput<ReturnType<typeof choiceSource<QuestionFields>>>;

export const CHOICE_SOURCE: QuestionSourceKind<ChoiceSource> = {
  faults: (question, path) => {
    const { options, answer } = question;
    const ids = idsOf(question);
    const faults: SourceFault[] = twice(ids, [...path, 'options'], 'option', 'id');
    if (!ids.includes(answer)) {
      faults.push({
        path: [...path, 'answer'],
        message: `answer "${answer}" is none of the options ${ids.join(', ')}`,
      });
    }
    for (const [index, option] of options.entries()) {
      if (option.id === answer && option.fault !== undefined) {
        faults.push({
          path: [...path, 'options', index],
          message: `option "${option.id}" is right and has a fault code`,
        });
      }
    }
    return faults;
  },
  feedbackKeys: idsOf,
  textKeys: (question) => ({ options: idsOf(question) }),
  codes: ({ options }) => listCodes(options, 'options'),
  textOwner: (question, _, key) => listOwner('option', idsOf(question), key, 'options'),
};

function idsOf({ options }: ChoiceSource): readonly string[] {
  return options.map(({ id }) => id);
}
