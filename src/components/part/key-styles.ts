import { css } from 'lit';

/** `.key`: a square button with a symbol, as large as a finger needs. */
export const keyStyles = css`
  .key {
    display: inline-grid;
    place-items: center;
    min-width: var(--target);
    min-height: var(--target);
    padding: 0;
    border: var(--narrow) solid var(--ink);
    border-radius: var(--radius);
    background: var(--sheet);
    cursor: pointer;
  }
  .key:hover {
    background: var(--sheet-2);
  }
  .key[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--line-ui);
    color: var(--ink-2);
    cursor: default;
  }
`;
