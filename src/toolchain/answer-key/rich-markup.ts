import type { RichLine } from '../../domain/course/rich-text.ts';
import { escapeMarkup } from '../package/start-page.ts';

/** A line with its marks. Terms are plain words here: the key explains answers, the lesson explains terms. */
export function rich(line: RichLine): string {
  return line
    .map((part) =>
      typeof part === 'string'
        ? escapeMarkup(part)
        : 'b' in part
          ? `<b>${escapeMarkup(part.b)}</b>`
          : escapeMarkup(part.words),
    )
    .join('');
}
