import { deepActiveElement } from '../src/components/ui/active-element.ts';
import { find, findAll, wordsOf } from '../tests/browser/support/stage.ts';

/** How far a shown question goes beyond its frame, in pixels; 0 where it fits. */
export interface Overflow {
  /** Wider than the sheet or the window. */
  readonly across: number;
  /** Longer than the sheet or the window: has to be scrolled to. */
  readonly below: number;
  /** Words of parts that are wider than they have room for, or that lie over the edge of the sheet or of their drawing. */
  readonly cut: readonly string[];
  /** Words of what has just been said or has the focus, where not all of it is in sight. */
  readonly hidden: readonly string[];
}

/** A pixel may go in rounding. */
const ROUNDING = 1;

/** Measures what the player shows now; fonts have to be there, since a stand-in has other widths. */
export async function measureOverflow(player: HTMLElement): Promise<Overflow> {
  await document.fonts.ready;
  const content = find(player, '.content');
  const { right, left, top, bottom } = content.getBoundingClientRect();
  const across = Math.max(
    content.scrollWidth - content.clientWidth,
    document.documentElement.scrollWidth - window.innerWidth,
  );
  const shown = findAll(content, '*').filter(
    (element) => element.getClientRects().length > 0 && element.closest('.vh') === null,
  );
  const cut = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    const over = box.right > right + ROUNDING || box.left < left - ROUNDING;
    if (element instanceof SVGElement) return over || isOutsideItsDrawing(element);
    const inside = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + ROUNDING;
    return over || (inside && getComputedStyle(element).display !== 'inline' && element.localName !== 'input');
  });
  const news = [...findAll(content, '#missing'), ...shown.filter((element) => element === deepActiveElement())];
  const hidden = news.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.top < top - ROUNDING || box.bottom > bottom + ROUNDING;
  });
  const page = document.documentElement;
  const below = Math.max(content.scrollHeight - content.clientHeight, page.scrollHeight - page.clientHeight);
  return {
    across: Math.max(0, across),
    below: Math.max(0, below),
    cut: cut.map(described),
    hidden: hidden.map(described),
  };
}

/** A label is clipped by its drawing, not by a box of its own. */
function isOutsideItsDrawing(element: SVGElement): boolean {
  const drawing = element.ownerSVGElement;
  if (!drawing || !(element instanceof SVGTextElement)) return false;
  const label = element.getBoundingClientRect();
  const edges = drawing.getBoundingClientRect();
  return (
    label.left < edges.left - ROUNDING ||
    label.right > edges.right + ROUNDING ||
    label.top < edges.top - ROUNDING ||
    label.bottom > edges.bottom + ROUNDING
  );
}

function described(element: Element): string {
  return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${wordsOf(element)}`;
}
