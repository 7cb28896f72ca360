import type { ChoiceQuestion } from '../quiz/kinds/choice.ts';
import type { GapsQuestion } from '../quiz/kinds/gaps.ts';
import type { GridQuestion } from '../quiz/kinds/grid.ts';
import type { HotspotQuestion } from '../quiz/kinds/hotspot.ts';
import type { HuntQuestion } from '../quiz/kinds/hunt.ts';
import type { MatchQuestion } from '../quiz/kinds/match.ts';
import type { MultipleQuestion } from '../quiz/kinds/multiple.ts';
import type { NumberQuestion } from '../quiz/kinds/number.ts';
import type { OrderQuestion } from '../quiz/kinds/order.ts';
import type { PictureQuestion } from '../quiz/kinds/picture.ts';
import type { PlaceQuestion } from '../quiz/kinds/place.ts';
import type { TrueFalseQuestion } from '../quiz/kinds/truefalse.ts';
import type { ViewQuestion } from '../quiz/kinds/view.ts';

/**
 * The structure of a question, the same in all languages. Its words stand in the lesson's texts at
 * `questions.<id>`: `stem`, `hints`, `feedback.<key>` and what else its kind has: see course/source/kinds/.
 */
export type Question =
  | ChoiceQuestion
  | MultipleQuestion
  | MatchQuestion
  | NumberQuestion
  | TrueFalseQuestion
  | OrderQuestion
  | PictureQuestion
  | GapsQuestion
  | HotspotQuestion
  | HuntQuestion
  | ViewQuestion
  | PlaceQuestion
  | GridQuestion;

export type QuestionKind = Question['kind'];

export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
