import type { Question, QuestionKind, QuestionOf } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { rowsOf } from './option-row.ts';
import './choice-question.ts';
import './gaps-question.ts';
import './match-question.ts';
import './multiple-question.ts';
import './number-question.ts';
import './order-question.ts';
import './truefalse-question.ts';

/** The element of a kind of question, a QuestionElement, and the room that it takes. */
interface ElementKind<Question> {
  readonly tag: keyof HTMLElementTagNameMap;
  /** So many rows of answers stand below each other. */
  rows?(question: Question, texts: QuestionTexts): number;
  /** Without a figure beside it, it takes the whole width; some kinds only as long as it can be answered. */
  readonly broad?: true | 'asking';
  /** It shows the question's figure itself, since it is answered on it. */
  readonly ownFigure?: true;
}

/** The elements of all kinds of questions; those that are answered on a figure or by one come in a piece of their own. */
const QUESTION_ELEMENTS: { readonly [Kind in QuestionKind]: ElementKind<QuestionOf<Kind>> } = {
  choice: { tag: 'choice-question', rows: ({ options }, texts) => rowsOf(options, texts.options) },
  multiple: { tag: 'multiple-question', rows: ({ options }, texts) => rowsOf(options, texts.options) },
  // The partners take two rows beside a figure, mostly.
  match: { tag: 'match-question', broad: true, rows: ({ pairs }) => pairs.length + 2 },
  number: { tag: 'number-question' },
  truefalse: { tag: 'truefalse-question', rows: ({ options }) => options.length + 1 },
  order: { tag: 'order-question', broad: true },
  picture: { tag: 'picture-question', broad: true },
  gaps: { tag: 'gaps-question', broad: true },
  hotspot: { tag: 'hotspot-question', ownFigure: true },
  hunt: { tag: 'hunt-question', ownFigure: true },
  view: { tag: 'view-question', ownFigure: true },
  place: { tag: 'place-question', ownFigure: true, broad: 'asking' },
  // So high that what is said has room beside it alone.
  grid: { tag: 'grid-question', broad: 'asking', rows: () => 9 },
};

/** What is known of the element of a question's kind. */
export function elementKindOf({ kind }: Question): ElementKind<Question> {
  return QUESTION_ELEMENTS[kind];
}
