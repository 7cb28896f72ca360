import { find, findAll, settled } from '../support/stage.ts';

export async function press(element: Element, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

export async function choose(element: Element, option: number): Promise<void> {
  findAll(element, 'input')[option]?.click();
  await settled(element);
}

export async function typeNumber(element: Element, words: string): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

/** The second click of a double click. */
export async function pressTwice(element: Element, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  await settled(element);
}
