import { css } from 'lit';

/** The figure in the larger column, so that its labels can be read, and beside it what belongs onto it. */
export const placeStyles = css`
  /* Where nothing is placed any more, the figure leaves room for the words of the solution. */
  @media (min-width: 641px) {
    .still .figure {
      width: 74%;
    }
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s5);
    align-items: flex-start;
  }
  .sides > :first-child {
    flex: 5 1 18em;
    min-width: 0;
  }
  .labels {
    flex: 3 1 10em;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--s2);
    margin-top: var(--s2);
  }
  .labels > .how {
    flex: 1 0 100%;
    margin: 0;
  }
  .labels > .row {
    flex: 1 1 auto;
    display: flex;
    gap: var(--s1);
    margin: 0;
  }
  /* Two in a row wherever they find room. */
  .labels > .symbol {
    flex-basis: 9em;
  }
  .labels .option {
    grid-template-columns: 24px auto minmax(0, 1fr);
    gap: var(--s2);
    min-height: var(--target);
    padding: 2px var(--s2);
  }
  .sign {
    color: var(--ink-2);
  }
  .labels figure-drawing {
    height: 44px;
  }
  button.spot,
  div.spot {
    display: grid;
    place-items: center;
    padding: 0;
    background: none;
  }
  div.spot {
    cursor: default;
  }
  .placed {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    height: 100%;
    overflow: hidden;
    background: var(--sheet);
    line-height: 1.15;
    pointer-events: none;
  }
  /* Beside the mark. */
  .right > .placed,
  .missed > .placed,
  .notyet > .placed {
    padding-right: 26px;
  }
  .placed > .sign {
    display: none;
    color: var(--ink);
  }
  /* Where the words find no room, the number of the label stands for them. */
  .short > .words {
    display: none;
  }
  .short > .sign {
    display: inline;
  }
  .placed > figure-drawing {
    width: 100%;
    height: 100%;
  }
`;
