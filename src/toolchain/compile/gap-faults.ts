import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import { entry } from './lesson-subject.ts';
import type { Path } from './yaml-file.ts';

/** A gap that a sentence lacks, has twice, or has without being asked to. */
export interface GapFault {
  /** Of the sentence, in the text file. */
  readonly path: Path;
  readonly message: string;
}

/** In square brackets, and no term link. */
const GAP = /\[([^\]]*)\](?!\()/g;

/**
 * Sentences whose gaps are not those of lesson.yaml, each exactly once: in which order, the language decides.
 *
 * @param data the text file as it was read; it may be damaged
 */
export function gapFaults(questions: readonly QuestionSource[], data: unknown): readonly GapFault[] {
  return questions.flatMap((question) => {
    const path = ['questions', question.id, 'sentence'];
    const sentence = entry(data, path);
    const { gaps } = sourceKindOf(question).textKeys(question);
    if (!gaps || typeof sentence !== 'string') return [];
    const found = [...sentence.matchAll(GAP)].map(([, id = '']) => id);
    const fault = (message: string) => ({ path, message: `question "${question.id}": ${message}` });
    return [
      ...gaps.flatMap((gap) => {
        const times = found.filter((id) => id === gap).length;
        return times === 1 ? [] : [fault(`gap [${gap}] stands in the sentence ${times} times; expected exactly once`)];
      }),
      ...[...new Set(found)]
        .filter((id) => !gaps.includes(id))
        .map((id) => fault(`[${id}] is none of the gaps ${gaps.join(', ')}`)),
    ];
  });
}
