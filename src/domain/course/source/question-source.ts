import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { CHOICE_SOURCE, choiceSource } from './kinds/choice-source.ts';
import { GAPS_SOURCE, gapsSource } from './kinds/gaps-source.ts';
import { GRID_SOURCE, gridSource } from './kinds/grid-source.ts';
import { HOTSPOT_SOURCE, hotspotSource } from './kinds/hotspot-source.ts';
import { HUNT_SOURCE, huntSource } from './kinds/hunt-source.ts';
import { MATCH_SOURCE, matchSource } from './kinds/match-source.ts';
import { MULTIPLE_SOURCE, multipleSource } from './kinds/multiple-source.ts';
import { NUMBER_SOURCE, numberSource } from './kinds/number-source.ts';
import { ORDER_SOURCE, orderSource } from './kinds/order-source.ts';
import { PICTURE_SOURCE, pictureSource } from './kinds/picture-source.ts';
import { PLACE_SOURCE, placeSource } from './kinds/place-source.ts';
import { TRUE_FALSE_SOURCE, trueFalseSource } from './kinds/truefalse-source.ts';
import { VIEW_SOURCE, viewSource } from './kinds/view-source.ts';
import { NO_NUMBER_FIELDS, NUMBER_FIELDS } from './numbers/numbers-source.ts';
import { questionFields } from './question-fields.ts';
import type { QuestionSourceKind } from './question-source-kind.ts';
import { PoolId, PracticeId } from './source-ids.ts';

function questionSchema<Id extends v.GenericSchema<string, string>>(id: Id) {
  const fields = { ...questionFields(id), ...NO_NUMBER_FIELDS };
  const numbered = { ...questionFields(id), ...NUMBER_FIELDS };
  return v.variant('kind', [
    choiceSource(numbered),
    multipleSource(numbered),
    matchSource(numbered),
    numberSource(numbered),
    trueFalseSource(numbered),
    orderSource(fields),
    pictureSource(fields),
    gapsSource(numbered),
    hotspotSource(fields),
    huntSource(fields),
    viewSource(fields),
    placeSource(fields),
    gridSource(fields),
  ]);
}

/** A question below `questions` of lesson.yaml. */
export const PracticeSourceSchema = questionSchema(PracticeId);

/** A question of the pool of a check. */
export const PoolSourceSchema = questionSchema(PoolId);

export type QuestionSource = v.InferOutput<typeof PracticeSourceSchema>;

const QUESTION_SOURCES: {
  readonly [Kind in QuestionKind]: QuestionSourceKind<Extract<QuestionSource, { kind: Kind }>>;
} = {
  choice: CHOICE_SOURCE,
  multiple: MULTIPLE_SOURCE,
  match: MATCH_SOURCE,
  number: NUMBER_SOURCE,
  truefalse: TRUE_FALSE_SOURCE,
  order: ORDER_SOURCE,
  picture: PICTURE_SOURCE,
  gaps: GAPS_SOURCE,
  hotspot: HOTSPOT_SOURCE,
  hunt: HUNT_SOURCE,
  view: VIEW_SOURCE,
  place: PLACE_SOURCE,
  grid: GRID_SOURCE,
};

/** What the compiler knows of a question's kind. */
export function sourceKindOf({ kind }: QuestionSource): QuestionSourceKind<QuestionSource> {
  return QUESTION_SOURCES[kind];
}
