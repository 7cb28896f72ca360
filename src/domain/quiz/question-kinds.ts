import type { Question, QuestionKind, QuestionOf } from '../course/question.ts';
import { CHOICE } from './kinds/choice.ts';
import { GAPS } from './kinds/gaps.ts';
import { GRID } from './kinds/grid.ts';
import { HOTSPOT } from './kinds/hotspot.ts';
import { HUNT } from './kinds/hunt.ts';
import { MATCH } from './kinds/match.ts';
import { MULTIPLE } from './kinds/multiple.ts';
import { NUMBER } from './kinds/number.ts';
import { ORDER } from './kinds/order.ts';
import { PICTURE } from './kinds/picture.ts';
import { PLACE } from './kinds/place.ts';
import { TRUE_FALSE } from './kinds/truefalse.ts';
import { VIEW } from './kinds/view.ts';
import type { QuestionKindModule } from './question-kind.ts';
import type { Response, ResponseOf } from './response.ts';

/** All kinds of questions; docs/architecture.md lists what else a kind needs. */
export const QUESTION_KINDS: {
  readonly [Kind in QuestionKind]: QuestionKindModule<QuestionOf<Kind>, ResponseOf<Kind>>;
} = {
  choice: CHOICE,
  multiple: MULTIPLE,
  match: MATCH,
  number: NUMBER,
  truefalse: TRUE_FALSE,
  order: ORDER,
  picture: PICTURE,
  gaps: GAPS,
  hotspot: HOTSPOT,
  hunt: HUNT,
  view: VIEW,
  place: PLACE,
  grid: GRID,
};

/** The module of a question's or a response's kind; a question and a response that go into it must be of that kind. */
export function kindOf({ kind }: { readonly kind: QuestionKind }): QuestionKindModule<Question, Response> {
  return QUESTION_KINDS[kind];
}

/** The response once it answers all that the question asks for, else undefined. */
export function wholeResponse(question: Question, response: Response): Response | undefined {
  const isWhole = question.kind === response.kind && kindOf(question).isComplete(question, response);
  return isWhole ? response : undefined;
}
