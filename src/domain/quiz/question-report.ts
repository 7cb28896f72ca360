import type { ReportedAnswer } from '../tracking/reported-answer.ts';
import type { Values } from '../course/variants.ts';
import type { ReportWords } from '../tracking/report-words.ts';
import type { Row } from '../tracking/row.ts';

/**
 * How a kind of question is reported, in every standard: of what an answer consists. How that is written is the standard's
 * own, see RowReport.
 */
export interface QuestionReport<Question, Response> {
  /** The type of interaction, one that both standards know. */
  readonly type: Row['type'];
  response(question: Question, response: Response, words: ReportWords): ReportedAnswer;
  right(question: Question, words: ReportWords): ReportedAnswer;
  /** The same question with these numbers, where it holds some; its words are filled elsewhere. */
  withValues?(question: Question, values: Values): Question;
}
