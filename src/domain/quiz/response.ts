import type { QuestionKind } from '../course/question.ts';
import type { ChoiceResponse } from './kinds/choice.ts';
import type { MatchResponse } from './kinds/match.ts';
import type { MultipleResponse } from './kinds/multiple.ts';
import type { NumberResponse } from './kinds/number.ts';

/** What a learner gave, by kind of question. Plain data: it travels into the journal and suspend data. */
export type Response = ChoiceResponse | MultipleResponse | MatchResponse | NumberResponse;

export type ResponseOf<Kind extends QuestionKind> = Extract<Response, { kind: Kind }>;
