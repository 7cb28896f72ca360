import { expect } from 'chai';
import type { StageOpener } from '../../../src/adapters/three/stage-opener.ts';
import { webglStage } from '../../../src/adapters/three/webgl-stage.ts';
import { expectAccessible } from '../support/accessible.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { SAMPLE_PICTURE } from '../../support/parts/sample-picture.ts';
import { inked, pixelsOf } from './pictures.ts';
import { PARTS, block, frames, viewer, place, key, face, once, pointer } from './part-stage.ts';

describe('<part-block>', () => {
  onDrawingPage();

  describe('by touch', () => {
    it('is sized by two fingers, and lights nothing up by that', async () => {
      const shown = await block();
      const canvas = find<HTMLCanvasElement>(shown, 'canvas');
      const before = inked(pixelsOf(canvas, canvas.width, canvas.height));
      const touch = (type: string, id: number, x: number): void =>
        pointer(place(shown), type, x, 100, { pointerId: id, pointerType: 'touch' });
      await once(shown, () => {
        touch('pointerdown', 1, 100);
        touch('pointerdown', 2, 140);
        touch('pointermove', 2, 180);
        touch('pointerup', 1, 100);
        touch('pointerup', 2, 180);
      });
      expect(inked(pixelsOf(canvas, canvas.width, canvas.height))).to.be.greaterThan(before * 1.5);
      expect(findAll(shown, '.lit')).to.have.lengthOf(0);
    });

    it('turns by one finger that moves, and chooses by one that does not', async () => {
      const shown = await block();
      const touch = (type: string, x: number): void =>
        pointer(place(shown), type, x, place(shown).clientHeight / 2, { pointerType: 'touch' });
      const middle = place(shown).clientWidth / 2;
      const before = viewer(shown).look;
      await once(shown, () => {
        touch('pointerdown', middle);
        touch('pointermove', middle + 3);
        touch('pointerup', middle + 3);
      });
      expect(viewer(shown).look).to.deep.equal(before);
      expect(face(shown)).to.match(/^Face \d of 6/u);
    });
  });

  describe('draws', () => {
    it('when something changes and at no other time', async () => {
      const shown = await block();
      const { draws } = viewer(shown);
      expect(draws).to.be.greaterThan(0);
      for (let wait = 0; wait < 20; wait += 1) await frames();
      expect(viewer(shown).draws).to.equal(draws);
      await once(shown, () => key(shown, 'Look more from the left').click());
      expect(viewer(shown).draws).to.equal(draws + 1);
      // Many moves of a hand before the browser paints are one picture.
      await once(shown, () => {
        pointer(place(shown), 'pointerdown', 10, 100);
        for (let x = 20; x < 120; x += 5) pointer(place(shown), 'pointermove', x, 100);
      });
      expect(viewer(shown).draws).to.equal(draws + 2);
      await once(shown, () => pointer(place(shown), 'pointermove', 115, 100, { pointerId: 7 }));
      expect(viewer(shown).draws).to.equal(draws + 2);
    });

    it('anew in the colours of another theme', async () => {
      const shown = await block();
      const canvas = find<HTMLCanvasElement>(shown, 'canvas');
      const corner = (): readonly number[] => [...pixelsOf(canvas, canvas.width, canvas.height).slice(0, 3)];
      expect(corner()).to.deep.equal([253, 254, 252]);
      await once(shown, () => {
        document.documentElement.dataset['theme'] = 'contrast';
      });
      expect(corner()).to.deep.equal([0, 0, 0]);
    });
  });

  describe('in the page and out of it', () => {
    it('gives everything back when it leaves, and begins anew when it comes back', async () => {
      const shown = await block();
      const one = viewer(shown);
      const canvas = find<HTMLCanvasElement>(shown, 'canvas');
      const { parentElement } = shown;
      await once(shown, () => shown.remove());
      expect([canvas.isConnected, canvas.width, canvas.height]).to.deep.equal([false, 0, 0]);
      expect(one.kind).to.equal(undefined);
      await once(shown, () => parentElement?.append(shown));
      expect(one.kind).to.equal('software');
      expect(one.draws).to.be.greaterThan(0);
      expect(findAll(shown, 'canvas')).to.have.lengthOf(1);
    });

    it('draws nothing that was asked for before it left', async () => {
      const shown = await block();
      key(shown, 'Look more from the left').click();
      shown.remove();
      await frames();
      expect(viewer(shown).draws).to.equal(0);
    });
  });

  it('goes on without a graphics processor when its context is lost', async () => {
    let now = 0;
    const stages: StageOpener = webglStage(() => (now += 1));
    const shown = await block({ ...PARTS, stages: () => Promise.resolve(stages) });
    expect(viewer(shown).kind).to.equal('webgl');
    const lost = find<HTMLCanvasElement>(shown, 'canvas');
    const event = new Promise((resolve) => lost.addEventListener('webglcontextlost', resolve));
    lost.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await event;
    await settled(shown);
    await frames();
    expect(viewer(shown).kind).to.equal('software');
    const canvas = find<HTMLCanvasElement>(shown, 'canvas');
    expect(canvas).not.to.equal(lost);
    expect(inked(pixelsOf(canvas, canvas.width, canvas.height))).to.be.greaterThan(0.1);
  });

  it('says what is missing and tries again', async () => {
    let failing = true;
    const shown = await block({
      ...PARTS,
      picture: () => (failing ? Promise.reject(new Error('missing')) : Promise.resolve(SAMPLE_PICTURE)),
    });
    expect(wordsOf(shown)).to.equal('The picture of the part does not come. Try again');
    await expectAccessible(shown);
    failing = false;
    await once(shown, () => find<HTMLButtonElement>(shown, 'button').click());
    await settled(shown);
    expect(findAll(shown, 'canvas')).to.have.lengthOf(1);
  });
});
