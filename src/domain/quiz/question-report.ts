import type { ReportedAnswer } from '../tracking/reported-answer.ts';
import type { ReportWords } from '../tracking/report-words.ts';
import type { Row } from '../tracking/row.ts';

/**
 * How a kind of question is reported, in every standard. Apart from the rest of the kind, since what writes the rows of a
 * strict or a 2004 host stands in a piece of its own, which is not to carry all of every kind.
 */
export interface QuestionReport<Question, Response> {
  /** The type of interaction, one that both standards know. */
  readonly type: Row['type'];
  response(question: Question, response: Response, words: ReportWords): ReportedAnswer;
  right(question: Question, words: ReportWords): ReportedAnswer;
}
