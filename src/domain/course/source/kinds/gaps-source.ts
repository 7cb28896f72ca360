import * as v from 'valibot';
import { optionIds } from '../../../quiz/kinds/gaps.ts';
import type { QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault, type SourcePath } from '../source-fault.ts';
import { SourceFaultCode, SourceId } from '../source-ids.ts';

const GapSource = v.strictObject({
  id: SourceId,
  answer: SourceId,
  options: v.pipe(
    v.array(SourceId),
    v.minLength(2, 'at least two options'),
    v.maxLength(8, 'at most eight options of a gap'),
  ),
  faults: v.optional(v.array(v.strictObject({ option: SourceId, fault: SourceFaultCode }))),
});

export function gapsSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('gaps'),
    gaps: v.pipe(v.array(GapSource), v.minLength(1, 'at least one gap'), v.maxLength(6, 'at most six gaps')),
  });
}

type GapsSource = v.InferOutput<ReturnType<typeof gapsSource<QuestionFields>>>;

export const GAPS_SOURCE: QuestionSourceKind<GapsSource> = {
  faults: (question, path) => {
    const ids = idsOf(question);
    return [
      ...twice(ids, [...path, 'gaps'], 'gap', 'id'),
      ...reserved(ids, ['right'], [...path, 'gaps'], 'gap', 'id'),
      ...question.gaps.flatMap((gap, index) => gapFaults(gap, [...path, 'gaps', index])),
    ];
  },
  feedbackKeys: (question) => ['right', ...idsOf(question)],
  textKeys: (question) => ({ options: optionIds(question.gaps), gaps: idsOf(question) }),
  codes: ({ gaps }) => gaps.flatMap(({ faults = [] }, index) => listCodes(faults, 'gaps', index, 'faults')),
  numbers: 'words',
  uncoded: ({ gaps }) =>
    gaps.flatMap(({ id, answer, options, faults = [] }, index) =>
      options
        .filter((option) => option !== answer && !faults.some((fault) => fault.option === option))
        .map((option) => ({ name: `"${option}" in gap "${id}"`, path: ['gaps', index] })),
    ),
  textOwner: (question, field, key) => {
    if (field === 'options') {
      const at = question.gaps.findIndex(({ options }) => options.includes(key));
      return { name: `option "${key}"`, path: at < 0 ? [] : ['gaps', at] };
    }
    if (key === 'right') return { name: `feedback "${key}"`, path: [] };
    return listOwner('gap', idsOf(question), key, 'gaps');
  },
};

function idsOf({ gaps }: GapsSource): readonly string[] {
  return gaps.map(({ id }) => id);
}

/** A fault code stands at an option that the gap has and that is wrong there, and at each such option once. */
function gapFaults(gap: GapsSource['gaps'][number], path: SourcePath): SourceFault[] {
  const { id, answer, options, faults = [] } = gap;
  const about = `gap "${id}"`;
  const none = `none of the options ${options.join(', ')}`;
  const coded = faults.map(({ option }) => option);
  return [
    ...twice(options, [...path, 'options'], `${about}: option`),
    ...(options.includes(answer)
      ? []
      : [{ path: [...path, 'answer'], message: `${about}: answer "${answer}" is ${none}` }]),
    ...twice(coded, [...path, 'faults'], `${about}: wrong option`, 'option'),
    ...coded.flatMap((option, index) => {
      if (option !== answer && options.includes(option)) return [];
      const what = option === answer ? 'the right answer' : none;
      return [
        {
          path: [...path, 'faults', index, 'option'],
          message: `${about} has a fault code for "${option}", which is ${what}`,
        },
      ];
    }),
  ];
}
