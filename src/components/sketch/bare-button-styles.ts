import { css } from 'lit';

/** A symbol alone, as large as a target, without an edge of its own. */
export const bareButtonStyles = css`
  .bare {
    width: var(--target);
    height: var(--target);
    border: 0;
    background: none;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
`;
