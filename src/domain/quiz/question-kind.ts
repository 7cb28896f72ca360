import type { FaultCode, FigureId } from '../course/ids.ts';
import type { Outcome } from './outcome.ts';

/**
 * What is known of a kind of question, apart from how its responses are kept (ResponseKind), its report to a host
 * (QuestionReport) and its element. The player's first screen does without: whoever asks and scores comes later.
 * Plain functions, written as methods: so that what is for questions of one kind stands for any, which `kindOf` needs.
 */
export interface QuestionKindModule<Question, Response> {
  /** The order of options plays no part. */
  score(question: Question, response: Response): Outcome;
  /** Whether the learner has given all that the question asks for. */
  isComplete(question: Question, response: Response): boolean;
  /** The fault codes that stand at the question, in its order; they may come up again. */
  faults(question: Question): readonly (FaultCode | undefined)[];
  /** The figures that it has besides the one beside it. */
  figures?(question: Question): readonly FigureId[];
  /** The same question with those figures under other ids. */
  withFigures?(question: Question, rename: (figure: FigureId) => FigureId): Question;
  /** The keys below `feedback` that tell the right answer and why, most important first. */
  solution(question: Question): readonly string[];
}
