import { css } from 'lit';

/** Reset, focus ring, visually hidden text and icon size: the first style sheet of every element. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  fieldset,
  table {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h1 {
    font-size: var(--text-xl);
    line-height: var(--leading-tight);
    font-weight: var(--weight-bold);
    letter-spacing: -0.005em;
    hyphens: auto;
    text-wrap: pretty;
  }
  h2 {
    font-size: var(--text-l);
    line-height: 1.3;
    font-weight: var(--weight-bold);
  }
  h3 {
    font-size: var(--text-m);
    font-weight: var(--weight-bold);
  }
  b,
  dt,
  th {
    font-weight: var(--weight-bold);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  svg {
    display: block;
  }
  .i {
    width: max(24px, 1em);
    height: max(24px, 1em);
    flex: none;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--ink-2);
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--ring);
    position: relative;
    z-index: 2;
  }
  /* A heading takes the focus for readers of the screen aloud; it cannot be pressed, so it wears no ring. */
  h1:focus-visible {
    box-shadow: none;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    /* A symbol with a colour of its own would keep it; the colour around it is the system's. */
    .i {
      color: inherit !important;
    }
  }
`;

/** `.btn` outlined, `.btn.go` filled (one a screen), `.btn.small` in bars; `.tool` bare, on the board. */
export const buttonStyles = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-height: var(--target);
    padding: 6px 16px;
    border: var(--narrow) solid var(--ink);
    border-radius: var(--radius);
    background: var(--sheet);
    font-weight: var(--weight-mid);
    cursor: pointer;
    line-height: 1.2;
    text-align: left;
  }
  .btn:hover {
    background: var(--sheet-2);
  }
  .btn.go {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: var(--weight-bold);
  }
  .btn.go:hover {
    background: var(--accent-2);
  }
  .btn[disabled],
  .btn[aria-disabled='true'] {
    border-style: dashed;
    color: var(--ink-2);
    border-color: var(--line-ui);
    background: var(--sheet);
    cursor: default;
  }
  .btn.small {
    min-height: 40px;
    padding: 2px 12px;
    font-size: var(--text-s);
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 40px;
    padding: 0 10px;
    border: 0;
    background: none;
    border-radius: var(--radius);
    cursor: pointer;
    white-space: nowrap;
  }
  .tool:hover {
    background: var(--desk-2);
  }
  @media (max-width: 640px) {
    .bar > .tool,
    .bar-tool {
      flex-direction: column;
      justify-content: center;
      gap: 1px;
      font-size: var(--text-fixed);
      line-height: 1.1;
      min-height: 50px;
      min-width: 56px;
      padding: 0 6px;
    }
  }
  @media (max-width: 360px) {
    .bar > .tool,
    .bar-tool {
      min-width: 44px;
      padding: 0 4px;
    }
  }
  @media (forced-colors: active) {
    .btn.go {
      border: 2px solid ButtonText;
    }
  }
`;

/**
 * `.state` with `right`, `partly`, `notyet` or `note`: a box whose edge is the line type of its state. Its
 * first child `.head` holds symbol and word.
 */
export const stateStyles = css`
  .state {
    position: relative;
    padding: var(--s2) var(--s3) var(--s2) calc(var(--s3) + 10px);
    line-height: 1.4;
  }
  .state::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: 4px;
    background: var(--c);
  }
  .state.right {
    --c: var(--right);
    background: var(--right-soft);
  }
  .state.partly {
    --c: var(--partly);
    background: var(--partly-soft);
  }
  .state.notyet {
    --c: var(--notyet);
    background: var(--notyet-soft);
  }
  .state.note {
    --c: var(--note);
    background: var(--note-soft);
  }
  .state.partly::before {
    background: repeating-linear-gradient(
      var(--c) 0 22px,
      transparent 22px 27px,
      var(--c) 27px 31px,
      transparent 31px 36px
    );
  }
  .state.notyet::before {
    background: repeating-linear-gradient(var(--c) 0 12px, transparent 12px 17px);
  }
  .state.note::before {
    width: 2px;
  }
  .state > .head {
    display: flex;
    gap: var(--s2);
    align-items: center;
    color: var(--c);
    font-weight: var(--weight-bold);
  }
  .state > p + p {
    margin-top: 2px;
  }
`;

/** Running text: `.text` spaces paragraphs and shows the bullets and numbers of lists; `.term` is a word that opens. */
export const textStyles = css`
  .text {
    font-size: var(--text-read);
    max-width: var(--measure);
  }
  .text > * + * {
    margin-top: var(--s3);
  }
  .text ul {
    list-style: square;
    padding-left: 1.2em;
  }
  .text ol {
    list-style: decimal;
    padding-left: 1.5em;
  }
  .text li + li {
    margin-top: var(--s1);
  }
  .one {
    white-space: nowrap;
  }
  .term {
    display: inline;
    white-space: normal;
    font: inherit;
    font-weight: var(--weight-bold);
    color: var(--accent);
    background: none;
    border: 0;
    border-bottom: var(--narrow) dashed currentColor;
    padding: 0;
    cursor: pointer;
    line-height: 1.2;
    text-align: left;
    max-width: 100%;
    hyphens: auto;
  }
  .term:hover {
    background: var(--accent-soft);
  }
`;

/**
 * Grid of a screen with a figure: children stand at `grid-area: head`, `text`, `figure`, `wide`, `after`. Beside
 * each other where there is room, else heading, figure, text; what is `wide` goes below both in between.
 */
export const pairStyles = css`
  .pair {
    display: grid;
    grid-template-columns: var(--pair-columns);
    grid-template-rows: var(--pair-rows);
    grid-template-areas: var(--pair-areas);
    column-gap: var(--pair-gap);
    height: var(--pair-height);
  }
  .pair > .head {
    grid-area: head;
  }
  .pair > .text {
    grid-area: text;
    margin-top: var(--s3);
  }
  .pair > .wide {
    grid-area: wide;
    margin-top: var(--s3);
  }
  .pair > .figure {
    grid-area: figure;
    margin-top: var(--pair-figure-gap);
    min-width: 0;
    min-height: 0;
  }
  .pair > .after {
    grid-area: after;
    margin-top: var(--s3);
  }
`;
