import type { TaskFault } from '../../domain/grading/part-reference.ts';
import type { SolutionFault } from '../../domain/grading/solution-reference.ts';
import type { Path } from '../compile/yaml-file.ts';

/** Where in an exercise's file a task is wrong, and a sentence. */
export interface ExerciseFault {
  readonly path: Path;
  readonly message: string;
}

/**
 * Why an exercise makes no reference, for its author.
 *
 * @param answer the path of the drawing, or of the part, that the task is about
 * @param must the must-haves as they stand in the file
 */
export function exerciseFault(
  fault: SolutionFault | TaskFault,
  answer: Path,
  must: readonly string[] = [],
): ExerciseFault {
  switch (fault.kind) {
    case 'unknown-feature':
      return { path: ['weights', fault.feature], message: unknown('feature', fault.feature, fault.known) };
    case 'bad-weight':
      return { path: ['weights', fault.feature], message: 'expected points from 0 to 100' };
    case 'bad-sum':
      return {
        path: ['weights'],
        message: `the weights make ${fault.sum}; expected 100, or less where a feature has none`,
      };
    case 'unknown-must':
      return {
        path: ['must', must.indexOf(fault.feature)],
        message: unknown('feature', fault.feature, fault.known),
      };
    case 'bad-number':
      return { path: [fault.field], message: `expected ${NUMBERS[fault.field]}` };
    case 'no-lines':
      return { path: answer, message: 'there is nothing to draw: expected at least one line that may not be left out' };
    case 'no-views':
      return { path: ['views'], message: 'expected at least one view' };
    case 'unknown-view':
      return { path: ['views'], message: unknown('view', fault.view, fault.known) };
    case 'view-twice':
      return { path: ['views'], message: `view "${fault.view}" stands here twice` };
    case 'no-plane':
      return {
        path: ['cutting'],
        message: `no view shows the plane of a section; expected a full or stepped section and a view across it among: ${fault.views.join(', ')}`,
      };
    case 'unknown-line':
      return { path: ['optional'], message: `there is no line "${fault.line}"; expected a view and a line's name` };
    case 'bad-line':
      return { path: answer, message: `line ${fault.line + 1} is beyond the sheet, or no line` };
  }
}

const NUMBERS = {
  tolerance: 'millimetres above 0, up to 1',
  overshoot: 'millimetres, the least no more than the most',
  ratio: 'a number above 0',
} as const;

function unknown(what: string, name: string, known: readonly string[]): string {
  return `there is no ${what} "${name}"; there are: ${known.join(', ') || 'none'}`;
}
