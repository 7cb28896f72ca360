import type { QuestionKind } from '../course/question.ts';
import type { ChoiceResponse } from './kinds/choice.ts';
import type { GapsResponse } from './kinds/gaps.ts';
import type { GridResponse } from './kinds/grid.ts';
import type { HotspotResponse } from './kinds/hotspot.ts';
import type { HuntResponse } from './kinds/hunt.ts';
import type { MatchResponse } from './kinds/match.ts';
import type { MultipleResponse } from './kinds/multiple.ts';
import type { NumberResponse } from './kinds/number.ts';
import type { OrderResponse } from './kinds/order.ts';
import type { PictureResponse } from './kinds/picture.ts';
import type { PlaceResponse } from './kinds/place.ts';
import type { TrueFalseResponse } from './kinds/truefalse.ts';
import type { ViewResponse } from './kinds/view.ts';

/** What a learner gave, by kind of question. Plain data: it travels into the journal and suspend data. */
export type Response =
  | ChoiceResponse
  | MultipleResponse
  | MatchResponse
  | NumberResponse
  | TrueFalseResponse
  | OrderResponse
  | PictureResponse
  | GapsResponse
  | HotspotResponse
  | HuntResponse
  | ViewResponse
  | PlaceResponse
  | GridResponse;

export type ResponseOf<Kind extends QuestionKind> = Extract<Response, { kind: Kind }>;
