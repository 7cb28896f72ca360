import { expect } from 'chai';
import { files } from '../../../../src/apps/learner/pieces/sketch-files.ts';
import { sheetWords } from '../../../../src/components/drawing/sheet-words.ts';
import type { DrawingWay } from '../../../../src/components/sketch/drawing-files.ts';
import { line } from '../../../unit/domain/sketch/three-views.ts';
import { EMPTY_SHEET } from '../../../support/empty-sheet.ts';

describe('files of a drawing', () => {
  const drawing = { ...EMPTY_SHEET, entities: [line('hidden', 20, 20, 120, 20)] };
  const take = (way: DrawingWay): void => files.take(way, drawing, { name: 'l-shape', words: sheetWords('de') });
  const { click } = HTMLAnchorElement.prototype;
  const { print } = window;
  let saved: { readonly name: string; readonly address: string }[] = [];

  beforeEach(() => {
    saved = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, address: this.href });
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    window.print = print;
  });

  it('are named like the exercise: DXF of R12, and SVG as large as the sheet', async () => {
    take('dxf');
    take('svg');
    const [dxf = '', svg = ''] = await Promise.all(saved.map(async ({ address }) => (await fetch(address)).text()));
    expect(saved.map(({ name }) => name)).to.deep.equal(['l-shape.dxf', 'l-shape.svg']);
    expect(dxf).to.contain('AC1009').and.to.contain('LINE\r\n8\r\nhidden');
    expect(svg).to.match(/^<svg [^>]*width="297mm" height="210mm"/);
    expect(svg).not.to.contain('style=');
  });

  it('are printed alone, on paper of the size of the sheet, and leave the page as it was', () => {
    const printed: unknown[] = [];
    window.print = () => {
      const [last] = document.adoptedStyleSheets.slice(-1);
      const size = [...(last?.cssRules ?? [])].find((rule) => rule instanceof CSSPageRule)?.cssText;
      const picture = document.querySelector('.printed-picture > svg');
      printed.push(size, picture?.getAttribute('width'), picture?.querySelectorAll('path').length);
    };
    const [children, styles] = [document.body.childElementCount, document.adoptedStyleSheets.length];
    take('print');
    expect(printed[0])
      .to.match(/size: 297mm 210mm/)
      .and.to.match(/margin: 0/);
    expect(printed[1]).to.equal('297mm');
    expect(printed[2]).to.be.greaterThan(1);
    expect(getComputedStyle(document.querySelector('.printed-picture') ?? document.body).display).to.equal('none');
    window.dispatchEvent(new Event('afterprint'));
    expect([document.body.childElementCount, document.adoptedStyleSheets.length]).to.deep.equal([children, styles]);
  });
});
