import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { object, real } from '../../course/shape.ts';
import { readNumber, writeNumber } from '../../tracking/text-codec.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';
import { isWithin } from '../../record/within-tolerance.ts';

/** A number with its unit. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly answer: number;
  /** Largest distance from the answer that still counts, same unit. */
  readonly tolerance: number;
  /** `mm`, `°`, `%` or none; shown behind the field. */
  readonly unit?: string;
  /** Typical wrong values, each with its own feedback `feedback.<id>`. */
  readonly faults: readonly { readonly id: OptionId; readonly value: number; readonly fault?: FaultCode }[];
  /** Which of these numbers have a name among the question's variants: by `answer`, `tolerance`, `faults.turned`. */
  readonly named?: Readonly<Record<string, string>>;
}

export interface NumberResponse {
  readonly kind: 'number';
  readonly value: number;
}

export const NUMBER_RESPONSE: ResponseKind<NumberResponse> = {
  code: 3,
  shape: object({ value: real() }),
  codec: {
    isPackable: ({ value }) => Number.isFinite(value),
    write: (writer, { value }) => writeNumber(writer, value),
    read: (reader) => ({ kind: 'number', value: readNumber(reader) }),
  },
};

export const NUMBER: QuestionKindModule<NumberQuestion, NumberResponse> = {
  score: scoreNumber,
  isComplete: () => true,
  faults: ({ faults }) => faults.map(({ fault }) => fault),
  solution: () => ['right'],
};

export const NUMBER_REPORT: QuestionReport<NumberQuestion, NumberResponse> = {
  type: 'numeric',
  response: ({ unit }, { value }) => ({ form: 'number', value, tolerance: 0, unit }),
  right: ({ answer, tolerance, unit }) => ({ form: 'number', value: answer, tolerance, unit }),
  withValues: (question, values) => {
    const { named = {}, answer, tolerance, faults } = question;
    const numberOf = (field: string, value: number): number => values[named[field] ?? ''] ?? value;
    return {
      ...question,
      answer: numberOf('answer', answer),
      tolerance: numberOf('tolerance', tolerance),
      faults: faults.map((one) => ({ ...one, value: numberOf(`faults.${one.id}`, one.value) })),
    };
  },
};

/**
 * Right within the tolerance. Otherwise the typical wrong value that lies nearest, within the same tolerance,
 * gives feedback and fault code; any further value gets `other`.
 */
function scoreNumber(question: NumberQuestion, response: NumberResponse): Outcome {
  const fits = (value: number): boolean => isWithin(question.tolerance, response.value, value);
  if (fits(question.answer)) return outcome(1, [], ['right']);

  const distance = (value: number): number => Math.abs(response.value - value);
  const [fault] = question.faults
    .filter((candidate) => fits(candidate.value))
    .sort((one, other) => distance(one.value) - distance(other.value));
  return fault ? outcome(0, [fault.fault], [fault.id]) : outcome(0, [], ['other']);
}
