import type { Sketch } from '../sketch/sketch.ts';
import { grade, type Grade } from './grade.ts';
import type { Reference } from './reference.ts';

/** Judges a drawing where several are right: by the one that it is worth most by, and of equals by the one of which least is said. */
export function gradeBest(drawing: Sketch, first: Reference, ...others: readonly Reference[]): Grade {
  let best = grade(drawing, first);
  for (const reference of others) {
    if (best.kind === 'graded' && best.points === 100) break;
    const other = grade(drawing, reference);
    if (isBetter(other, best)) best = other;
  }
  return best;
}

function isBetter(a: Grade, b: Grade): boolean {
  if (a.kind !== 'graded' || b.kind !== 'graded') return false;
  return a.points > b.points || (a.points === b.points && a.diagnoses.length < b.diagnoses.length);
}
