import { html, type TemplateResult } from 'lit';
import type { Inline, RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { TermEvent } from './term-event.ts';

/** Paragraphs and lists of a text; to stand in an element of class `text` (see textStyles). */
export function richText(value: RichText): readonly TemplateResult[] {
  return value.map(block);
}

/** The words of one line; its terms are buttons that fire a TermEvent. A line never ends between a term and its signs. */
export function richLine(value: RichLine): readonly (string | TemplateResult)[] {
  const cuts = value.map((part, at) => cut(part, isTerm(value[at - 1]), isTerm(value[at + 1])));
  return value.map((part, at) =>
    typeof part === 'string' ? (cuts[at]?.own ?? '') : inline(part, cuts[at - 1]?.before, cuts[at + 1]?.behind),
  );
}

/** Takes what stands without a space behind the term in front of these words, and before the term that comes. */
function cut(part: Inline, isBehind: boolean, isBefore: boolean): { behind: string; own: string; before: string } {
  if (typeof part !== 'string') return { behind: '', own: '', before: '' };
  const [behind = ''] = (isBehind && /^[^ \n]*/.exec(part)) || [];
  const rest = part.slice(behind.length);
  const [before = ''] = (isBefore && /[^ \n]*$/.exec(rest)) || [];
  return { behind, own: rest.slice(0, rest.length - before.length), before };
}

function isTerm(part: Inline | undefined): boolean {
  return typeof part === 'object' && 'term' in part;
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

function inline(part: Exclude<Inline, string>, before = '', behind = ''): TemplateResult {
  if ('b' in part) return html`<b>${part.b}</b>`;
  const open = (event: Event) => event.currentTarget?.dispatchEvent(new TermEvent(part.term));
  return html`<span class="one"
    >${before}<button type="button" class="term" aria-haspopup="dialog" @click=${open}>${part.words}</button
    >${behind}</span
  >`;
}
