import type { Figure } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Draft } from './drafts.ts';

/**
 * What a question says about the response: nothing; what of the given is right or not yet; or that and the right
 * answer.
 */
export type Marks = 'none' | 'given' | 'solution';

/**
 * What the elements of all kinds of questions have in common. An element asks and shows; it fires a
 * ResponseChangeEvent for every change by the learner, and whoever holds it decides when the response is scored.
 */
export interface QuestionElement<Kind extends Question> extends HTMLElement {
  question: Kind;
  texts: QuestionTexts;
  /** A small line above the stem, such as the number of the question. */
  caption: string;
  /** A response of another kind than the question counts as none. */
  response: Response | undefined;
  /** Shown in place of the response by kinds that have something to show before there is one. */
  draft?: Draft | undefined;
  marks: Marks;
  readonly: boolean;
  /** The figures of the lesson, for kinds that have figures of their own. */
  figures?: readonly Figure[];
  /** What the question's own figure shows, for kinds that are answered on it. */
  alt?: string;
  /** The order of partners and steps to choose from follows from it; options keep the order of the source. */
  seed: number;
  /** Whether there is something that is not yet a response: half of the pairs, or a text that is no number. */
  readonly begun: boolean;
  readonly updateComplete: Promise<boolean>;
  /** Says in words what is missing for a response and brings the focus there. */
  tellMissing(): void;
  /** Brings the focus to the stem, which is the heading. */
  focusStem(): void;
  /** Brings the focus to where the learner answers. */
  focusAnswer(): void;
}
