import type { Page } from 'playwright-core';

/** More presses than any view has controls: whoever needs as many is caught in a trap. */
const MOST = 500;

/**
 * Presses the tabulator from the first control of a page to its end. Tells what had the focus, in order, by its place among
 * all controls that are shown, and how many those are: without a trap and in the order of the page these are 0, 1, 2 and so on.
 */
export async function focusWalk(page: Page): Promise<{ readonly order: readonly number[]; readonly controls: number }> {
  const controls = await page.evaluate((wanted) => {
    const found: HTMLElement[] = [];
    const rest: Element[] = [document.body];
    while (rest.length > 0) {
      const element = rest.shift();
      if (!(element instanceof HTMLElement)) continue;
      if (element.matches(wanted) && element.tabIndex >= 0 && element.getClientRects().length > 0) found.push(element);
      const root = element.shadowRoot ?? element;
      const children = element instanceof HTMLSlotElement ? element.assignedElements() : [...root.children];
      rest.unshift(...children);
    }
    Object.assign(window, { walked: found });
    found[0]?.focus();
    return found.length;
  }, 'button:enabled, input:enabled, select:enabled, textarea, a[href], summary, [tabindex]');
  const order: number[] = [];
  for (let presses = 0; presses < MOST; presses += 1) {
    const at = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const all: unknown = Reflect.get(window, 'walked');
      return active === document.body || active === null ? undefined : Array.isArray(all) ? all.indexOf(active) : -1;
    });
    if (at === undefined || (at === 0 && order.length > 0)) break;
    order.push(at);
    await page.keyboard.press('Tab');
  }
  return { order, controls };
}
