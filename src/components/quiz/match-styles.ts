import { css } from 'lit';

/** Two groups beside each other where there is room, else the partners below the items. */
export const matchStyles = css`
  .match {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s5);
    align-items: flex-start;
    margin-top: var(--s1);
  }
  .lefts {
    flex: 1.8 1 15em;
    min-width: 0;
  }
  .rights {
    flex: 1 1 11em;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .rights > .how {
    flex: 1 0 100%;
    margin-bottom: calc(-1 * var(--s1));
  }
  .rights > .btn {
    justify-content: flex-start;
    flex: 0 1 auto;
    padding: 4px 12px;
  }
  .used {
    border-color: var(--line-ui);
    color: var(--ink-2);
  }
  .row {
    display: flex;
    gap: var(--s1);
    margin-top: var(--s2);
  }
  .row > .option {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    padding: 2px var(--s3);
  }
  .row > .fixed {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s3);
    justify-content: space-between;
  }
  .pair > small {
    flex: 1 0 100%;
  }
  /* Beside a short item as long as eight letters find room, else below it. */
  .partner {
    flex: 1 1 8em;
    min-width: 0;
    font-weight: var(--weight-bold);
  }
  .open {
    color: var(--ink-2);
    font-size: var(--text-s);
    border-bottom: var(--narrow) dashed var(--line-ui);
  }
  .undo {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--target);
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    background: var(--sheet);
    cursor: pointer;
  }
  .undo:hover {
    background: var(--sheet-2);
  }
  @media (max-width: 640px) {
    .row {
      margin-top: var(--s1);
    }
    .row > .option {
      min-height: var(--target);
    }
    .row > .fixed {
      min-height: 34px;
    }
    .match {
      margin-top: 0;
    }
    .rights {
      gap: 5px;
    }
  }
`;
