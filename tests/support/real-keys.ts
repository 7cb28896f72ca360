import type { Page } from 'playwright-core';

/** The element that has the focus, looked for through shadow roots. */
interface Focused {
  readonly name: string;
  readonly words: string;
  readonly fits: boolean;
  /** Wears the ring: nobody has to look for where the keyboard is. */
  readonly ringed: boolean;
  /** Inside what can be seen. */
  readonly inView: boolean;
}

/** A whole turn through the longest sheet takes fewer presses. */
const MOST_PRESSES = 80;

/** Works with the keys of a keyboard alone, and notes every stop of Tab at which the focus could not be seen. */
export class RealKeys {
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the focus is on an element that fits the selector and, when given, says just these words. */
  async tabTo(selector: string, words?: string): Promise<void> {
    for (let presses = 0; presses <= MOST_PRESSES; presses += 1) {
      const focused = await this.focused(selector);
      if (presses > 0 && !(focused.ringed && focused.inView)) this.unseen.push(`${focused.name} "${focused.words}"`);
      if (focused.fits && (words === undefined || focused.words === words)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}${words === undefined ? '' : ` "${words}"`}`);
  }

  async focused(selector = '*'): Promise<Focused> {
    return this.page.evaluate((wanted) => {
      let element = document.activeElement ?? document.body;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const box = element.getBoundingClientRect();
      const middle = box.top + Math.min(box.height, innerHeight) / 2;
      return {
        name: element.localName + (element.id ? `#${element.id}` : ''),
        words: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
        fits: element.matches(wanted),
        // Past its last stop Tab leaves the page for the browser's own buttons.
        ringed: element === document.body || getComputedStyle(element).boxShadow !== 'none',
        inView: element === document.body || (middle >= 0 && middle <= innerHeight && box.right > 0),
      };
    }, selector);
  }

  /** Waits until the focus is on an element that fits. */
  async untilOn(selector: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      let element = document.activeElement ?? document.body;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element.matches(wanted);
    }, selector);
  }
}
