import * as v from 'valibot';
import { OptionalFault, OwnFigure, type QuestionFields } from '../question-fields.ts';
import { lineUses, listCodes, listOwner, listUncoded, type QuestionSourceKind } from '../question-source-kind.ts';
import { twice } from '../source-fault.ts';
import { SourceId } from '../source-ids.ts';

export function viewSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    ...OwnFigure,
    kind: v.literal('view'),
    lines: v.pipe(
      v.array(v.strictObject({ id: SourceId, right: v.boolean(), fault: OptionalFault })),
      v.minLength(2, 'at least two lines'),
    ),
  });
}

type ViewSource = v.InferOutput<ReturnType<typeof viewSource<QuestionFields>>>;

export const VIEW_SOURCE: QuestionSourceKind<ViewSource> = {
  faults: (question, path) => {
    const { lines } = question;
    const right = lines.filter((line) => line.right).length;
    const message = `expected at least one line that the view shows and one that it does not, found ${right} shown of ${lines.length}`;
    return [
      ...twice(idsOf(question), [...path, 'lines'], 'line', 'id'),
      ...(right === 0 || right === lines.length ? [{ path: [...path, 'lines'], message }] : []),
    ];
  },
  feedbackKeys: idsOf,
  textKeys: (question) => ({ lines: idsOf(question) }),
  parts: ({ lines }) => lineUses(lines),
  codes: ({ lines }) => listCodes(lines, 'lines'),
  uncoded: ({ lines }) => listUncoded('line', lines, 'lines', ({ right }) => right),
  textOwner: (question, _, key) => listOwner('line', idsOf(question), key, 'lines'),
};

function idsOf({ lines }: ViewSource): readonly string[] {
  return lines.map(({ id }) => id);
}
