import { expect } from 'chai';
import type { SketchStage } from '../../../src/components/sketch/sketch-stage.ts';
import { replayJournal } from '../../../src/domain/drafting/journal.ts';
import { encodeSketch } from '../../../src/domain/sketch/sketch-codec.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { expectAccessible } from '../support/accessible.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { find, findAll, wordsOf } from '../support/stage.ts';
import { board } from './board-stage.ts';

describe('<sketch-board>', () => {
  onDrawingPage();

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}, with a tool and a drawing`, async () => {
      const on = await board({}, language);
      await on.type('line', '#20;20', '#120;20', '#120;80');
      await expectAccessible(on.board);
    });
  }

  it('is accessible in strong contrast', async () => {
    const on = await board();
    document.documentElement.dataset['theme'] = 'contrast';
    await on.type('circle', '#60;60', '20');
    await expectAccessible(on.board);
  });

  describe('with a title block', () => {
    const start = { ...EMPTY_SHEET, sheet: { ...EMPTY_SHEET.sheet, titleBlock: {} } };
    const titles = { title: [{ en: 'Bush', de: 'Buchse' }], material: ['S235JR', 'C45'] };

    it('fills its fields in from lists, by keys alone, and tells them among the objects', async () => {
      const on = await board({ start, titles }, 'de');
      await on.type('tb');
      expect(on.prompt).to.equal('Schriftfeld. Welches Feld im Schriftfeld?');
      const { bottom } = find(on.board, '.options').getBoundingClientRect();
      const top = find<SketchStage>(on.board, 'sketch-stage').camera.toScreen({ x: 200, y: 46 }).y;
      expect(bottom).to.be.below(on.place.getBoundingClientRect().top + top);
      await on.type('material');
      on.button('2 C45').focus();
      await on.press('2 C45');
      expect(on.board.sketch.sheet.titleBlock).to.deep.equal({ material: 1 });
      expect(findAll(on.board, 'ul li').map(wordsOf)).to.deep.equal(['Titel: leer', 'Werkstoff: C45']);
      // A field among the objects is filled in from there.
      await on.press('Titel: leer');
      await on.press('1 Buchse');
      const { journal, sketch } = on.told[1] ?? on.told[0]!;
      const again = await board({ start, titles, journal }, 'en');
      expect(encodeSketch(again.board.sketch)).to.equal(encodeSketch(sketch));
      expect(findAll(again.board, 'ul li').map(wordsOf)).to.deep.equal(['Title: Bush', 'Material: C45']);
      await expectAccessible(again.board);
    });

    it('offers its tool only where there is something to fill in', async () => {
      const names = (on: Awaited<ReturnType<typeof board>>) => findAll(on.board, '.pal button').map(wordsOf);
      const tools = ['line', 'titleblock'] as const;
      expect(names(await board({ start, titles, tools }))).to.deep.equal(['Line', 'Title block']);
      expect(names(await board({ start, tools }))).to.deep.equal(['Line']);
      expect(names(await board({ titles, tools }))).to.deep.equal(['Line']);
    });
  });

  describe('with the mouse', () => {
    it('draws from place to place, on the grid where nothing else is near', async () => {
      const on = await board();
      await on.press('Line');
      expect(on.prompt).to.equal('Line. First point?');
      await on.click(20.4, 19.7);
      await on.click(100.3, 20.2);
      await on.click(99.6, 60.1);
      expect(on.lines).to.deep.equal(['L 20,20 100,20', 'L 100,20 100,60']);
      expect(on.prompt).to.equal('Line. Next point or length?');
    });

    it('offers what may be chosen instead of an answer', async () => {
      const on = await board();
      await on.type('line', '#20;20', '#60;20', '#60;50');
      await on.press('Back to the start');
      expect(on.lines[2]).to.equal('L 60,50 20,20');
    });

    it('finds the end of a line that is near, and holds to level and upright where that is chosen', async () => {
      const on = await board();
      await on.type('line', '#33,3;41,7', '#80;41,7');
      await on.keys('Escape', 'Escape');
      await on.press('Grid');
      await on.press('Isometric grid');
      expect(on.button('Grid').getAttribute('aria-pressed')).to.equal('false');
      await on.press('Circle');
      await on.click(33.9, 42.3);
      await on.type('d20');
      expect(on.lines).to.deep.equal(['L 33.3,41.7 80,41.7', 'C 33.3,41.7 r10']);
      const rule = find<HTMLSelectElement>(on.board, 'select[aria-label="Direction"]');
      rule.value = 'ortho';
      rule.dispatchEvent(new Event('change'));
      await on.rest();
      await on.type('line', '#150;100');
      await on.click(200.4, 104);
      expect(on.lines[2]).to.match(/^L 150,100 200\.\d+,100$/);
      rule.value = 'free';
      rule.dispatchEvent(new Event('change'));
      await on.rest();
      await on.type('line', '#150;60');
      const { x, y } = find<SketchStage>(on.board, 'sketch-stage').camera.toScreen({ x: 200.4, y: 64 });
      for (const kind of ['pointermove', 'pointerdown', 'pointerup']) await on.pointer(kind, x, y, { shiftKey: true });
      expect(on.lines[3]).to.match(/^L 150,60 200\.\d+,60$/);
    });

    it('moves and enlarges the sheet without touching the drawing', async () => {
      const on = await board();
      const { camera } = find<SketchStage>(on.board, 'sketch-stage');
      const before = { ...camera.toSheet(0, 0), scale: camera.scale };
      await on.pointer('pointerdown', 100, 100, { button: 1 });
      await on.pointer('pointermove', 150, 120);
      await on.pointer('pointerup', 150, 120);
      expect(camera.toSheet(50, 20).x).to.be.closeTo(before.x, 1e-9);
      await on.press('Larger');
      expect(camera.scale).to.be.greaterThan(before.scale * 1.3);
      await on.press('Whole sheet');
      expect(camera.scale).to.be.closeTo(before.scale, 1e-9);
      expect(on.told).to.have.lengthOf(0);
    });
  });

  describe('dimensions', () => {
    const items = (on: Awaited<ReturnType<typeof board>>): readonly string[] =>
      findAll(on.board, 'li button').map((item) => wordsOf(item));

    it('are set with the mouse, what they say chosen from lists', async () => {
      const on = await board();
      await on.type('line', '#40;60', '#100;60');
      await on.keys('Escape', 'Escape');
      await on.type('dimension');
      await on.click(40, 60);
      await on.click(100, 60);
      await on.press('Tolerance');
      await on.press('H7');
      await on.press('Symbol');
      await on.press('⌀ Diameter');
      expect(on.prompt).to.equal('Dimension. Where does the dimension line stand?');
      await on.click(70, 80);
      expect(items(on)).to.deep.equal([
        '2 Dimension ⌀60 H7, from 40 | 60 to 100 | 60',
        '1 Visible edge, 60 mm, from 40 | 60 to 100 | 60',
      ]);
    });

    it('are set by keys alone, chosen in the list and erased', async () => {
      const on = await board();
      await on.type('circle', '#60;60', 'd50', 'diameter');
      on.board.focus();
      await on.keys('PageDown', 'PageDown');
      await on.type('#85;60', '#100;90');
      expect(on.prompt).to.contain('Diameter. Which circle or arc?');
      await on.click(85, 60);
      await on.type('#100;90');
      expect(items(on)[0]).to.equal('2 Dimension ⌀50, centre 60 | 60');
      findAll<HTMLButtonElement>(on.board, 'li button')[0]?.click();
      await on.rest();
      expect(find(on.board, 'li button').getAttribute('aria-pressed')).to.equal('true');
      on.board.focus();
      await on.keys('Delete');
      expect(items(on)).to.deep.equal(['1 Visible edge, circle Ø 50 mm, centre 60 | 60']);
    });

    it('write limits as the language does', async () => {
      const on = await board({}, 'de');
      await on.type('dimension', '#20;20', '#60;20', 'tolerance');
      expect(on.button('±0,1').textContent?.trim()).to.equal('±0,1');
      await on.type('0,05', '0', '#40;40');
      expect(items(on)[0]).to.equal('1 Maß 40 +0,05/0, von 20 | 20 bis 60 | 20');
    });
  });

  it('hatches by a point inside, and says and marks the gap where nothing closes', async () => {
    const on = await board();
    await on.type('line', '#40;40', '#100;40', '#100;90', '#40;90', '#40;44');
    await on.keys('Escape', 'Escape');
    await on.type('hatch');
    await on.click(70, 62);
    expect(on.prompt).to.contain('The line around this area has a gap here: 40 | 42.');
    expect(find(on.board, 'sketch-stage')).to.have.deep.property('gap', { x: 40, y: 42 });
    await on.type('line', '#40;44', '#40;40');
    await on.keys('Escape', 'Escape');
    await on.type('hatch', 'angle', '135°');
    await on.click(70, 62);
    expect(find(on.board, 'sketch-stage')).to.have.property('gap', undefined);
    expect(wordsOf(find(on.board, 'li button'))).to.equal('6 Hatching 135°, every 3 mm, around 70 | 65');
  });

  it('draws on an isometric grid, by the mouse and by keys', async () => {
    const on = await board();
    await on.press('Grid');
    expect(on.button('Isometric grid').getAttribute('aria-pressed')).to.equal('true');
    await on.type('line');
    // 20 and 30 steps of 5 mm on upright lines that stand 4.33 mm apart.
    await on.click(86.9, 50.3);
    await on.click(129.6, 74.8);
    expect(on.lines).to.deep.equal(['L 86.6,50 129.9,75']);
    on.board.focus();
    await on.keys('Escape', 'Escape', 'l');
    await on.keys('Enter');
    on.board.focus();
    await on.keys('Enter');
    const first = on.spoken;
    await on.keys({ key: 'ArrowRight', shiftKey: true }, 'ArrowUp');
    await on.keys('Enter');
    expect([first, on.spoken]).to.deep.equal(['', '173.21 | 105']);
    expect(on.lines[1]).to.equal('L 129.9,75 173.21,105');
  });

  describe('with the keyboard alone', () => {
    it('draws, speaks where the crosshair is, and hops from point to point', async () => {
      const on = await board();
      await on.type('line', '#40;40', '#90;40');
      on.board.focus();
      await on.keys('Escape', 'Escape');
      await on.type('circle');
      on.board.focus();
      await on.keys('PageDown');
      const first = on.spoken;
      await on.keys('PageDown');
      expect([first, on.spoken].every((said) => /^(Endpoint|Midpoint)\. /.test(said))).to.equal(true);
      expect(first).not.to.equal(on.spoken);
      await on.keys('ArrowUp', { key: 'ArrowRight', shiftKey: true }, { key: 'ArrowDown', ctrlKey: true });
      const at = on.spoken;
      await on.keys('Enter');
      await on.type('12');
      expect(at).to.match(/^\d+(\.5)? \| 44\.5$/);
      expect(on.lines[1]).to.equal(`C ${at.replace(' | ', ',')} r12`);
    });

    it('takes what is typed on the sheet into the input line', async () => {
      const on = await board();
      on.board.focus();
      await on.keys('l');
      const input = find<HTMLInputElement>(on.board, '#input');
      expect(input.value).to.equal('l');
      await on.keys('Enter');
      expect(on.prompt).to.equal('Line. First point?');
      // The sheet has its keys again.
      await on.keys('ArrowRight', 'Enter');
      expect(on.prompt).to.equal('Line. Next point or length?');
      // Who has gone to the input line stays there.
      await on.type('@40;0');
      await on.keys('ArrowRight', 'Enter');
      expect(on.lines).to.have.lengthOf(1);
      expect(on.prompt).to.equal('Line. First point?');
    });

    it('goes back step by step, and forth again', async () => {
      const on = await board();
      await on.type('line', '#20;20', '#60;20', '#60;50');
      on.board.focus();
      await on.keys({ key: 'z', ctrlKey: true });
      expect(on.lines).to.have.lengthOf(1);
      await on.keys({ key: 'y', ctrlKey: true });
      expect(on.lines).to.have.lengthOf(2);
      await on.press('Undo');
      await on.press('Undo');
      expect(on.lines).to.have.lengthOf(0);
      expect(on.button('Undo').getAttribute('aria-disabled')).to.equal('true');
    });

    it('erases what was chosen in the list of objects', async () => {
      const on = await board();
      await on.type('line', '#20;20', '#60;20', '#60;50');
      await on.keys('Escape');
      const items = findAll<HTMLButtonElement>(on.board, 'li button');
      expect(items.map((item) => (item.textContent ?? '').replace(/\s+/g, ' ').trim())).to.deep.equal([
        '2 Visible edge, 30 mm, from 60 | 20 to 60 | 50',
        '1 Visible edge, 40 mm, from 20 | 20 to 60 | 20',
      ]);
      items[1]?.click();
      await on.rest();
      on.board.focus();
      await on.keys('Delete');
      expect(on.lines).to.deep.equal(['L 60,20 60,50']);
    });

    it('never holds the focus: Tab is left to the page', async () => {
      const on = await board();
      on.board.focus();
      for (const shiftKey of [false, true]) {
        const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true });
        on.place.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(false);
      }
    });

    it('says why something typed was not taken', async () => {
      const on = await board();
      await on.type('line', '@12,5,3');
      expect(on.prompt).to.contain('12;5.3 or 12.5;3? Use a semicolon.');
      await on.type('#20;');
      expect(on.prompt).to.contain('Something is missing. Expected: a number.');
    });
  });

  describe('with a finger', () => {
    const finger = (id: number): PointerEventInit => ({ pointerType: 'touch', pointerId: id });

    it('aims above the finger, and a button sets the point', async () => {
      const on = await board();
      const { camera } = find<SketchStage>(on.board, 'sketch-stage');
      await on.press('Line');
      for (const [x, y] of [
        [20, 30],
        [90, 30],
      ] as const) {
        const at = camera.toScreen({ x, y });
        await on.pointer('pointerdown', at.x - 30, at.y + 80, finger(1));
        await on.pointer('pointermove', at.x, at.y + 56, finger(1));
        await on.pointer('pointerup', at.x, at.y + 56, finger(1));
        expect(on.lines).to.have.lengthOf(0);
        await on.press('Set');
      }
      expect(on.lines).to.deep.equal(['L 20,30 90,30']);
    });

    it('enlarges by two fingers around what is between them', async () => {
      const on = await board();
      const { camera } = find<SketchStage>(on.board, 'sketch-stage');
      const between = camera.toSheet(300, 200);
      const { scale } = camera;
      await on.pointer('pointerdown', 250, 200, finger(1));
      await on.pointer('pointerdown', 350, 200, finger(2));
      await on.pointer('pointermove', 200, 200, finger(1));
      await on.pointer('pointermove', 400, 200, finger(2));
      expect(camera.scale).to.be.closeTo(scale * 2, 1e-6);
      expect(camera.toScreen(between).x).to.be.closeTo(300, 1);
    });

    it('has targets of 44 pixels in a frame and on a phone', async () => {
      for (const size of [
        [714, 666],
        [390, 780],
      ] as const) {
        const on = await board({}, 'de', size);
        for (const control of findAll<HTMLElement>(on.board, 'button, select')) {
          if (control.getClientRects().length === 0) continue;
          expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(43.9);
        }
      }
    });
  });

  it('leaves the sheet three fifths of a frame of 714 by 666', async () => {
    for (const language of ['en', 'de', 'ro'] as const) {
      const on = await board({ hints: 0 }, language);
      // As wide as what an exercise puts into the bar: back to the task, and check.
      for (const [slot, width] of [
        ['back', '126px'],
        ['actions', '132px'],
      ] as const) {
        const button = Object.assign(document.createElement('div'), { slot });
        Object.assign(button.style, { width, height: '44px' });
        on.board.append(button);
      }
      // A tool that offers a choice.
      await on.type('line', '#20;20', '#60;20', '#60;50');
      const { width, height } = on.place.getBoundingClientRect();
      expect((width * height) / (714 * 666), language).to.be.at.least(0.6);
    }
  });

  it('tells every change with a journal that gives the same drawing again', async () => {
    const on = await board();
    await on.type('rectangle', '#30;30', '@60;40', 'u', 'r', 'circle', '#60;50', 'd20');
    const [last] = on.told.slice(-1);
    expect(on.told).to.have.lengthOf(4);
    const replayed = replayJournal(EMPTY_SHEET, last?.journal ?? '');
    expect(replayed && encodeSketch(replayed.history.sketch)).to.equal(encodeSketch(on.board.sketch));
    const again = await board({ journal: last?.journal ?? '' });
    expect(again.lines).to.deep.equal(on.lines);
    await again.press('Undo');
    expect(again.lines).to.have.lengthOf(4);
  });

  it('speaks of the hints beside the objects', async () => {
    const on = await board({ hints: 2 });
    expect(wordsOf(find(on.board, '.tabs'))).to.equal('Hints 2 Objects 0');
  });
});
