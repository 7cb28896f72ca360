import * as v from 'valibot';
import type { QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault, type SourcePath } from '../source-fault.ts';
import { SourceFaultCode, SourceId } from '../source-ids.ts';

/** Wrong right items of a pair that show a misconception, each with its code. */
const PartnerFaults = v.optional(v.array(v.strictObject({ right: SourceId, fault: SourceFaultCode })));

export function matchSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    kind: v.literal('match'),
    right: v.pipe(v.array(SourceId), v.minLength(2, 'at least two right items')),
    pairs: v.pipe(
      v.array(v.strictObject({ left: SourceId, right: SourceId, faults: PartnerFaults })),
      v.minLength(2, 'at least two pairs'),
    ),
  });
}

type MatchSource = v.InferOutput<ReturnType<typeof matchSource<QuestionFields>>>;

export const MATCH_SOURCE: QuestionSourceKind<MatchSource> = {
  faults: (question, path) => {
    const left = leftIds(question);
    return [
      ...twice(left, [...path, 'pairs'], 'left item', 'left'),
      ...twice(question.right, [...path, 'right'], 'right item'),
      ...question.pairs.flatMap((pair, index) =>
        question.right.includes(pair.right)
          ? []
          : [
              {
                path: [...path, 'pairs', index, 'right'],
                message: `left item "${pair.left}" refers to "${pair.right}", which is none of the right items ${question.right.join(', ')}`,
              },
            ],
      ),
      ...question.pairs.flatMap((pair, index) => partnerFaults(question, pair, [...path, 'pairs', index, 'faults'])),
      ...reserved(left, ['right'], [...path, 'pairs'], 'left item', 'left'),
    ];
  },
  feedbackKeys: (question) => ['right', ...leftIds(question)],
  textKeys: (question) => ({ left: leftIds(question), right: question.right }),
  codes: ({ pairs }) => pairs.flatMap(({ faults = [] }, index) => listCodes(faults, 'pairs', index, 'faults')),
  numbers: 'words',
  uncoded: ({ pairs, right: partners }) =>
    pairs.flatMap(({ left, right, faults = [] }, index) =>
      partners
        .filter((partner) => partner !== right && !faults.some((fault) => fault.right === partner))
        .map((partner) => ({ name: `"${left}" with "${partner}"`, path: ['pairs', index] })),
    ),
  textOwner: (question, field, key) => {
    if (field === 'right') return { name: `right item "${key}"`, path: [] };
    if (field === 'feedback' && key === 'right') return { name: `feedback "${key}"`, path: [] };
    return listOwner('left item', leftIds(question), key, 'pairs');
  },
};

function leftIds({ pairs }: MatchSource): readonly string[] {
  return pairs.map(({ left }) => left);
}

/** A fault code stands at a partner that is offered and wrong, and at each such partner once. */
function partnerFaults(question: MatchSource, pair: MatchSource['pairs'][number], path: SourcePath): SourceFault[] {
  const faults = pair.faults ?? [];
  const partners = faults.map((fault) => fault.right);
  return [
    ...twice(partners, path, `left item "${pair.left}": wrong partner`, 'right'),
    ...partners.flatMap((right, index) => {
      const place = [...path, index, 'right'];
      const start = `left item "${pair.left}" has a fault code for "${right}", which is`;
      if (right === pair.right) return [{ path: place, message: `${start} its right partner` }];
      if (question.right.includes(right)) return [];
      return [{ path: place, message: `${start} none of the right items ${question.right.join(', ')}` }];
    }),
  ];
}
