import type { FaultCode, FigureId, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { pairsAnswer } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { arePairsPackable, readPairs, writePairs } from '../../tracking/response-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import type { Pair } from '../score-pairs.ts';

/** Labels or symbols to be put onto a figure, one on each place. */
export interface PlaceQuestion extends QuestionBase {
  readonly kind: 'place';
  readonly figure: FigureId;
  /** Regions of the figure, see FigureParts, each with the label that belongs there; no two want the same. */
  readonly places: readonly Place[];
  /** All labels, in the order of the source; some may belong nowhere. */
  readonly labels: readonly Label[];
}

export interface Place {
  readonly id: OptionId;
  readonly label: OptionId;
  /** Labels that show a misconception on this place. */
  readonly faults?: readonly { readonly label: OptionId; readonly fault: FaultCode }[];
}

export interface Label {
  readonly id: OptionId;
  /** The symbol that it is drawn as; its words describe it then. */
  readonly figure?: FigureId;
  /** Shown by this label on any place where it does not belong, unless the place says more. */
  readonly fault?: FaultCode;
}

export interface PlaceResponse {
  readonly kind: 'place';
  /** Place on the left, the label that lies on it on the right. */
  readonly pairs: readonly Pair[];
}

export const PLACE_RESPONSE: ResponseKind<PlaceResponse> = {
  code: 10,
  shape: object({ pairs: list(object({ left: text, right: text })) }),
  codec: {
    isPackable: ({ pairs }) => arePairsPackable(pairs),
    write: (writer, { pairs }) => writePairs(writer, pairs),
    read: (reader) => ({ kind: 'place', pairs: readPairs(reader) }),
  },
};

export const PLACE: QuestionKindModule<PlaceQuestion, PlaceResponse> = {
  score: scorePlaces,
  isComplete: ({ places }, { pairs }) => places.every(({ id }) => pairs.some(({ left }) => left === id)),
  faults: ({ places, labels }) => [
    ...places.flatMap(({ faults = [] }) => faults.map(({ fault }) => fault)),
    ...labels.map(({ fault }) => fault),
  ],
  figures: ({ labels }) => labels.flatMap(({ figure }) => figure ?? []),
  withFigures: (question, rename) => ({
    ...question,
    labels: question.labels.map((label) => (label.figure ? { ...label, figure: rename(label.figure) } : label)),
  }),
  solution: () => ['right'],
};

/**
 * The share of places that hold their label and no other. Feedback is `right`, or that of the labels that lie somewhere and
 * belong nowhere, then that of the places that are not right.
 */
function scorePlaces({ places, labels }: PlaceQuestion, { pairs }: PlaceResponse): Outcome {
  const on = (place: OptionId): readonly OptionId[] =>
    pairs.flatMap(({ left, right }) => (left === place ? right : []));
  const wrong = places.filter(({ id, label }) => on(id).length === 0 || on(id).some((given) => given !== label));
  const faults = wrong.flatMap(({ id, label, faults: own }) =>
    on(id)
      .filter((given) => given !== label)
      .map(
        (given) => own?.find((fault) => fault.label === given)?.fault ?? labels.find((one) => one.id === given)?.fault,
      ),
  );
  const leftOver = leftOverLabels(places, labels).filter((label) => wrong.some(({ id }) => on(id).includes(label)));
  return outcome(
    places.length === 0 ? 0 : (places.length - wrong.length) / places.length,
    faults,
    wrong.length === 0 ? ['right'] : [...leftOver, ...wrong.map(({ id }) => id)],
  );
}

/** The labels that belong on no place. */
export function leftOverLabels<Id extends string>(
  places: readonly { readonly label: Id }[],
  labels: readonly { readonly id: Id }[],
): readonly Id[] {
  return labels.map(({ id }) => id).filter((id) => places.every(({ label }) => label !== id));
}

export const PLACE_REPORT: QuestionReport<PlaceQuestion, PlaceResponse> = {
  type: 'matching',
  response: (question, { pairs }, words) => answer(question, pairs, words),
  right: (question, words) =>
    answer(
      question,
      question.places.map(({ id, label }) => ({ left: id, right: label })),
      words,
    ),
};

function answer({ places, labels }: PlaceQuestion, pairs: readonly Pair[], { texts }: ReportWords) {
  const ids = (of: readonly { readonly id: OptionId }[]): readonly OptionId[] => of.map(({ id }) => id);
  return pairsAnswer({ ids: ids(places), words: texts?.regions }, { ids: ids(labels), words: texts?.options }, pairs);
}
