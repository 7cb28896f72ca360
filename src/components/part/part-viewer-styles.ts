import { css } from 'lit';

/** Picture, words where the eye is, and two rows of controls; the picture takes the room that they leave. */
export const partViewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s2);
    min-height: 0;
  }
  .stage {
    flex: 1 1 220px;
    min-height: 180px;
    position: relative;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
    border: var(--narrow) solid var(--rule);
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--ring);
    z-index: 2;
  }
  canvas {
    position: absolute;
    left: 0;
    top: 0;
    width: 100%;
    height: 100%;
    display: block;
  }
  .position {
    font-size: var(--text-s);
    line-height: 1.2;
    min-height: 1.2em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 3px; /* seven keys of 44 px beside each other in 328 px, as in a frame of 714 x 666 */
    align-items: center;
  }
  .btn.small {
    min-height: var(--target);
    padding: 2px 10px;
  }
  .btn[aria-pressed='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    text-decoration: underline;
  }
  .cut {
    flex: 1 1 140px;
    margin-left: var(--s2);
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: var(--target);
    font-weight: var(--weight-mid);
  }
  .cut input {
    flex: 1 1 60px;
    width: 60px;
    min-width: 60px;
    min-height: var(--target);
    margin: 0;
    accent-color: var(--accent);
  }
  @media (max-width: 640px) {
    :host {
      gap: 3px;
    }
    /* As high as words, views and controls leave it on a phone of 390 x 844. */
    .stage {
      flex: none;
      min-height: 0;
      height: var(--part-height, clamp(128px, 100vh - 708px, 260px));
    }
  }
  @media (forced-colors: active) {
    .btn[aria-pressed='true'] {
      border-width: 4px;
    }
  }
`;
