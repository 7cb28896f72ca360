import { numberedFaults } from './number-rules.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { SourceFault, SourcePath } from '../../domain/course/source/source-fault.ts';

/** What is wrong with the key of a question: answers that are not there, faults that are no faults. */
export function questionFaults(
  question: QuestionSource,
  path: SourcePath,
  faultCodes: ReadonlySet<string>,
): readonly SourceFault[] {
  const faults = [...numberedFaults(question, path), ...codeFaults(question, path, faultCodes)];
  return faults.map((fault) => ({ ...fault, message: `question "${question.id}": ${fault.message}` }));
}

function codeFaults(question: QuestionSource, path: SourcePath, known: ReadonlySet<string>): readonly SourceFault[] {
  const places = sourceKindOf(question).codes(question);
  return places.flatMap(({ fault, path: place }) =>
    fault === undefined || known.has(fault)
      ? []
      : [{ path: [...path, ...place], message: `fault code "${fault}" is not in faults.tsv` }],
  );
}

/** The figures that a question has besides the one beside it, and where it names them. */
export function ownFigures(
  question: QuestionSource,
): readonly { readonly figure: string; readonly path: SourcePath }[] {
  return sourceKindOf(question).figures?.(question) ?? [];
}
