import type { Response } from '../quiz/response.ts';
import type { ReportedAnswer } from './reported-answer.ts';
import type { ReportWords } from './report-words.ts';
import type { Row } from './row.ts';

/**
 * What hosts are told of a question, whatever its kind. The writers of rows get this and no question, since those of a
 * strict or a 2004 host stand in pieces in front of the player, which would carry the reports of all kinds as well.
 */
export interface RowReport {
  /** The type of interaction, one that both standards know. */
  readonly type: Row['type'];
  readonly words: ReportWords;
  readonly right: ReportedAnswer;
  /** Undefined for a response to what was another kind of question in an older version of the course. */
  readonly response: (response: Response) => ReportedAnswer | undefined;
}
