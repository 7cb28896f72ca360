import { css } from 'lit';

/** Stem, caption, message about what is missing, and marks: for the elements of all kinds of questions. */
export const questionStyles = css`
  :host {
    display: block;
    --stem: var(--text-l);
  }
  fieldset {
    min-width: 0;
  }
  legend {
    padding: 0;
    width: 100%;
  }
  h1 {
    font-size: var(--stem);
    line-height: 1.32;
  }
  .caption {
    display: var(--ask-caption, block);
    color: var(--ink-2);
    font-size: var(--text-s);
  }
  .how {
    display: var(--ask-how, block);
    margin-top: var(--s2);
    color: var(--ink-2);
    font-size: var(--text-s);
  }
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    margin-top: var(--s3);
    align-content: start;
  }
  .pairs {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7em, 40%)), 1fr));
  }
  .missing {
    display: flex;
    gap: var(--s2);
    margin-top: var(--s2);
    padding: var(--s2) var(--s3);
    border-left: var(--narrow) solid var(--note);
    background: var(--note-soft);
    line-height: 1.35;
  }
  .mark {
    color: var(--right);
  }
  .notyet > .mark,
  .notyet .value > .mark {
    color: var(--notyet);
  }
  @media (max-width: 640px) {
    :host {
      --stem: calc(19px * var(--zoom));
    }
    h1 {
      line-height: 1.2;
    }
    .caption {
      line-height: 1.2;
    }
    .missing {
      margin-top: var(--s1);
      padding: var(--s1) var(--s2);
    }
    .answers {
      gap: var(--ask-gap, 6px);
      margin-top: var(--ask-gap, 6px);
    }
    .how {
      margin-top: 2px;
      line-height: 1.2;
    }
  }
  @media (min-width: 1100px) {
    :host {
      --stem: calc(25px * var(--zoom));
    }
  }
`;

/** A frame with a native radio or check box that is drawn in the line widths of the sheet. */
export const optionStyles = css`
  .option {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: var(--s3);
    align-items: center;
    min-height: 52px;
    padding: 6px var(--s3);
    border: var(--narrow) solid var(--line-ui);
    border-radius: var(--radius);
    cursor: pointer;
    line-height: 1.25;
    position: relative;
  }
  .option:hover {
    background: var(--sheet-2);
  }
  .option small {
    display: block;
    color: var(--ink-2);
    font-size: var(--text-s);
  }
  input[type='radio'],
  input[type='checkbox'] {
    appearance: none;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    margin: 0;
    border: var(--narrow) solid var(--ink);
    background: var(--sheet);
    cursor: inherit;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='radio']:checked::after {
    content: '';
    border: 6px solid;
    border-radius: 50%;
  }
  input[type='checkbox']:checked::after {
    content: '';
    width: 7px;
    height: 13px;
    margin-top: -3px;
    border: solid currentColor;
    border-width: 0 var(--wide) var(--wide) 0;
    transform: rotate(45deg);
  }
  /* Two in a row are narrow: what is said about an option has the whole width below it, and a word is not broken. */
  .pairs > .option {
    gap: 0 6px;
    padding: 6px 4px 6px var(--s2);
  }
  .pairs .mark svg {
    width: 20px;
    height: 20px;
  }
  .pairs > .option > span:not(.mark) {
    display: contents;
  }
  .pairs small {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .option.chosen {
    outline: var(--wide) solid var(--accent);
    outline-offset: -2px;
  }
  .option.right,
  .option.missed {
    outline: var(--wide) solid var(--right);
    outline-offset: -2px;
    background: var(--right-soft);
  }
  .option.missed {
    background: var(--sheet);
  }
  .option.notyet {
    border: 2px dashed var(--notyet);
    outline: none;
    background: var(--notyet-soft);
  }
  .fixed,
  .fixed:hover {
    cursor: default;
  }
  .fixed:not(.right):not(.notyet):hover {
    background: var(--sheet);
  }
  @media (min-width: 1100px) {
    .option {
      min-height: 60px;
    }
  }
  @media (max-width: 640px) {
    .option {
      min-height: var(--target);
      padding-top: 2px;
      padding-bottom: 2px;
    }
    /* Not pressed any more. */
    .fixed {
      min-height: 34px;
    }
    .answers > .fixed small {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .option.chosen {
      outline-color: Highlight;
    }
  }
`;
