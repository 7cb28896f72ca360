import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { kindOf } from '../../domain/quiz/question-kinds.ts';
import type { Outcome } from '../../domain/quiz/outcome.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { richLine } from '../ui/rich-text.ts';
import type { TextParts } from './text-parts.ts';

/** More than two are not read at once; the most important come first, the rest is one press away. */
const LINES_AT_ONCE = 2;

const WORDS = { right: 'quiz.right', partly: 'quiz.partly', notyet: 'quiz.notYet' } as const;

interface Said {
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly localize: Localize;
  readonly parts: TextParts;
  /** Whether the solution stands there as well: what it says is not said twice, and of both one line at a time. */
  readonly withSolution?: boolean;
}

/** Symbol and word of the state, and what the texts say about the response. The head can take the focus. */
export function feedbackBox(outcome: Outcome, said: Said): TemplateResult {
  const told = said.withSolution ? solutionKeys(said) : [];
  const own = outcome.feedback.filter((key) => !told.includes(key));
  return box(outcome.state, outcome.state, said.localize.t(WORDS[outcome.state]), own, said);
}

/** What the texts say about the right answer, which the question marks at the same time. */
export function solutionBox(said: Said): TemplateResult {
  return box('note', 'help', said.localize.t('quiz.solution'), solutionKeys(said), said);
}

function solutionKeys({ question }: Said): readonly string[] {
  return kindOf(question).solution(question);
}

function box(tone: string, symbol: IconName, word: string, keys: readonly string[], said: Said): TemplateResult {
  const { question, texts, localize, parts } = said;
  const lines = keys.flatMap((key) => {
    const line = texts.feedback[key];
    return line ? [line] : [];
  });
  const atOnce = said.withSolution ? 1 : LINES_AT_ONCE;
  const total = Math.ceil(lines.length / atOnce);
  const at = parts.at(`${question.id} ${tone} ${keys.join(' ')}`);
  const shown = lines.slice(at * atOnce, (at + 1) * atOnce);
  const nameOf = (part: number): string => localize.t('quiz.partOf', { number: part + 1, total });
  const turnTo = (to: number) => (event: Event) => {
    const pressed = event.currentTarget;
    if (pressed instanceof Element) void parts.turn(to, pressed.closest('.state'));
  };
  const turn = (to: number, name: 'back' | 'next') =>
    to < 0 || to >= total
      ? nothing
      : html`<button
          type="button"
          class="turn"
          aria-label=${localize.t('quiz.partNamed', { word, number: to + 1, total })}
          @click=${turnTo(to)}
        >
          ${icon(name)}
        </button>`;
  const head = html`<p class="head" id="feedback" tabindex="-1">
    ${icon(symbol)}<span>${word}</span>${
      total > 1
        ? html`<span class="part"
            ><span aria-hidden="true">${at + 1}/${total}</span><span class="vh">${nameOf(at)}</span></span
          >`
        : nothing
    }
  </p>`;
  return html`<div class="state ${tone}">
    ${total > 1 ? html`<div class="bar">${head} ${turn(at - 1, 'back')} ${turn(at + 1, 'next')}</div>` : head}
    ${shown.map((line) => html`<p>${richLine(line)}</p>`)}
  </div>`;
}
