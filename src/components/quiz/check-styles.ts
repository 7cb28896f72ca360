import { css } from 'lit';

/** Text on the left, list on the right: introduction, overview and result of a check. */
export const checkStyles = css`
  :host {
    display: block;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: var(--s4) var(--s5);
    align-content: start;
  }
  .two.over {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5em), 1fr));
  }
  .two > * {
    min-width: 0;
  }
  .left {
    display: grid;
    align-content: start;
    gap: var(--s3);
  }
  .left > .btn {
    justify-content: flex-start;
  }
  .lead {
    max-width: var(--measure);
    font-size: var(--text-read);
  }
  .points {
    display: grid;
    gap: var(--s2);
  }
  .points > li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: var(--s3);
    align-items: start;
    font-size: var(--text-read);
    line-height: 1.4;
  }
  .points .i {
    color: var(--accent);
    margin-top: 1px;
  }
  .list {
    border-top: var(--frame) solid var(--ink);
    border-bottom: var(--frame) solid var(--ink);
    height: fit-content;
  }
  .list > li + li {
    border-top: var(--hair) solid var(--line-ui);
  }
  .ball {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 2px solid currentColor;
    border-radius: 50%;
    font-size: var(--text-s);
    font-weight: var(--weight-bold);
    line-height: 1;
  }
  /* As many beside each other as have room for the longest word of a state. */
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.4em), 1fr));
    gap: var(--s2);
    align-content: start;
  }
  .item {
    position: relative;
    display: flex;
    gap: var(--s2);
    align-items: center;
    width: 100%;
    min-height: 52px;
    padding: 4px var(--s2);
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    background: none;
    text-align: left;
    line-height: 1.15;
    cursor: pointer;
  }
  .item:hover {
    background: var(--sheet-2);
  }
  .item > .ball {
    flex: none;
    border-style: dashed;
  }
  .item.answered > .ball {
    border-style: solid;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .item.answered > .state-word {
    color: var(--accent);
    font-weight: var(--weight-mid);
  }
  .score {
    display: flex;
    align-items: center;
    gap: 10px;
    border: var(--narrow) solid var(--ink);
    padding: 6px var(--s3);
    width: fit-content;
    max-width: 100%;
    line-height: 1.25;
  }
  .score > b {
    font-size: var(--text-2xl);
    white-space: nowrap;
  }
  .objective {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 4em;
    gap: 2px 0;
    padding: 6px 2px;
    align-items: center;
    line-height: 1.3;
    --c: var(--right);
  }
  .objective.partly {
    --c: var(--partly);
  }
  .objective.notyet {
    --c: var(--notyet);
  }
  .objective > .name {
    font-weight: var(--weight-mid);
  }
  .objective > .word {
    grid-column: 2 / 4;
    padding-left: var(--s3);
    display: inline-flex;
    justify-content: flex-end;
    gap: 6px;
    align-items: center;
    color: var(--c);
    font-weight: var(--weight-bold);
    white-space: nowrap;
  }
  .objective > .btn {
    margin-left: var(--s3);
    padding: 2px 10px;
  }
  .objective > .of {
    font-size: var(--text-s);
    color: var(--ink-2);
    text-align: right;
  }
  /* All bars end at the same place, however long the words above them are. */
  .meter {
    grid-column: 1 / 3;
    width: 100%;
    height: 22px;
    overflow: visible;
    color: var(--c);
  }
  .meter .scale {
    stroke: var(--ink-2);
    stroke-width: var(--narrow);
  }
  .meter .bar {
    stroke: currentColor;
    stroke-width: 10px;
  }
  .partly .bar {
    stroke-dasharray: 24 3 4 3;
  }
  .notyet .bar {
    stroke-dasharray: 12 4;
  }
  .limit {
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-dasharray: 9 2 2 2;
  }
  @media (forced-colors: active) {
    .meter,
    .limit-note > svg {
      --c: CanvasText;
      --ink: CanvasText;
      --ink-2: CanvasText;
    }
  }
  .limit-note {
    display: flex;
    gap: var(--s2);
    align-items: center;
    margin-top: var(--s2);
    font-size: var(--text-s);
    color: var(--ink-2);
  }
  .limit-note > svg {
    flex: none;
    width: 2px;
    height: 22px;
    overflow: visible;
  }
  @media (min-width: 1100px) {
    .two {
      width: 100%;
      max-width: 1120px;
      margin: 0 auto;
      column-gap: var(--s7);
    }
    .item {
      min-height: 60px;
      padding: 6px var(--s3);
    }
    .objective {
      padding: 14px 2px;
    }
  }
`;
