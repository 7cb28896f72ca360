import type { Question, QuestionKind, QuestionOf } from '../course/question.ts';
import type { ReportWords } from '../tracking/report-words.ts';
import type { RowReport } from '../tracking/row-report.ts';
import { CHOICE_REPORT } from './kinds/choice.ts';
import { GAPS_REPORT } from './kinds/gaps.ts';
import { GRID_REPORT } from './kinds/grid.ts';
import { HOTSPOT_REPORT } from './kinds/hotspot.ts';
import { HUNT_REPORT } from './kinds/hunt.ts';
import { MATCH_REPORT } from './kinds/match.ts';
import { MULTIPLE_REPORT } from './kinds/multiple.ts';
import { NUMBER_REPORT } from './kinds/number.ts';
import { ORDER_REPORT } from './kinds/order.ts';
import { PICTURE_REPORT } from './kinds/picture.ts';
import { PLACE_REPORT } from './kinds/place.ts';
import { TRUE_FALSE_REPORT } from './kinds/truefalse.ts';
import { VIEW_REPORT } from './kinds/view.ts';
import type { QuestionReport } from './question-report.ts';
import type { Response, ResponseOf } from './response.ts';

/** How each kind of question is reported to a host. */
export const QUESTION_REPORTS: {
  readonly [Kind in QuestionKind]: QuestionReport<QuestionOf<Kind>, ResponseOf<Kind>>;
} = {
  choice: CHOICE_REPORT,
  multiple: MULTIPLE_REPORT,
  match: MATCH_REPORT,
  number: NUMBER_REPORT,
  truefalse: TRUE_FALSE_REPORT,
  order: ORDER_REPORT,
  picture: PICTURE_REPORT,
  gaps: GAPS_REPORT,
  hotspot: HOTSPOT_REPORT,
  hunt: HUNT_REPORT,
  view: VIEW_REPORT,
  place: PLACE_REPORT,
  grid: GRID_REPORT,
};

/** The report of a question's kind; a question and a response that go into it must be of that kind. */
export function reportOf({ kind }: Question): QuestionReport<Question, Response> {
  return QUESTION_REPORTS[kind];
}

/** What hosts are told of a question, with its words as far as they are loaded. */
export function rowReport(question: Question, words: ReportWords): RowReport {
  const report = reportOf(question);
  return {
    type: report.type,
    words,
    right: report.right(question, words),
    response: (response) => (question.kind === response.kind ? report.response(question, response, words) : undefined),
  };
}
