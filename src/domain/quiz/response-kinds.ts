import type { QuestionKind } from '../course/question.ts';
import { CHOICE_RESPONSE } from './kinds/choice.ts';
import { GAPS_RESPONSE } from './kinds/gaps.ts';
import { GRID_RESPONSE } from './kinds/grid.ts';
import { HOTSPOT_RESPONSE } from './kinds/hotspot.ts';
import { HUNT_RESPONSE } from './kinds/hunt.ts';
import { MATCH_RESPONSE } from './kinds/match.ts';
import { MULTIPLE_RESPONSE } from './kinds/multiple.ts';
import { NUMBER_RESPONSE } from './kinds/number.ts';
import { ORDER_RESPONSE } from './kinds/order.ts';
import { PICTURE_RESPONSE } from './kinds/picture.ts';
import { PLACE_RESPONSE } from './kinds/place.ts';
import { TRUE_FALSE_RESPONSE } from './kinds/truefalse.ts';
import { VIEW_RESPONSE } from './kinds/view.ts';
import type { Response, ResponseOf } from './response.ts';
import type { ResponseKind } from './response-kind.ts';

/** How the responses to all kinds of questions are kept. */
export const RESPONSE_KINDS: { readonly [Kind in QuestionKind]: ResponseKind<ResponseOf<Kind>> } = {
  choice: CHOICE_RESPONSE,
  multiple: MULTIPLE_RESPONSE,
  match: MATCH_RESPONSE,
  number: NUMBER_RESPONSE,
  truefalse: TRUE_FALSE_RESPONSE,
  order: ORDER_RESPONSE,
  picture: PICTURE_RESPONSE,
  gaps: GAPS_RESPONSE,
  hotspot: HOTSPOT_RESPONSE,
  hunt: HUNT_RESPONSE,
  view: VIEW_RESPONSE,
  place: PLACE_RESPONSE,
  grid: GRID_RESPONSE,
};

/** Of the kind of a response; a response that goes into it must be of that kind. */
export function responseKindOf({ kind }: Response): ResponseKind<Response> {
  return RESPONSE_KINDS[kind];
}
