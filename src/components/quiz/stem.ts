import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { UiKey } from '../../adapters/i18n/i18n.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import { icon } from '../ui/icon.ts';
import { richLine } from '../ui/rich-text.ts';

/** The question itself: legend of its group and heading of its screen. */
export function stem(line: RichLine, caption: string): TemplateResult {
  return html`<legend>
    ${caption ? html`<span class="caption">${caption}</span>` : nothing}
    <h1 id="stem" tabindex="-1">${richLine(line)}</h1>
  </legend>`;
}

/** Says what is missing for a response; stands empty in the page before, so that it is read when it fills. */
export function missingMessage(
  key: UiKey | undefined,
  localize: Localize,
  values?: Readonly<Record<string, string>>,
): TemplateResult {
  return html`<div role="alert">
    ${key ? html`<p class="missing" id="missing">${icon('hint')}<span>${localize.t(key, values)}</span></p>` : nothing}
  </div>`;
}
