import { css } from 'lit';

/** Tables, bars and heads of all views; A4 where they are printed. */
export const reviewStyles = css`
  :host {
    display: block;
  }
  .top {
    display: flex;
    align-items: end;
    gap: var(--s3) var(--s5);
    flex-wrap: wrap;
    margin-bottom: var(--s3);
  }
  .top h1 {
    flex: 1;
  }
  h2 {
    margin: var(--s5) 0 var(--s2);
  }
  .kpi {
    display: flex;
    border: var(--narrow) solid var(--ink);
  }
  .kpi div {
    padding: 3px 12px;
    border-left: var(--narrow) solid var(--ink);
  }
  .kpi div:first-child {
    border: 0;
  }
  .kpi dt {
    font-weight: var(--weight);
    color: var(--ink-2);
    line-height: 1.2;
  }
  .kpi dd {
    font-weight: var(--weight-bold);
    font-size: var(--text-l);
    line-height: 1.2;
  }
  .link {
    padding: 0;
    border: 0;
    border-bottom: var(--narrow) solid currentColor;
    background: none;
    color: var(--accent);
    font-weight: var(--weight-bold);
    cursor: pointer;
    text-align: left;
  }
  .code {
    padding: 0 6px;
    border: var(--narrow) solid var(--ink);
    font-weight: var(--weight-bold);
    white-space: nowrap;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    flex-wrap: wrap;
  }
  select,
  input[type='text'],
  input[type='password'] {
    min-height: var(--target);
    max-width: 100%;
    padding: 4px 10px;
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--s3);
    flex-wrap: wrap;
  }
  .st {
    display: inline-flex;
    vertical-align: middle;
    gap: 8px;
    align-items: center;
    font-weight: var(--weight-mid);
    white-space: nowrap;
  }
  .st .i {
    color: var(--c, var(--ink));
  }
  .st.stuck {
    --c: var(--notyet);
  }
  .st.away {
    --c: var(--partly);
  }
  .st.going {
    --c: var(--note);
  }
  .st.done {
    --c: var(--right);
  }
  @media print {
    .screen {
      display: none !important;
    }
    h2 {
      break-after: avoid;
    }
  }
`;
