import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Figure } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Draft } from './drafts.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { formElement } from './form-element.ts';
import { elementKindOf } from './question-elements.ts';
import type { ResponseChangeEvent } from './response-change-event.ts';

interface QuestionForm {
  /** Another key makes another element, so that nothing of one question shows at the next. */
  readonly key: string;
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly caption: string;
  readonly response: Response | undefined;
  readonly draft?: Draft | undefined;
  readonly marks: Marks;
  readonly readonly: boolean;
  readonly seed: number;
  /** Of the lesson. */
  readonly figures?: readonly Figure[];
  /** What the question's figure shows. */
  readonly alt?: string;
  readonly changed?: (event: ResponseChangeEvent) => void;
  readonly done?: () => void;
}

/** The element that belongs to the kind of the question; it has the class `form`. */
export function questionForm(form: QuestionForm): TemplateResult {
  return html`${keyed(form.key, html`${elementOf(form)}`)}`;
}

function elementOf(form: QuestionForm) {
  const { question, texts, caption, response, draft, marks, readonly, seed, figures, alt, changed, done } = form;
  return formElement(
    elementKindOf(question).tag,
    { question, texts, caption, response, draft, marks, readonly, seed, figures: figures ?? [], alt: alt ?? '' },
    { 'response-change': changed, 'response-done': done },
  );
}

/** The element that {@link questionForm} has rendered below the root, if it has. */
export function formIn(root: ParentNode): QuestionElement<Question> | undefined {
  const found = root.querySelector('.form');
  return found && isQuestionElement(found) ? found : undefined;
}

/**
 * Has the element say what is missing. The focus goes to the answer; on a small screen the message would stand below what
 * is in sight then, and the learner would see nothing happen.
 */
export async function tellMissing(form: QuestionElement<Question> | undefined): Promise<void> {
  form?.tellMissing();
  await form?.updateComplete;
  form?.shadowRoot?.querySelector('#missing')?.scrollIntoView({ block: 'nearest' });
}

function isQuestionElement(element: Element): element is QuestionElement<Question> {
  return 'tellMissing' in element;
}
