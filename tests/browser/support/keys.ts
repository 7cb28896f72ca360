import { deepActiveElement } from '../../../src/components/ui/active-element.ts';

/** Presses a key where the focus is, as far as scripts see it. */
export function press(key: string, more: KeyboardEventInit = {}): void {
  const target = deepActiveElement() ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}

/** Words of the element that has the focus. */
export function focusedWords(): string {
  return (deepActiveElement()?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
