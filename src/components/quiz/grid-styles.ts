import { css } from 'lit';

/** The grid and beside it how to draw, in columns as wide as those of the question's layout; lines by width and dashes. */
export const gridStyles = css`
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0 var(--s5);
    align-items: start;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-top: var(--s2);
  }
  .tools > .how {
    flex: 1 0 100%;
    margin: 0;
  }
  .tools > .btn {
    padding: 4px 12px;
  }
  .surface {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    cursor: crosshair;
    /* A finger that draws a line must not scroll the page. */
    touch-action: none;
  }
  div.surface {
    cursor: default;
  }
  .surface > svg {
    width: 100%;
    height: 100%;
  }
  .dwg .own {
    stroke: var(--accent);
    stroke-width: var(--fig-wide);
    stroke-linecap: round;
  }
  .dwg .right {
    stroke: var(--right);
    stroke-width: var(--fig-wide);
  }
  .dwg .notyet {
    stroke: var(--notyet);
    stroke-width: var(--fig-wide);
    stroke-dasharray: 3 4;
  }
  .dwg .missed {
    stroke: var(--right);
    stroke-width: var(--fig-wide);
    stroke-dasharray: 10 4;
  }
  .dwg .cursor,
  .dwg .begin {
    stroke: var(--ink);
  }
  .dwg .begin {
    stroke-width: var(--fig-wide);
  }
  .dwg .way {
    stroke: var(--accent);
    stroke-dasharray: 4 3;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .dwg .own {
      stroke: Highlight;
    }
  }
`;
