import { css } from 'lit';

/** What views put into cells of a table: fields of lessons, bars, several links below each other, a name beside a code. */
export const cellStyles = css`
  .name {
    display: block;
  }
  .link {
    white-space: nowrap;
  }
  .strip {
    width: 100%;
    min-width: 110px;
    max-width: 320px;
    height: 22px;
  }
  .strip rect {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1;
  }
  .strip .done,
  .strip .half {
    fill: var(--accent);
  }
  .strip .half {
    stroke: none;
  }
  .strip .stuck {
    fill: var(--notyet-soft);
    stroke: var(--notyet);
    stroke-width: 2;
  }
  .strip .mark {
    stroke: var(--notyet);
    stroke-width: 2.5;
  }
  .amount {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--s2);
  }
  .amount .bar {
    width: 160px;
    height: 16px;
  }
  .amount rect {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .amount .over {
    fill: var(--ink);
  }
  .links {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
  }
`;
