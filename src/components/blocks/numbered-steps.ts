import { css, html, type TemplateResult } from 'lit';
import type { RichLine } from '../../domain/course/rich-text.ts';
import { richLine } from '../ui/rich-text.ts';

/** Styles of a list of steps with item balloons; the newest is in the accent. */
export const numberedStepsStyles = css`
  .steps {
    display: grid;
    gap: 6px;
    max-width: var(--measure);
    font-size: var(--text-read);
    line-height: 1.4;
  }
  .steps > li {
    display: grid;
    grid-template-columns: 30px minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
  }
  .ball {
    display: inline-grid;
    place-items: center;
    min-width: 28px;
    height: 28px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: var(--sheet);
    font-size: var(--text-s);
    font-weight: var(--weight-bold);
    line-height: 1;
  }
  .steps > .now > .ball {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
`;

/** The first `shown` lines as a numbered list, the last of them marked as the newest. */
export function numberedSteps(lines: readonly RichLine[], shown: number): TemplateResult {
  return html`<ol class="steps">
    ${lines
      .slice(0, shown)
      .map(
        (line, index) =>
          html`<li class=${index + 1 === shown ? 'now' : ''}>
            <span class="ball">${index + 1}</span><span>${richLine(line)}</span>
          </li>`,
      )}
  </ol>`;
}
