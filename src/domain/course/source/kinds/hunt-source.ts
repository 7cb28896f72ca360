import * as v from 'valibot';
import { OptionalFault, OwnFigure, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, listUncoded, type QuestionSourceKind, regionUses } from '../question-source-kind.ts';
import { twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function huntSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    ...OwnFigure,
    kind: v.literal('hunt'),
    regions: v.pipe(
      v.array(v.strictObject({ id: SourceId, right: v.boolean(), fault: OptionalFault })),
      v.minLength(2, 'at least two regions'),
    ),
  });
}

type HuntSource = v.InferOutput<ReturnType<typeof huntSource<QuestionFields>>>;

export const HUNT_SOURCE: QuestionSourceKind<HuntSource> = {
  faults: (question, path) => {
    const { regions } = question;
    const right = regions.filter((region) => region.right).length;
    const message = `expected at least one region with a mistake and one without, found ${right} with one of ${regions.length}`;
    return [
      ...twice(idsOf(question), [...path, 'regions'], 'region', 'id'),
      ...(right === 0 || right === regions.length ? [{ path: [...path, 'regions'], message }] : []),
    ];
  },
  feedbackKeys: idsOf,
  textKeys: (question) => ({ regions: idsOf(question) }),
  parts: ({ regions }) => regionUses(regions),
  codes: ({ regions }) => listCodes(regions, 'regions'),
  uncoded: ({ regions }) => listUncoded('region', regions, 'regions', ({ right }) => right),
  textOwner: (question, _, key) => listOwner('region', idsOf(question), key, 'regions'),
};

function idsOf({ regions }: HuntSource): readonly string[] {
  return regions.map(({ id }) => id);
}
