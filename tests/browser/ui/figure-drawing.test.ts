import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/ui/figure-drawing.ts';
import type { FigureDrawing } from '../../../src/components/ui/figure-drawing.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { clearStages, findAll, settled, show, stage } from '../support/stage.ts';

const svg = `<svg viewBox="0 0 100 50"><path class="w" d="M0 0H9"/><g data-step="2"><path class="h" d="M0 5H9"/></g>
<g data-step="3"><text class="hi" x="1" y="9">A</text></g></svg>`;

async function figure(upTo?: number): Promise<FigureDrawing> {
  return show<FigureDrawing>(
    await stage(),
    html`<figure-drawing .svg=${svg} .alt=${'A line'} .upTo=${upTo}></figure-drawing>`,
  );
}

const visible = (element: FigureDrawing): number =>
  findAll(element, '[data-step]').filter((group) => getComputedStyle(group).display !== 'none').length;

describe('<figure-drawing>', () => {
  afterEach(clearStages);

  it('is accessible', async () => {
    await expectAccessible(await figure());
  });

  it('is one picture with one description', async () => {
    const pictures = findAll(await figure(), '[role=img]');
    expect(pictures.map((picture) => picture.getAttribute('aria-label'))).to.deep.equal(['A line']);
  });

  it('shows everything without a step, and no group of a later step with one', async () => {
    expect(visible(await figure())).to.equal(2);
    expect(visible(await figure(1))).to.equal(0);
    expect(visible(await figure(2))).to.equal(1);
  });

  it('shows what a later step brings and takes it back', async () => {
    const element = await figure(1);
    element.upTo = 3;
    await settled(element);
    expect(visible(element)).to.equal(2);
    element.upTo = 2;
    await settled(element);
    expect(visible(element)).to.equal(1);
  });

  it('draws lettering with a line that keeps its share of the height', async () => {
    const text = `<svg viewBox="0 0 100 50"><path class="s" transform="scale(3)" d="M1 9V1"/><path class="w" d="M0 9H9"/></svg>`;
    const element = await show<FigureDrawing>(await stage(), html`<figure-drawing .svg=${text}></figure-drawing>`);
    const style = (selector: string) => getComputedStyle(findAll(element, selector)[0] as Element);
    expect(style('.s').strokeWidth).to.equal('1px');
    expect(style('.s').vectorEffect).to.equal('none');
    expect(style('.w').vectorEffect).to.equal('non-scaling-stroke');
  });

  it('sets no style attribute, which the page would refuse', async () => {
    expect(findAll(await figure(2), '[style]')).to.have.length(0);
  });
});
