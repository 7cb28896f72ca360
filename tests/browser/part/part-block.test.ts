import { expect } from 'chai';
import { expectAccessible } from '../support/accessible.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { press } from '../support/keys.ts';
import { find, findAll } from '../support/stage.ts';
import { inked, pixelsOf } from './pictures.ts';
import { PARTS, block, viewer, place, position, key, face, inView, once, pointer } from './part-stage.ts';

describe('<part-block>', () => {
  onDrawingPage();

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}`, async () => {
      await expectAccessible(await block(PARTS, language));
    });
  }

  it('is accessible with a face lit up, in strong contrast', async () => {
    const shown = await block();
    document.documentElement.dataset['theme'] = 'contrast';
    await once(shown, () => key(shown, 'Next face').click());
    await expectAccessible(shown);
  });

  it('shows the part and its views', async () => {
    const shown = await block();
    const canvas = find<HTMLCanvasElement>(shown, 'canvas');
    expect(inked(pixelsOf(canvas, canvas.width, canvas.height))).to.be.greaterThan(0.1);
    expect(findAll(shown, '[data-view]').map((view) => view.getAttribute('data-view'))).to.deep.equal(['front', 'top']);
    expect(position(shown)).to.equal('From the front and the left, looking down');
    expect(place(shown).getAttribute('aria-label')).to.equal('A block.');
  });

  describe('with the keyboard', () => {
    it('goes round by arrow keys and says where the eye is', async () => {
      const shown = await block();
      place(shown).focus();
      const seen: string[] = [];
      for (const name of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'Home']) {
        await once(shown, () => press(name));
        seen.push(position(shown));
      }
      expect(seen).to.deep.equal([
        'From the front, looking down',
        'From the front and the right, looking down',
        'From the front and the right',
        'From the front and the right, looking down',
        'From above, turned by 45°',
        'From above',
        'From the front and the left, looking down',
      ]);
    });

    it('changes the size by plus and minus, within limits', async () => {
      const shown = await block();
      const share = (): number => {
        const canvas = find<HTMLCanvasElement>(shown, 'canvas');
        return inked(pixelsOf(canvas, canvas.width, canvas.height));
      };
      place(shown).focus();
      const whole = share();
      await once(shown, () => press('+'));
      expect(share()).to.be.greaterThan(whole * 1.3);
      await once(shown, () => press('-'));
      await once(shown, () => press('-'));
      expect(share()).to.be.closeTo(whole, 0.001);
    });

    it('moves a part that is larger by the shift key and arrow keys, without turning it', async () => {
      const shown = await block();
      const picture = (): Uint8ClampedArray => {
        const canvas = find<HTMLCanvasElement>(shown, 'canvas');
        return pixelsOf(canvas, canvas.width, canvas.height);
      };
      place(shown).focus();
      const { look } = viewer(shown);
      const [whole] = [picture()];
      await once(shown, () => press('ArrowRight', { shiftKey: true }));
      expect(picture()).to.deep.equal(whole);
      for (let step = 0; step < 4; step += 1) await once(shown, () => press('+'));
      const [large] = [picture()];
      await once(shown, () => press('ArrowRight', { shiftKey: true }));
      expect(picture()).not.to.deep.equal(large);
      expect(viewer(shown).look).to.deep.equal(look);
      await once(shown, () => press('ArrowLeft', { shiftKey: true }));
      expect(picture()).to.deep.equal(large);
      await once(shown, () => press('ArrowDown', { shiftKey: true }));
      await once(shown, () => press('Home'));
      expect(picture()).to.deep.equal(whole);
    });

    it('leaves every other key to the page, so that the focus is never held', async () => {
      const shown = await block();
      place(shown).focus();
      const kept = (name: string, more: KeyboardEventInit = {}): boolean => {
        const event = new KeyboardEvent('keydown', {
          key: name,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...more,
        });
        place(shown).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([
        kept('Tab'),
        kept('Escape'),
        kept(' '),
        kept('PageDown'),
        kept('ArrowLeft', { altKey: true }),
      ]).to.deep.equal(Array(5).fill(false));
      expect(kept('ArrowLeft')).to.equal(true);
    });

    it('reaches everything that can be pressed: all are buttons or a slider of at least 44 pixels', async () => {
      const shown = await block();
      const controls = findAll<HTMLElement>(shown, 'button, input');
      expect(controls).to.have.lengthOf(7 + 1 + 1 + 2 + 2);
      for (const control of controls) {
        expect(control.tabIndex).to.equal(0);
        expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44);
      }
    });
  });

  describe('with the mouse', () => {
    it('turns by its buttons, and says when it cannot go higher', async () => {
      const shown = await block();
      await once(shown, () => key(shown, 'Look more from above').click());
      expect(position(shown)).to.equal('From above, turned by 315°');
      expect(key(shown, 'Look more from above').getAttribute('aria-disabled')).to.equal('true');
      await once(shown, () => key(shown, 'Look more from above').click());
      expect(position(shown)).to.equal('From above, turned by 315°');
      await once(shown, () => key(shown, 'Back to the start').click());
      expect(position(shown)).to.equal('From the front and the left, looking down');
    });

    it('shows the part as a view shows it', async () => {
      const shown = await block();
      const [front, top] = findAll<HTMLButtonElement>(find(shown, 'part-views'), 'button');
      await once(shown, () => top?.click());
      expect(position(shown)).to.equal('From above');
      await once(shown, () => front?.click());
      expect(position(shown)).to.equal('From the front');
    });

    it('turns freely by dragging and says where it has come to when the drag is over', async () => {
      const shown = await block();
      const before = viewer(shown).look;
      const said = position(shown);
      await once(shown, () => {
        pointer(place(shown), 'pointerdown', 100, 100);
        pointer(place(shown), 'pointermove', 40, 90);
      });
      expect(viewer(shown).look.azimuth).to.be.closeTo((before.azimuth + 30) % 360, 0.01);
      expect(viewer(shown).look.tilt).to.be.closeTo(before.tilt - 5, 0.01);
      expect(position(shown)).to.equal(said);
      await once(shown, () => pointer(place(shown), 'pointerup', 40, 90));
      expect(position(shown)).to.equal('From the front, looking down');
      expect(face(shown)).to.equal('Press a face. You see it in the views too.');
    });

    it('moves by dragging with the shift key, and by two fingers', async () => {
      const shown = await block();
      const { look } = viewer(shown);
      place(shown).focus();
      for (let step = 0; step < 4; step += 1) await once(shown, () => press('+'));
      const picture = (): Uint8ClampedArray => {
        const canvas = find<HTMLCanvasElement>(shown, 'canvas');
        return pixelsOf(canvas, canvas.width, canvas.height);
      };
      const [middle] = [picture()];
      const shiftKey = true;
      await once(shown, () => {
        pointer(place(shown), 'pointerdown', 100, 100, { shiftKey });
        pointer(place(shown), 'pointermove', 130, 90, { shiftKey });
      });
      const [moved] = [picture()];
      expect(moved).not.to.deep.equal(middle);
      expect(viewer(shown).look).to.deep.equal(look);
      await once(shown, () => {
        pointer(place(shown), 'pointermove', 100, 100, { shiftKey });
        pointer(place(shown), 'pointerup', 100, 100, { shiftKey });
      });
      expect(picture()).to.deep.equal(middle);
      // Both fingers go the same way: the part goes with them.
      await once(shown, () => {
        pointer(place(shown), 'pointerdown', 100, 100);
        pointer(place(shown), 'pointerdown', 160, 100, { pointerId: 2 });
        pointer(place(shown), 'pointermove', 130, 90);
        pointer(place(shown), 'pointermove', 190, 90, { pointerId: 2 });
      });
      expect(picture()).not.to.deep.equal(middle);
      expect(viewer(shown).look).to.deep.equal(look);
    });

    it('lights up a face that is pressed in the picture, there and in the views', async () => {
      const shown = await block();
      const [front] = findAll<HTMLButtonElement>(find(shown, 'part-views'), 'button');
      await once(shown, () => front?.click());
      const { clientWidth, clientHeight } = place(shown);
      const middle = (): void => {
        pointer(place(shown), 'pointerdown', clientWidth / 2, clientHeight / 2);
        pointer(place(shown), 'pointerup', clientWidth / 2, clientHeight / 2);
      };
      await once(shown, middle);
      expect(face(shown)).to.equal('Face 3 of 6: flat, looks to the front');
      expect(inView(shown, 'front', 'region')).to.have.lengthOf(1);
      expect(inView(shown, 'front', 'lit')).to.have.lengthOf(4);
      // From above the same face is one line.
      expect(inView(shown, 'top', 'region')).to.have.lengthOf(0);
      expect(inView(shown, 'top', 'lit')).to.have.lengthOf(1);
      await once(shown, middle);
      expect(findAll(shown, '.lit')).to.have.lengthOf(0);
    });

    it('lights up a face that is pressed in a view, there and in the picture', async () => {
      const shown = await block();
      const canvas = find<HTMLCanvasElement>(shown, 'canvas');
      const before = pixelsOf(canvas, canvas.width, canvas.height);
      const top = find<SVGGElement>(shown, '[data-view="top"]').getBoundingClientRect();
      const svg = find<SVGSVGElement>(find(shown, 'part-views'), 'svg');
      const box = svg.getBoundingClientRect();
      await once(shown, () =>
        pointer(svg, 'pointerup', top.left + top.width / 2 - box.left, top.top + top.height / 2 - box.top),
      );
      expect(face(shown)).to.equal('Face 6 of 6: flat, looks up');
      expect(inView(shown, 'top', 'region')).to.have.lengthOf(1);
      expect(pixelsOf(canvas, canvas.width, canvas.height)).not.to.deep.equal(before);
    });

    it('goes through all faces without a press on a picture, and says when one cannot be seen', async () => {
      const shown = await block();
      const seen: string[] = [];
      for (let step = 0; step < 6; step += 1) {
        await once(shown, () => key(shown, 'Next face').click());
        seen.push(face(shown));
      }
      expect(new Set(seen).size).to.equal(6);
      await once(shown, () => key(shown, 'Next face').click());
      expect(face(shown)).to.equal(seen[0]);
      await once(shown, () => key(shown, 'Next face').click());
      expect(face(shown)).to.equal('Face 2 of 6: flat, looks to the right');
      expect(position(shown)).to.equal(
        'From the front and the left, looking down. You cannot see the coloured face from here.',
      );
    });

    it('is seen through, and cut step by step', async () => {
      const shown = await block();
      const canvas = find<HTMLCanvasElement>(shown, 'canvas');
      const picture = (): Uint8ClampedArray => pixelsOf(canvas, canvas.width, canvas.height);
      const whole = picture();
      const glass = find<HTMLButtonElement>(shown, 'button[aria-pressed]');
      await once(shown, () => glass.click());
      expect(glass.getAttribute('aria-pressed')).to.equal('true');
      expect(picture()).not.to.deep.equal(whole);
      await once(shown, () => glass.click());
      expect(picture()).to.deep.equal(whole);
      const slider = find<HTMLInputElement>(shown, 'input[type=range]');
      expect(slider.getAttribute('aria-valuetext')).to.equal('not cut');
      await once(shown, () => {
        slider.value = '5';
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      });
      expect(slider.getAttribute('aria-valuetext')).to.equal('20\u00a0mm deep');
      expect(inked(picture())).to.be.lessThan(inked(whole) * 0.9);
    });

    it('is sized by the wheel only after it has been chosen', async () => {
      const shown = await block();
      const wheel = (): boolean => {
        const event = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true, composed: true });
        place(shown).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(wheel()).to.equal(false);
      place(shown).focus();
      expect(wheel()).to.equal(true);
    });
  });
});
