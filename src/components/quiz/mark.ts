import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { icon } from '../ui/icon.ts';

/** What is said about one option, pair or value. `missed` is right and was not given. */
export type Mark = 'right' | 'notyet' | 'missed';

/** Symbol of a mark; its word is read aloud, since a symbol alone is not. */
export function markSymbol(mark: Mark | undefined, localize: Localize): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const word =
    mark === 'notyet' ? localize.t('quiz.notYet') : localize.t(mark === 'right' ? 'quiz.right' : 'quiz.rightAnswer');
  return html`<span class="mark">${icon(mark === 'notyet' ? 'notyet' : 'right')}<span class="vh">${word}</span></span>`;
}
