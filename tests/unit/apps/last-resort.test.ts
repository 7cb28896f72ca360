import { describe, expect, it } from 'vitest';
import { showLastResort } from '../../../src/apps/learner/last-resort.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';

interface FakeElement {
  readonly name: string;
  textContent: string;
  readonly children: FakeElement[];
  setAttribute(name: string, value: string): void;
  append(child: FakeElement): void;
}

function fakePage() {
  const shown: FakeElement[] = [];
  const createElement = (name: string): FakeElement => {
    const children: FakeElement[] = [];
    return { name, textContent: '', children, setAttribute: () => undefined, append: (child) => children.push(child) };
  };
  const documentElement = { lang: '' };
  const page = { createElement, documentElement, body: { replaceChildren: (box: FakeElement) => shown.push(box) } };
  return { page: page as unknown as Document, shown, documentElement };
}

describe('the last resort', () => {
  for (const language of LANGUAGES) {
    it(`says in ${language} what happened, what is safe and what to do`, () => {
      const { page, shown, documentElement } = fakePage();
      showLastResort(page, language);
      const lines = shown[0]?.children ?? [];
      expect(lines.map(({ name }) => name)).toEqual(['h1', 'p', 'p']);
      for (const { textContent } of lines) {
        expect(textContent.length).toBeGreaterThan(20);
        expect(textContent).not.toMatch(/https?:/);
      }
      expect(documentElement.lang).toBe(language);
    });
  }
});
