import { css } from 'lit';

/** Bar above, tools left, sheet, hints and objects below or beside it, input line at the foot. */
export const boardStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) 88px auto / 96px minmax(0, 1fr);
    grid-template-areas: 'bar bar' 'tools stage' 'tools side' 'input input';
    height: 100%;
    min-height: 0;
    background: var(--desk);
    color: var(--ink);
  }
  .bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 4px;
    min-height: var(--bar);
    padding: 2px var(--s2);
  }
  .bar .gap {
    flex: 1;
  }
  .tool.square {
    min-width: var(--target);
    min-height: var(--target);
    justify-content: center;
    padding: 0 6px;
  }
  .tool[aria-pressed='true'] {
    background: var(--sheet);
    color: var(--accent);
    font-weight: var(--weight-bold);
    text-decoration: underline;
  }
  select {
    min-height: var(--target);
    max-width: 126px;
    background: var(--sheet);
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    padding: 0 4px;
  }
  tool-palette {
    grid-area: tools;
  }
  .paper {
    grid-area: stage;
    position: relative;
    display: grid;
    min-width: 0;
    border-left: var(--frame) solid var(--ink);
    border-top: var(--frame) solid var(--ink);
  }
  .over {
    position: absolute;
    right: 6px;
    top: 6px;
    z-index: 3;
    min-height: var(--target);
    padding: 2px 10px;
  }
  .part {
    display: none;
    grid-area: stage;
    z-index: 2;
    justify-self: end;
    width: min(100%, 352px);
    min-height: 0;
    padding: calc(var(--target) + 12px) var(--s2) var(--s2);
    overflow: auto;
    background: var(--sheet);
    border-left: var(--frame) solid var(--ink);
    border-top: var(--frame) solid var(--ink);
  }
  .part.shown {
    display: grid;
  }
  .options {
    position: absolute;
    left: 2px;
    right: 56px;
    bottom: 2px;
    /* Long lists are pushed along, and leave the upper part of the sheet free; the room around them is for the ring of the focus. */
    max-height: 55%;
    overflow: auto;
    padding: 4px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    pointer-events: none;
  }
  /* The title block stands below. */
  .options.above {
    left: 52px;
    right: 2px;
    top: 2px;
    bottom: auto;
    align-content: flex-start;
  }
  .options button {
    padding: 2px 10px;
    pointer-events: auto;
  }
  .zoom {
    position: absolute;
    right: 6px;
    bottom: 6px;
    display: grid;
    background: var(--sheet);
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
  }
  .side {
    grid-area: side;
    min-height: 0;
    display: grid;
    grid-template-columns: 124px minmax(0, 1fr);
    background: var(--sheet);
    border-top: var(--frame) solid var(--ink);
    border-left: var(--frame) solid var(--ink);
  }
  .tabs {
    display: grid;
    border-right: var(--narrow) solid var(--ink);
  }
  .tabs button {
    border: 0;
    background: var(--sheet-2);
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 6px;
    min-height: var(--target);
    padding: 0 10px;
    cursor: pointer;
  }
  .tabs button[aria-selected='true'] {
    background: var(--sheet);
    font-weight: var(--weight-bold);
    box-shadow: inset 4px 0 0 var(--accent);
  }
  .pages {
    min-height: 0;
    overflow: auto;
  }
  .pages > * {
    height: 100%;
  }
  input-line {
    grid-area: input;
    border-top: var(--frame) solid var(--ink);
  }
  @media (max-width: 1099px) {
    .word {
      display: none;
    }
    select.narrow {
      max-width: 84px;
    }
  }
  @media (min-width: 1100px) {
    select {
      max-width: 220px;
    }
    :host {
      grid-template: auto minmax(0, 1fr) auto / 96px minmax(0, 1fr) 352px;
      grid-template-areas: 'bar bar bar' 'tools stage side' 'input input input';
    }
    :host([with-part]) {
      grid-template: auto minmax(300px, 1.2fr) minmax(120px, 1fr) auto / 96px minmax(0, 1fr) 352px;
      grid-template-areas: 'bar bar bar' 'tools stage part' 'tools stage side' 'input input input';
    }
    .over {
      display: none;
    }
    .part,
    .part.shown {
      display: grid;
      grid-area: part;
      width: auto;
      justify-self: stretch;
      padding: var(--s2);
    }
    .side {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .tabs {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      border-right: 0;
      border-bottom: var(--narrow) solid var(--ink);
    }
    .tabs button[aria-selected='true'] {
      box-shadow: inset 0 4px 0 var(--accent);
    }
  }
  @media (max-width: 640px) {
    :host {
      grid-template: auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr);
      grid-template-areas: 'bar' 'stage' 'side' 'input' 'tools';
    }
    .paper,
    .part,
    .side {
      border-left: 0;
    }
    .part {
      width: 100%;
    }
    .side {
      grid-template: auto 72px / minmax(0, 1fr);
    }
    .tabs {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      border-right: 0;
      border-bottom: var(--narrow) solid var(--ink);
    }
    select {
      max-width: 108px;
    }
    select.narrow {
      max-width: 72px;
    }
  }
`;
