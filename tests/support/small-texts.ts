import type { Page } from 'playwright-core';

/** Pixels: below this nobody has to read anything, but for what the list names (docs/decisions/0010). */
const SMALLEST = 18;

/** The least size of text in elements that may go below, each with its reason in the decision. */
const EXEMPT: Readonly<Record<string, number>> = {
  'player-bar': 14,
  'progress-fields': 14,
  'course-outline': 14,
  'title-block': 14,
  'figure-drawing': 13,
};

/**
 * Texts that are shown and smaller than what is decided, in words; empty when all can be read. Labels of figures count as
 * large as they are drawn.
 */
export async function smallTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ smallest, exempt }) => {
      const found: string[] = [];
      const look = (node: Node, least: number): void => {
        if (node instanceof Element) {
          const bound = exempt[node.localName] ?? least;
          for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) look(child, bound);
        } else if (node instanceof Text) {
          const words = node.data.trim();
          const parent = node.parentElement;
          if (words === '' || !parent || parent.closest('style, script, .vh')) return;
          if (parent.getClientRects().length === 0) return;
          const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
          // Also of turned text the length of a unit on the screen.
          const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
          const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
          if (size < least - 0.01) found.push(`${size.toFixed(1)} px instead of ${least}: ${words}`);
        }
      };
      look(document.body, smallest);
      return found;
    },
    { smallest: SMALLEST, exempt: EXEMPT },
  );
}
