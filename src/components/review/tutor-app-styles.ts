import { css } from 'lit';

/** Board, bar, sheet and title block of the tutor app. */
export const tutorAppStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .app {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
    padding: 0 var(--s2) var(--s2);
  }
  .bar {
    display: flex;
    align-items: stretch;
    gap: var(--s1);
    min-height: var(--bar);
    flex-wrap: wrap;
  }
  .bar .name {
    align-self: center;
    padding: 0 var(--s2);
    font-weight: var(--weight-mid);
  }
  .bar nav {
    display: flex;
    flex-wrap: wrap;
  }
  .bar .gap {
    flex: 1;
  }
  .bar [aria-current] {
    border-radius: 0;
    background: var(--sheet);
    box-shadow: inset 0 4px 0 var(--accent);
    font-weight: var(--weight-bold);
  }
  .sheet {
    min-height: 0;
    padding: var(--margin) var(--margin) var(--margin) var(--margin-file);
    background: var(--sheet);
    box-shadow: 0 0 0 1px var(--sheet-edge);
  }
  .frame {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100%;
    min-width: 0;
    border: var(--frame) solid var(--ink);
  }
  .content {
    min-height: 0;
    padding: var(--s4) var(--s5);
    overflow: auto;
  }
  .notice {
    margin-bottom: var(--s3);
  }
  .busy {
    position: absolute;
    z-index: 3;
    left: 50%;
    top: 40%;
    padding: var(--s4);
    border: var(--frame) solid var(--ink);
    background: var(--sheet);
    box-shadow: var(--shadow);
    transform: translateX(-50%);
  }
  .drop {
    margin-top: var(--s4);
    padding: var(--s5);
    border: var(--narrow) dashed var(--line-ui);
  }
  .drop p {
    max-width: var(--measure);
    margin-bottom: var(--s4);
  }
  .dragged .frame {
    outline: var(--wide) dashed var(--accent);
    outline-offset: -8px;
  }
  .block {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    min-height: var(--block);
    border-top: var(--frame) solid var(--ink);
  }
  .block > * {
    display: grid;
    align-content: center;
    padding: 4px var(--s3);
    border-left: var(--narrow) solid var(--ink);
  }
  .block > :first-child {
    border-left: 0;
  }
  .block .field {
    gap: 0;
    justify-items: start;
  }
  .block select {
    min-height: 32px;
    padding: 0 4px;
  }
  .cap {
    color: var(--ink-2);
    line-height: 1.25;
  }
  .people {
    white-space: nowrap;
  }
  @media (max-width: 640px) {
    .content {
      padding: var(--s3);
    }
  }
  @media print {
    :host,
    .app,
    .frame {
      display: block;
      height: auto;
      padding: 0;
    }
    .sheet {
      padding: 0;
      box-shadow: none;
    }
    .frame {
      border: 0;
    }
    .content {
      /* Borders at the right edge of the paper would be cut off. */
      padding: 0 3px 0 0;
      overflow: visible;
    }
  }
`;
