import { expect } from 'chai';
import { html } from 'lit';
import type { TermId } from '../../../src/domain/course/ids.ts';
import type { RichText } from '../../../src/domain/course/rich-text.ts';
import '../../../src/components/blocks/text-block.ts';
import type { TermEvent } from '../../../src/components/ui/term-event.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { clearStages, find, findAll, show, stage, wordsOf } from '../support/stage.ts';

const value: RichText = [
  { p: ['A ', { b: 'wide' }, ' line, then a ', { term: 'dashed_line' as TermId, words: 'dashed line' }, '.'] },
  { ul: [['one'], ['two']] },
  { ol: [['first'], ['second']] },
];

describe('rich text', () => {
  afterEach(clearStages);

  it('is accessible', async () => {
    await expectAccessible(await show(await stage(), html`<text-block .value=${value}></text-block>`));
  });

  it('keeps words, bold, lists and their order', async () => {
    const element = await show(await stage(), html`<text-block .value=${value}></text-block>`);
    expect(wordsOf(element)).to.equal('A wide line, then a dashed line . one two first second');
    expect(find(element, 'b').textContent).to.equal('wide');
    expect(findAll(element, 'ul > li')).to.have.length(2);
    expect(findAll(element, 'ol > li')).to.have.length(2);
  });

  it('leaves no sign beside a term alone on another line', async () => {
    const sentence: RichText = [{ p: ['Draw a (', { term: 'dashed_line' as TermId, words: 'dashed' }, '). Then'] }];
    const element = await show(await stage(), html`<text-block .value=${sentence}></text-block>`);
    const [line, term] = [find(element, 'p'), find(element, '.term')];
    const [before, behind] = [document.createRange(), document.createRange()];
    const signs = Array.from(term.parentNode!.childNodes).filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    expect(signs.map(({ textContent }) => textContent)).to.deep.equal(['(', ').']);
    before.selectNode(signs[0]!);
    behind.selectNode(signs[1]!);
    for (let width = 100; width < 320; width += 1) {
      line.style.width = `${width}px`;
      const { bottom } = term.getBoundingClientRect();
      expect(before.getBoundingClientRect().bottom, `before, ${width} px`).to.be.closeTo(bottom, 8);
      expect(behind.getBoundingClientRect().bottom, `behind, ${width} px`).to.be.closeTo(bottom, 8);
    }
  });

  it('shows a sign between two terms once', async () => {
    const pair = ['dashed', 'wide'].map((words) => ({ term: 'dashed_line' as TermId, words }));
    const element = await show(
      await stage(),
      html`<text-block .value=${[{ p: [pair[0]!, '/', pair[1]!] }]}></text-block>`,
    );
    expect(find(element, 'p').textContent.trim()).to.equal('dashed/wide');
  });

  it('tells through all shadow roots which word was pressed', async () => {
    const on = await stage();
    const element = await show(on, html`<text-block .value=${value}></text-block>`);
    let term = '';
    on.host.addEventListener('term-opened', (event: TermEvent) => {
      term = event.term;
    });
    find(element, '.term').click();
    expect(term).to.equal('dashed_line');
  });
});
