import { expect } from 'chai';
import type { SketchStage } from '../../../src/components/sketch/sketch-stage.ts';
import { ToolHelp } from '../../../src/components/sketch/tool-help.ts';
import { expectAccessible } from '../support/accessible.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { find, findAll, wordsOf } from '../support/stage.ts';
import { board } from './board-stage.ts';

describe('what guides at the board', () => {
  onDrawingPage();

  describe('help with a tool', () => {
    it('says how it is used, in steps with pictures, and lets one draw meanwhile', async () => {
      const on = await board();
      const help = find(on.board, 'tool-help');
      expect(findAll(help, 'button')).to.have.length(0);
      await on.type('fillet');
      await on.press('Help: Fillet');
      await on.rest();
      expect(find(help, '.steps > p').textContent).to.equal('Rounds a corner.');
      const steps = findAll(find(on.board, 'tool-help'), 'li');
      expect(steps.map((step) => wordsOf(step.querySelector('p') ?? step))).to.deep.equal([
        'Radius? 15',
        'Which line? 15 | 38',
        'Which second line? 60 | 15',
      ]);
      expect(steps.map((step) => step.querySelectorAll('svg path').length > 0)).to.deep.equal([true, true, true]);
      expect(wordsOf(steps[2]?.querySelector('.vh') ?? on.board)).to.contain('arc R 15 mm, centre 30 | 30');
      await expectAccessible(on.board);
      await on.type('10');
      expect(on.prompt).to.equal('Fillet. Which line?');
      find(help, '#close').focus();
      await on.keys('Escape');
      await on.rest();
      expect(findAll(help, 'section')).to.have.length(0);
      expect(on.prompt).to.equal('Fillet. Which line?');
    });

    it('comes by F1, and without pictures where those cannot be brought', async () => {
      const on = await board({}, 'de');
      ToolHelp.bringExamples = () => Promise.reject(new Error('no such file'));
      await on.press('Kreis');
      on.place.focus();
      await on.keys('F1');
      await on.rest();
      expect(find(on.board, '#name').textContent).to.equal('Kreis');
      expect(findAll(find(on.board, 'tool-help'), 'li')).to.have.length(0);
    });
  });

  it('shows where relative places begin', async () => {
    const on = await board();
    const inkAt = (x: number, y: number): number => {
      const place = find<SketchStage>(on.board, 'sketch-stage').camera.toScreen({ x, y });
      const canvases = findAll<HTMLCanvasElement>(on.board, 'canvas');
      const overlay = canvases[canvases.length - 1];
      const [ratio, size] = [devicePixelRatio, 15];
      const box = [place.x - size, place.y - size, 2 * size, 2 * size].map((value) => Math.round(value * ratio));
      const [left = 0, top = 0, width = 1, height = 1] = box;
      const pixels = overlay?.getContext('2d')?.getImageData(left, top, width, height).data ?? [];
      return [...pixels].filter((value, at) => at % 4 === 3 && value > 0).length;
    };
    /** The sheet is painted with the next frames. */
    const until = async (painted: () => boolean): Promise<void> => {
      for (let frame = 0; frame < 60 && !painted(); frame += 1) await new Promise(requestAnimationFrame);
      expect(painted()).to.equal(true);
    };
    await on.type('line', '#120;80');
    await until(() => inkAt(120, 80) > 0);
    await on.type('@50;50');
    await until(() => inkAt(170, 130) > 0);
    await until(() => inkAt(120, 80) === 0);
    await on.type('trim');
    await until(() => inkAt(170, 130) === 0);
  });
});
