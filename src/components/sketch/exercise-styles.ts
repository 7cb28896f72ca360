import { css } from 'lit';

/** The task on its screen, and the window with the board. */
export const exerciseStyles = css`
  :host {
    display: block;
  }
  /* Beside each other where there is room for 15 letters in each column; below each other on a phone. */
  .layout {
    min-height: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--s3) var(--s5);
    align-items: start;
    align-content: start;
  }
  /* Seven keys of a part beside each other. */
  @media (min-width: 641px) {
    .layout.turned {
      grid-template-columns: minmax(0, 1fr) minmax(328px, 1fr);
    }
  }
  .layout > figure-drawing {
    --figure-height: auto;
    --figure-max: min(460px, 60vh);
  }
  @media (max-width: 640px) {
    .layout > figure-drawing {
      --figure-max: 30vh;
    }
  }
  /* The part that is to be drawn takes the room that it is given. */
  .part {
    display: grid;
    grid-template: 'figure' minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }
  .layout > .part {
    height: min(460px, 60vh);
  }
  @media (max-width: 640px) {
    .layout > .part {
      height: auto;
    }
    dialog .part {
      --part-height: clamp(128px, 100vh - 604px, 320px);
    }
  }
  /* Where little room is left it goes on below: one scrolls to it, and its numbers can be read. */
  .said > figure-drawing {
    --figure-height: auto;
    --figure-max: 300px;
    min-height: 180px;
  }
  .task {
    display: grid;
    gap: var(--s3);
    justify-items: start;
    align-content: start;
  }
  dialog {
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--desk);
    color: var(--ink);
  }
  .said {
    padding: var(--s2) var(--s3);
    /* The panel around it scrolls, which keys can reach. */
    min-height: 100%;
    line-height: 1.3;
    display: grid;
    gap: var(--s2);
    align-content: start;
  }
  .said:focus-visible {
    box-shadow: inset 0 0 0 3px var(--focus-in);
  }
  .points {
    display: flex;
    gap: var(--s2);
    align-items: center;
  }
  .hints {
    display: grid;
    gap: var(--s2);
  }
  .hints .numbered {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: var(--s2);
  }
  .ball {
    width: 26px;
    height: 26px;
    display: grid;
    place-items: center;
    border: 2px solid var(--notyet);
    border-radius: 50%;
    color: var(--notyet);
    font-weight: var(--weight-bold);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .btn.small {
    min-height: var(--target);
  }
`;
