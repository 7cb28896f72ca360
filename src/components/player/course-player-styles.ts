import { css } from 'lit';

/** Board, sheet and frame; the outline as a panel from 1100 px. */
export const coursePlayerStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .app {
    display: grid;
    grid-template: var(--bar) minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
    padding: 0 var(--s2) var(--s2);
  }
  .app.with-panel {
    grid-template-columns: 316px minmax(0, 1fr);
  }
  player-bar {
    grid-column: 1 / -1;
  }
  aside {
    display: grid;
    min-height: 0;
    padding-top: var(--s2);
  }
  .sheet {
    position: relative;
    display: grid;
    grid-template-rows: 24px minmax(0, 1fr);
    min-height: 0;
    min-width: 0;
    padding: 0 var(--margin) var(--margin) var(--margin-file);
    background: var(--sheet);
    box-shadow: 0 0 0 1px var(--sheet-edge);
  }
  /* Centring marks, as on every drawing sheet. */
  .sheet::before,
  .sheet::after {
    content: '';
    position: absolute;
    top: 50%;
    right: 0;
    width: var(--margin);
    height: var(--frame);
    background: var(--ink);
  }
  .sheet::before {
    left: 0;
    right: auto;
    width: var(--margin-file);
  }
  .frame {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
    min-width: 0;
    border: var(--frame) solid var(--ink);
  }
  /* Positioned: what is there for screen readers only must scroll with the content, not make the page longer. */
  .content {
    position: relative;
    min-height: 0;
    overflow: auto;
    padding: var(--s4) var(--s4) var(--s3);
  }
  /* Heights are handed down, so that a figure takes what the frame has and asks for no more. */
  .shown {
    height: 100%;
  }
  .skip {
    position: fixed;
    z-index: 9;
    top: var(--s1);
    left: var(--s1);
  }
  .skip:not(:focus) {
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (min-width: 1100px) {
    .content {
      padding: var(--s5) var(--s6) var(--s4);
    }
  }
  @media (max-width: 640px) {
    .app {
      padding: 0;
    }
    .sheet {
      padding: 0 6px 6px;
    }
    .sheet::before,
    .sheet::after {
      content: none;
    }
    .content {
      padding: var(--s2) var(--s3);
    }
  }
  /* A low window, or a strong zoom: the page scrolls instead of a slit between bar and title block. */
  @media (max-height: 500px) {
    .app {
      height: auto;
      min-height: 100%;
      grid-template-rows: auto auto;
    }
    .content {
      min-height: 220px;
      overflow: visible;
    }
  }
`;
