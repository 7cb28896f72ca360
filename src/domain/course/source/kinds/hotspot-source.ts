import * as v from 'valibot';
import { OptionalFault, OwnFigure, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind, regionUses } from '../question-source-kind.ts';
import { twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function hotspotSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    ...OwnFigure,
    kind: v.literal('hotspot'),
    answer: SourceId,
    regions: v.pipe(
      v.array(v.strictObject({ id: SourceId, fault: OptionalFault })),
      v.minLength(2, 'at least two regions'),
    ),
  });
}

type HotspotSource = v.InferOutput<ReturnType<typeof hotspotSource<QuestionFields>>>;

export const HOTSPOT_SOURCE: QuestionSourceKind<HotspotSource> = {
  faults: ({ regions, answer }, path) => {
    const ids = regions.map(({ id }) => id);
    const right = regions.findIndex(({ id, fault }) => id === answer && fault !== undefined);
    return [
      ...twice(ids, [...path, 'regions'], 'region', 'id'),
      ...(ids.includes(answer)
        ? []
        : [{ path: [...path, 'answer'], message: `answer "${answer}" is none of the regions ${ids.join(', ')}` }]),
      ...(right < 0
        ? []
        : [{ path: [...path, 'regions', right], message: `region "${answer}" is right and has a fault code` }]),
    ];
  },
  feedbackKeys: idsOf,
  textKeys: (question) => ({ regions: idsOf(question) }),
  parts: ({ regions }) => regionUses(regions),
  codes: ({ regions }) => listCodes(regions, 'regions'),
  uncoded: ({ regions, answer }) => listUncoded('region', regions, 'regions', ({ id }) => id === answer),
  textOwner: (question, _, key) => listOwner('region', idsOf(question), key, 'regions'),
};

function idsOf({ regions }: HotspotSource): readonly string[] {
  return regions.map(({ id }) => id);
}
