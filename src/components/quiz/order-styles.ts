import { css } from 'lit';

/** Steps below each other, each with its number and its buttons; to stand behind matchStyles. */
export const orderStyles = css`
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Close together, so that five steps leave room below them for what is said. */
  .row {
    align-items: stretch;
    margin-top: var(--s1);
  }
  .ball {
    flex: none;
    align-self: center;
    width: 1.6em;
    font-weight: var(--weight-bold);
    text-align: center;
  }
  .row > .placed {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .empty {
    min-height: 48px;
    align-items: center;
  }
  .empty > .open {
    flex: 1;
  }
  .turn {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--target);
    min-height: var(--target);
    padding: 0;
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    background: var(--sheet);
    cursor: pointer;
  }
  .turn:hover {
    background: var(--sheet-2);
  }
  .turn:disabled {
    border-color: transparent;
    color: var(--line-ui);
    cursor: default;
  }
  .up > .i {
    transform: rotate(-90deg);
  }
  .down > .i {
    transform: rotate(90deg);
  }
`;
