import type { Sketch } from '../sketch/sketch.ts';
import { applyCommand } from './apply-command.ts';
import type { CommandFault, SketchCommand } from './sketch-command.ts';

/** What somebody did: changed the drawing, took a change back, or brought it again. */
export type Step = SketchCommand | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** Drawings one behind the other; each shares with the next what did not change. */
interface Stack {
  readonly sketch: Sketch;
  readonly rest: Stack | undefined;
}

/** A drawing with the way that led to it. */
export interface History {
  readonly sketch: Sketch;
  readonly past: Stack | undefined;
  readonly future: Stack | undefined;
}

/** A history that begins with a drawing that is on its grid ({@link checkedSketch}). */
export function newHistory(sketch: Sketch): History {
  return { sketch, past: undefined, future: undefined };
}

/** Takes a step, and gives it as a journal keeps it; a fault leaves everything as it is. */
export function takeStep(
  history: History,
  step: Step,
): { readonly history: History; readonly step: Step } | CommandFault {
  const { sketch, past, future } = history;
  switch (step.kind) {
    case 'undo':
      if (!past) return 'nothing';
      return { step, history: { sketch: past.sketch, past: past.rest, future: { sketch, rest: future } } };
    case 'redo':
      if (!future) return 'nothing';
      return { step, history: { sketch: future.sketch, past: { sketch, rest: past }, future: future.rest } };
    default: {
      const applied = applyCommand(sketch, step);
      if (typeof applied === 'string') return applied;
      const next = { sketch: applied.sketch, past: { sketch, rest: past }, future: undefined };
      return { step: applied.command, history: next };
    }
  }
}
