import { combinationsOf, valuesText } from '../../domain/course/source/numbers/combinations.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { SourceFault, SourcePath } from '../../domain/course/source/source-fault.ts';
import type { Values } from '../../domain/course/variants.ts';

/**
 * What is wrong with a question by the rules of its kind: where it has numbers of its own, with every combination of
 * them. A fault is told once; where the numbers play a part, with the first that show it.
 */
export function numberedFaults(question: QuestionSource, path: SourcePath): readonly SourceFault[] {
  const combinations = combinationsOf(question);
  const kind = sourceKindOf(question);
  if (!combinations) return kind.faults(question, path);
  const { all, names, drawn, faults } = combinations;
  const own = faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  if (faults.length > 0) return own;
  const told = new Map<string, Told>();
  for (const values of all) {
    for (const fault of kind.faults(withValues(question, values), path)) {
      const key = fault.path.join(' ');
      const known = told.get(key);
      if (!known) told.set(key, { fault, values, times: 1, varies: false });
      else {
        known.times += 1;
        known.varies ||= known.fault.message !== fault.message;
      }
    }
  }
  return [...told.values()].map(({ fault, values, times, varies }) => {
    if (times === all.length && !varies) return fault;
    const example = `with ${valuesText(values, names.slice(0, drawn))} (${times} of ${all.length} combinations)`;
    return { ...fault, message: `${fault.message}, ${example}` };
  });
}

/** A fault as the first combination shows it, and how many do. */
interface Told {
  readonly fault: SourceFault;
  readonly values: Values;
  times: number;
  /** It says something else with other numbers. */
  varies: boolean;
}

/** The question with the numbers of a combination in its fields. */
export function withValues(question: QuestionSource, values: Values): QuestionSource {
  const { numbers } = sourceKindOf(question);
  return numbers === undefined || numbers === 'words' ? question : numbers.withValues(question, values);
}
