import { html, type TemplateResult } from 'lit';
import type { RichLine } from '../../domain/course/rich-text.ts';

/** The words of a line that can itself be pressed: its terms are no buttons here, since buttons do not nest. */
export function plainWords(line: RichLine | undefined): readonly (string | TemplateResult)[] {
  return (line ?? []).map((part) =>
    typeof part === 'string' ? part : 'b' in part ? html`<b>${part.b}</b>` : part.words,
  );
}
