import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { list, object, text } from '../../course/shape.ts';
import { lettered, type ReportedAnswer } from '../../tracking/reported-answer.ts';
import type { ReportWords } from '../../tracking/report-words.ts';
import { areIdsPackable, readOptions, writeIds } from '../../tracking/response-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { shuffle } from '../seeded.ts';

/** Steps that are to be put in order. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** In the right order. */
  readonly steps: readonly OptionId[];
  /** Orders that show a misconception: `first` anywhere before `then`, which it should come after. */
  readonly faults?: readonly { readonly first: OptionId; readonly then: OptionId; readonly fault: FaultCode }[];
}

export interface OrderResponse {
  readonly kind: 'order';
  readonly order: readonly OptionId[];
}

export const ORDER_RESPONSE: ResponseKind<OrderResponse> = {
  code: 5,
  shape: object({ order: list(text) }),
  codec: {
    isPackable: ({ order }) => areIdsPackable(order),
    write: (writer, { order }) => writeIds(writer, order),
    read: (reader) => ({ kind: 'order', order: readOptions(reader) }),
  },
};

export const ORDER: QuestionKindModule<OrderQuestion, OrderResponse> = {
  score: scoreOrder,
  isComplete: ({ steps }, { order }) => steps.every((step) => order.includes(step)),
  faults: ({ faults = [] }) => faults.map(({ fault }) => fault),
  solution: () => ['right'],
};

/**
 * The share of neighbours that are right: of how many steps that have one before them it stands directly before. Feedback
 * is `right`, or that of the steps that are misplaced.
 */
function scoreOrder(question: OrderQuestion, response: OrderResponse): Outcome {
  const { steps, faults = [] } = question;
  // Of steps that another version of the question had, nothing is said.
  const order = [...new Set(response.order)].filter((step) => steps.includes(step));
  const place = (step: OptionId): number => order.indexOf(step);
  const misplaced = steps.filter((step) => !isWellPlaced(question, order, step));
  const neighbours = steps.slice(1).filter((step) => !misplaced.includes(step)).length;
  return outcome(
    misplaced.length === 0 ? 1 : neighbours / Math.max(1, steps.length - 1),
    faults.map(({ first, then, fault }) =>
      place(first) >= 0 && place(then) >= 0 && place(first) < place(then) ? fault : undefined,
    ),
    misplaced.length === 0 ? ['right'] : misplaced,
  );
}

/** Whether a step stands directly behind the one that comes before it, or at the beginning if none does. */
export function isWellPlaced({ steps }: OrderQuestion, order: readonly OptionId[], step: OptionId): boolean {
  const at = order.indexOf(step);
  return at >= 0 && order[at - 1] === steps[steps.indexOf(step) - 1];
}

/** The steps as they are offered: never in the right order, and not in the same one in every question. */
export function offeredSteps({ id, steps }: OrderQuestion, seed: number): readonly OptionId[] {
  const own = [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), seed);
  const offered = shuffle(own, steps);
  const isRight = offered.every((step, at) => step === steps[at]);
  return isRight ? [...offered].reverse() : offered;
}

export const ORDER_REPORT: QuestionReport<OrderQuestion, OrderResponse> = {
  type: 'sequencing',
  response: (question, { order }, words) => sequence(question, order, words),
  right: (question, words) => sequence(question, question.steps, words),
};

function sequence({ steps }: OrderQuestion, order: readonly string[], { texts }: ReportWords): ReportedAnswer {
  return { form: 'sequence', parts: order.map((id) => lettered(steps, id, texts?.options)) };
}
