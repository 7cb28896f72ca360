import * as v from 'valibot';
import { leftOverLabels } from '../../../quiz/kinds/place.ts';
import { OptionalFault, OwnFigure, type QuestionFields } from '../question-fields.ts';
import { listCodes, listOwner, type QuestionSourceKind } from '../question-source-kind.ts';
import { reserved, twice, type SourceFault, type SourcePath } from '../source-fault.ts';
import { SourceFaultCode, SourceId } from '../source-ids.ts';

export function placeSource<Fields extends QuestionFields>(fields: Fields) {
  return v.strictObject({
    ...fields,
    ...OwnFigure,
    kind: v.literal('place'),
    labels: v.pipe(
      v.array(v.strictObject({ id: SourceId, figure: v.optional(SourceId), fault: OptionalFault })),
      v.minLength(2, 'at least two labels'),
      // Beside a figure in a frame of 714 x 666 there is room for no more.
      v.maxLength(8, 'at most eight labels'),
    ),
    places: v.pipe(
      v.array(
        v.strictObject({
          id: SourceId,
          label: SourceId,
          faults: v.optional(v.array(v.strictObject({ label: SourceId, fault: SourceFaultCode }))),
        }),
      ),
      v.minLength(2, 'at least two places'),
      v.maxLength(6, 'at most six places'),
    ),
  });
}

type PlaceSource = v.InferOutput<ReturnType<typeof placeSource<QuestionFields>>>;

export const PLACE_SOURCE: QuestionSourceKind<PlaceSource> = {
  faults: ({ places, labels }, path) => {
    const [placeIds, labelIds] = [idsOf(places), idsOf(labels)];
    const leftOver = leftOverLabels(places, labels);
    return [
      ...twice(placeIds, [...path, 'places'], 'place', 'id'),
      ...reserved(placeIds, ['right', ...leftOver], [...path, 'places'], 'place', 'id'),
      ...twice(labelIds, [...path, 'labels'], 'label', 'id'),
      ...reserved(
        labelIds.map((id) => (leftOver.includes(id) ? id : '')),
        ['right'],
        [...path, 'labels'],
        'label',
        'id',
      ),
      ...drawnTwice(labels, path),
      ...wantedTwice(places, path),
      ...places.flatMap((place, index) => placeFaults(place, labelIds, [...path, 'places', index])),
    ];
  },
  feedbackKeys: ({ places, labels }) => ['right', ...idsOf(places), ...leftOverLabels(places, labels)],
  textKeys: ({ places, labels }) => ({ regions: idsOf(places), options: idsOf(labels) }),
  figures: ({ labels }) =>
    labels.flatMap(({ figure }, index) =>
      figure === undefined ? [] : [{ figure, path: ['labels', index, 'figure'] }],
    ),
  parts: ({ places }) => places.map(({ id }, index) => ({ part: 'region', id, path: ['places', index, 'id'] })),
  codes: ({ places, labels }) => [
    ...places.flatMap(({ faults = [] }, index) => listCodes(faults, 'places', index, 'faults')),
    ...listCodes(labels, 'labels'),
  ],
  // A label's own code stands wherever it may lie wrongly.
  uncoded: ({ places, labels }) =>
    places.flatMap(({ id, label, faults = [] }, index) =>
      labels
        .filter((one) => one.id !== label && one.fault === undefined)
        .filter((one) => !faults.some((fault) => fault.label === one.id))
        .map((one) => ({ name: `"${one.id}" on "${id}"`, path: ['places', index] })),
    ),
  textOwner: ({ places, labels }, field, key) => {
    if (field === 'feedback' && key === 'right') return { name: `feedback "${key}"`, path: [] };
    const isLabel = field === 'options' || (field === 'feedback' && !idsOf(places).includes(key));
    return isLabel
      ? listOwner('label', idsOf(labels), key, 'labels')
      : listOwner('place', idsOf(places), key, 'places');
  },
};

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** Two labels that look alike. */
function drawnTwice(labels: PlaceSource['labels'], path: SourcePath): readonly SourceFault[] {
  return labels.flatMap(({ figure }, index) => {
    const first = labels.findIndex((other) => other.figure === figure);
    if (figure === undefined || first === index) return [];
    return [{ path: [...path, 'labels', index, 'figure'], message: `symbol "${figure}" stands here twice` }];
  });
}

/** A label lies on one place alone. */
function wantedTwice(places: PlaceSource['places'], path: SourcePath): readonly SourceFault[] {
  return places.flatMap(({ id, label }, index) => {
    const first = places.find((other) => other.label === label);
    if (!first || first.id === id) return [];
    const message = `place "${id}" wants label "${label}", as place "${first.id}" does; expected another label for each place`;
    return [{ path: [...path, 'places', index, 'label'], message }];
  });
}

/** A place wants a label that there is; a fault code stands at a label that is wrong there, and at each such label once. */
function placeFaults(
  { id, label, faults = [] }: PlaceSource['places'][number],
  labels: readonly string[],
  path: SourcePath,
): readonly SourceFault[] {
  const about = `place "${id}"`;
  const none = `none of the labels ${labels.join(', ')}`;
  const coded = faults.map((fault) => fault.label);
  return [
    ...(labels.includes(label)
      ? []
      : [{ path: [...path, 'label'], message: `${about} wants label "${label}", which is ${none}` }]),
    ...twice(coded, [...path, 'faults'], `${about}: wrong label`, 'label'),
    ...coded.flatMap((wrong, index) => {
      if (wrong !== label && labels.includes(wrong)) return [];
      const what = wrong === label ? 'the right one there' : none;
      const message = `${about} has a fault code for label "${wrong}", which is ${what}`;
      return [{ path: [...path, 'faults', index, 'label'], message }];
    }),
  ];
}
