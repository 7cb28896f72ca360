import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { PassRules } from '../../domain/course/pass-rules.ts';
import type { ObjectiveResult } from '../../domain/quiz/check-result.ts';
import { formatNumber, formatQuantity } from '../../domain/quiz/format-number.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';

interface ObjectiveBar {
  readonly name: string;
  readonly result: Omit<ObjectiveResult, 'objective'>;
  readonly pass: PassRules;
  readonly localize: Localize;
  /** Goes to the practice of the objective, where there is one. */
  readonly practise?: () => void;
  /** The lesson has not been learned yet: it comes first. */
  readonly learnFirst?: boolean;
}

const WORDS = { right: 'quiz.test.secure', partly: 'quiz.test.almost', notyet: 'quiz.test.weak' } as const;

/**
 * Result of one objective: word and symbol first, where it is weak as the way to its practice; a bar in the line type of the state, a mark where it is passed, if it
 * counts. The shapes have end tags: the build takes the slash out of an empty tag, and the next shape would be inside.
 */
export function objectiveBar({
  name,
  result,
  pass,
  localize,
  practise,
  learnFirst = false,
}: ObjectiveBar): TemplateResult {
  const { percent, asked, counts } = result;
  const state = percent >= pass.score ? 'right' : percent >= pass.objective ? 'partly' : 'notyet';
  const word = localize.t(learnFirst ? 'quiz.test.learnFirst' : WORDS[state]);
  const points = formatNumber(Math.round((percent * asked) / 10) / 10, localize.i18n.language);
  return html`<li class="objective ${state}">
    <span class="name">${name}</span>
    ${
      (state === 'notyet' || learnFirst) && practise
        ? html`<button
            type="button"
            class="btn word"
            aria-label=${localize.t('player.named', { name: word, words: name })}
            @click=${singleClick(practise)}
          >
            ${icon(state)}${word}
          </button>`
        : html`<span class="word">${icon(state)}${localize.t(WORDS[state])}</span>`
    }
    <svg class="meter" aria-hidden="true">
      ${svg`<path class="scale" d="M0.75 0V22"></path><line class="scale" x1="0" y1="11" x2="100%" y2="11"></line>
        <line class="scale" x1="100%" y1="0" x2="100%" y2="22"></line>
        <line class="bar" x1="0" y1="11" x2="${percent}%" y2="11"></line>
        ${counts ? svg`<line class="limit" x1="${pass.objective}%" y1="-1" x2="${pass.objective}%" y2="23"></line>` : nothing}`}
    </svg>
    <span class="of"
      >${
        asked === 0
          ? formatQuantity(Math.floor(percent), '%', localize.i18n.language)
          : localize.t('quiz.test.points', { points, count: asked })
      }</span
    >
  </li>`;
}
