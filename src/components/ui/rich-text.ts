import { html, type TemplateResult } from 'lit';
import type { Inline, RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { TermEvent } from './term-event.ts';

/** Paragraphs and lists of a text; to stand in an element of class `text` (see textStyles). */
export function richText(value: RichText): readonly TemplateResult[] {
  return value.map(block);
}

/** The words of one line; its terms are buttons that fire a TermEvent. */
export function richLine(value: RichLine): readonly (string | TemplateResult)[] {
  return value.map(inline);
}

function block(value: RichBlock): TemplateResult {
  if ('p' in value) return html`<p>${richLine(value.p)}</p>`;
  if ('ul' in value)
    return html`<ul>
      ${value.ul.map((line) => html`<li>${richLine(line)}</li>`)}
    </ul>`;
  return html`<ol>
    ${value.ol.map((line) => html`<li>${richLine(line)}</li>`)}
  </ol>`;
}

function inline(part: Inline): string | TemplateResult {
  if (typeof part === 'string') return part;
  if ('b' in part) return html`<b>${part.b}</b>`;
  const open = (event: Event) => event.currentTarget?.dispatchEvent(new TermEvent(part.term));
  return html`<button type="button" class="term" aria-haspopup="dialog" @click=${open}>${part.words}</button>`;
}
