import { listCodes, listOwner, listUncoded, type QuestionSourceKind } from './question-source-kind.ts';
import { twice, type SourceFault } from './source-fault.ts';

/** A question with one right option out of several, each with feedback of its own. */
interface OneOfOptions {
  readonly options: readonly { readonly id: string; readonly fault?: string | undefined }[];
  readonly answer: string;
}

/** What all such kinds of questions have in common. */
export const ONE_OF_OPTIONS: Omit<QuestionSourceKind<OneOfOptions>, 'numbers'> = {
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
  uncoded: ({ options, answer }) => listUncoded('option', options, 'options', ({ id }) => id === answer),
  textOwner: (question, _, key) => listOwner('option', idsOf(question), key, 'options'),
};

function idsOf({ options }: OneOfOptions): readonly string[] {
  return options.map(({ id }) => id);
}
