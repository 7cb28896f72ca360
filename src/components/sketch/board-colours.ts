import { css } from 'lit';
import type { BoardColours } from '../../adapters/canvas/sheet-look.ts';

const NAMES = {
  desk: '--board-desk',
  paper: '--board-paper',
  grid: '--board-grid',
  grid10: '--board-grid10',
  line: '--board-line',
  soft: '--board-soft',
  live: '--board-live',
  snap: '--board-snap',
  mark: '--board-mark',
  right: '--board-right',
} as const satisfies Readonly<Record<keyof BoardColours, string>>;

/** What each colour of the board is in the learner's theme, or where the system forces its own. */
export const boardColourStyles = css`
  :host {
    --board-desk: var(--desk-2);
    --board-paper: var(--sheet);
    --board-grid: var(--sheet-2);
    --board-grid10: var(--rule);
    --board-line: var(--draw);
    --board-soft: var(--line-ui);
    --board-live: var(--accent);
    --board-snap: var(--partly);
    --board-mark: var(--notyet);
    --board-right: var(--right);
  }
  @media (forced-colors: active) {
    :host {
      --board-desk: Canvas;
      --board-paper: Canvas;
      --board-grid: Canvas;
      --board-grid10: GrayText;
      --board-line: CanvasText;
      --board-soft: GrayText;
      --board-live: Highlight;
      --board-snap: Highlight;
      --board-mark: LinkText;
      --board-right: LinkText;
    }
  }
`;

/** The colours that an element wears now. */
export function boardColours(element: Element): BoardColours {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim() || 'CanvasText';
  return {
    desk: of(NAMES.desk),
    paper: of(NAMES.paper),
    grid: of(NAMES.grid),
    grid10: of(NAMES.grid10),
    line: of(NAMES.line),
    soft: of(NAMES.soft),
    live: of(NAMES.live),
    snap: of(NAMES.snap),
    mark: of(NAMES.mark),
    right: of(NAMES.right),
  };
}
