import { expect } from 'chai';
import css from '../../../src/components/ui/document.css?inline';
import { clearStages } from '../support/stage.ts';
import '../support/document-styles.ts';

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

describe('document.css', () => {
  afterEach(clearStages);

  it('names fonts that are there', async () => {
    const files = [...css.matchAll(/url\(['"]?([^'")]+)/g)].map((match) => match[1] ?? '');
    expect(files.length).to.equal(2);
    for (const file of files) expect((await fetch(`/${file}`)).ok, file).to.equal(true);
  });

  it('makes body text no smaller than 18 px, and larger with the text size', () => {
    const sizes = ['1', '2', '3', '4'].map((size) => {
      document.documentElement.dataset['size'] = size;
      return parseFloat(getComputedStyle(document.documentElement).fontSize);
    });
    expect(sizes[0]).to.equal(18);
    expect(sizes).to.deep.equal([...sizes].sort((a, b) => a - b));
    expect(sizes[3]).to.be.greaterThan(28);
  });

  it('gives every theme its own paper and ink', () => {
    const looks = ['light', 'dark', 'contrast'].map((theme) => {
      document.documentElement.dataset['theme'] = theme;
      return `${token('--sheet')} ${token('--ink')}`;
    });
    expect(new Set(looks).size).to.equal(3);
  });

  it('lets nothing move by itself', () => {
    expect(css).not.to.match(/animation|transition|@keyframes/);
  });
});
