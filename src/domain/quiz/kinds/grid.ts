import type { FaultCode, OptionId } from '../../course/ids.ts';
import type { QuestionBase } from '../../course/question-base.ts';
import { object, text } from '../../course/shape.ts';
import type { DotGrid } from '../../geometry/dot-grid.ts';
import type { Step } from '../../geometry/lattice.ts';
import { readDots, writeDots, areDotsPackable } from '../../tracking/dots-codec.ts';
import { readSteps } from '../dot-text.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { QuestionKindModule } from '../question-kind.ts';
import type { QuestionReport } from '../question-report.ts';
import type { ResponseKind } from '../response-kind.ts';

/** Lines and points to be drawn on a grid of dots. Drawings are texts: see dot-text.ts. */
export interface GridQuestion extends QuestionBase {
  readonly kind: 'grid';
  readonly grid: DotGrid;
  /** What stands there from the start. */
  readonly given?: string;
  /** What is to be drawn, in parts that have feedback of their own; no step stands in two of them. */
  readonly lines: readonly DrawnPart[];
  /** What may be drawn and need not be. */
  readonly optional?: string;
  /** What shows by being drawn why it was: typical wrong drawings. */
  readonly wrong?: readonly DrawnPart[];
  /** All that is to be drawn, as reports write it. */
  readonly answer: string;
}

export interface DrawnPart {
  readonly id: OptionId;
  readonly draw: string;
  /** Shown by drawing it where it is wrong, and by leaving some of it out where it is asked for. */
  readonly fault?: FaultCode;
}

export interface GridResponse {
  readonly kind: 'grid';
  /** The same lines are always the same text. */
  readonly drawing: string;
}

export const GRID_RESPONSE: ResponseKind<GridResponse> = {
  code: 12,
  shape: object({ drawing: text }),
  codec: {
    isPackable: ({ drawing }) => areDotsPackable(drawing),
    write: (writer, { drawing }) => writeDots(writer, drawing),
    read: (reader) => ({ kind: 'grid', drawing: readDots(reader) }),
  },
};

export const GRID: QuestionKindModule<GridQuestion, GridResponse> = {
  score: scoreGrid,
  isComplete: (_, { drawing }) => drawing !== '',
  faults: ({ lines, wrong = [] }) => [...wrong, ...lines].map(({ fault }) => fault),
  solution: () => ['right'],
};

/** What a drawing on a grid amounts to, in steps. */
export interface GridStanding {
  /** What is asked for and drawn. */
  readonly found: ReadonlySet<Step>;
  /** What is asked for and not drawn. */
  readonly missing: ReadonlySet<Step>;
  /** What is drawn and neither asked for nor allowed. */
  readonly extra: ReadonlySet<Step>;
}

export function gridStanding(question: GridQuestion, drawing: string): GridStanding {
  const { type } = question.grid;
  const drawn = [...readSteps(drawing, type)];
  const wanted = question.lines.flatMap(({ draw }) => [...readSteps(draw, type)]);
  const allowed = new Set([...wanted, ...readSteps(`${question.given ?? ''} ${question.optional ?? ''}`, type)]);
  return {
    found: new Set(wanted.filter((step) => drawn.includes(step))),
    missing: new Set(wanted.filter((step) => !drawn.includes(step))),
    extra: new Set(drawn.filter((step) => !allowed.has(step))),
  };
}

/**
 * The share of the steps that were found, less those that do not belong there, in tenths: suspend data keep no finer share.
 * A wrong drawing is seen where all of it was drawn. Feedback names wrong drawings, then any other line that does not belong
 * there, then the parts that are not whole.
 */
function scoreGrid(question: GridQuestion, { drawing }: GridResponse): Outcome {
  const { type } = question.grid;
  const { found, missing, extra } = gridStanding(question, drawing);
  const all = found.size + missing.size;
  if (all > 0 && missing.size === 0 && extra.size === 0) return outcome(1, [], ['right']);

  const drawn = readSteps(drawing, type);
  const seen = (question.wrong ?? []).filter(({ draw }) => [...readSteps(draw, type)].every((step) => drawn.has(step)));
  const explained = new Set(seen.flatMap(({ draw }) => [...readSteps(draw, type)]));
  const isOther = [...extra].some((step) => !explained.has(step));
  const parts = question.lines.filter(({ draw }) => [...readSteps(draw, type)].some((step) => missing.has(step)));
  const net = (found.size - extra.size) / Math.max(1, all);
  return outcome(
    net <= 0 ? 0 : Math.min(9, Math.max(1, Math.round(net * 10))) / 10,
    [...seen, ...parts].map(({ fault }) => fault),
    [...seen.map(({ id }) => id), ...(isOther ? ['other'] : []), ...parts.map(({ id }) => id)],
  );
}

export const GRID_REPORT: QuestionReport<GridQuestion, GridResponse> = {
  type: 'performance',
  response: (_, { drawing }) => ({ form: 'drawing', text: drawing }),
  right: ({ answer }) => ({ form: 'drawing', text: answer }),
};
