import { expect } from 'chai';
import { DrawingWays } from '../../../src/components/sketch/drawing-ways.ts';
import { ExerciseBlock } from '../../../src/components/sketch/exercise-block.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { readKept } from '../../../src/domain/drafting/kept-drawing.ts';
import { drawingRows, readDrawingRows } from '../../../src/domain/sketch/drawing-rows.ts';
import type { Sketch } from '../../../src/domain/sketch/sketch.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { line } from '../../unit/domain/sketch/three-views.ts';
import { expectAccessible } from '../support/accessible.ts';
import { onDrawingPage } from '../support/drawing-page.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { exercise, FixtureDrawings, newSession } from './exercise-stage.ts';

describe('<exercise-block>', () => {
  onDrawingPage();

  const said = (block: Element): string => wordsOf(find(block, '.said'));

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}: the task, the board, what is said of a drawing`, async () => {
      const on = await exercise({ language });
      await expectAccessible(on.block);
      const board = await on.open();
      await expectAccessible(on.block);
      await board.type('line', '#20;20', '#120;20');
      await on.press('check');
      for (let step = 0; step < 3; step += 1) await on.press('more-help');
      await expectAccessible(on.block);
    });
  }

  it('shows what is to be drawn beside the task, and with the task on the board until a drawing is checked', async () => {
    const pictures = (block: Element): readonly string[] =>
      findAll(block, 'figure-drawing').map((one) => find(one, '.dwg').getAttribute('aria-label') ?? '');
    expect(pictures((await exercise()).block)).to.deep.equal([]);
    const on = await exercise({ hasFigure: true });
    expect(pictures(on.block)).to.deep.equal(['An L']);
    await on.open();
    expect(pictures(on.block)).to.deep.equal(['An L', 'An L']);
    await expectAccessible(on.block);
    await on.press('check');
    expect(pictures(on.block)).to.deep.equal(['An L']);
  });

  it('has the part that is to be drawn beside the task, and over the sheet when it is asked for, without its views', async () => {
    const viewers = (block: Element): readonly Element[] => findAll(block, 'part-viewer');
    expect(viewers((await exercise()).block)).to.deep.equal([]);
    const on = await exercise({ hasPart: true });
    expect(viewers(on.block).map((one) => find(one, '.stage').getAttribute('aria-label'))).to.deep.equal(['A block.']);
    expect(findAll(on.block, 'part-views, face-steps')).to.deep.equal([]);
    const board = await on.open();
    const [shown, ...others] = viewers(on.block);
    expect(others).to.deep.equal([]);
    expect(shown?.getBoundingClientRect().width).to.equal(0);
    await board.press('Show the part');
    const sheet = find(board.board, 'sketch-stage').getBoundingClientRect();
    const part = find(board.board, '#part').getBoundingClientRect();
    expect([part.top, part.right, part.bottom]).to.deep.equal([sheet.top - 2, sheet.right, sheet.bottom]);
    expect(shown?.getBoundingClientRect().width).to.be.within(300, 352);
    await expectAccessible(on.block);
    await board.press('Hide the part');
    expect(shown?.getBoundingClientRect().width).to.equal(0);
    await on.press('back');
    expect(viewers(on.block)).to.have.lengthOf(1);
  });

  it('says more of what is not right each time that it is asked, and counts that', async () => {
    const on = await exercise();
    const board = await on.open();
    await board.type('line', '#20;20', '#120;20', '#120;85');
    await on.press('check');
    expect(said(on.block)).to.match(/^9\d out of 100 points One thing is not right yet\. More help$/);
    await on.press('more-help');
    expect(said(on.block)).to.contain('The drawing: one thing.');
    await on.press('more-help');
    expect(said(on.block)).to.contain('1 Look at a visible edge.');
    expect(find(on.block, 'sketch-stage')).to.have.property('marks').with.lengthOf(1);
    await on.press('more-help');
    expect(said(on.block)).to.contain('1 This line is 5 mm too long.');
    expect(findAll(on.block, '#more-help')).to.have.lengthOf(0);
    expect(on.session.attempt.slots[2]).to.deep.include({ tries: 1, hints: 3, result: 'partly' });
  });

  it('reports points, faults and seconds, and that the screen has been seen', async () => {
    const on = await exercise();
    const board = await on.open();
    await board.type('line', '#20;20', '#120;20');
    await on.press('check');
    const [answered, seen] = on.session.log;
    expect(answered).to.deep.include({ kind: 'answered', slot: 2, question: 'e1' });
    expect(answered).to.have.nested.property('given.faults').that.deep.equals(['K8']);
    expect(answered).to.have.nested.property('given.result', 'partly');
    expect(answered).to.have.nested.property('given.response.value').within(1, 99);
    expect(seen).to.deep.include({ kind: 'seen', screen: 0 });
  });

  it('is right in any order, direction and division of lines, and keeps the best result', async () => {
    const on = await exercise();
    const board = await on.open();
    await board.type('line', '#120;80', '#120;50', '#120;20', '#70;20', '#20;20');
    await on.press('check');
    expect(said(on.block)).to.contain('Everything is right.');
    expect(on.block.nextIsBest).to.equal(true);
    await on.press('solution');
    expect(find(on.block, 'sketch-stage')).to.have.nested.property('solution.entities').with.lengthOf(2);
    await board.press('Undo');
    await on.press('check');
    expect(said(on.block)).not.to.contain('Everything is right.');
    await on.press('back');
    expect(wordsOf(on.block)).to.contain('Best result: 100 out of 100 points');
    expect(deepActiveElement()?.id).to.equal('draw');
  });

  it('keeps every step on this computer; a command that was begun is all that is lost', async () => {
    const [drawings, session] = [new FixtureDrawings(), newSession()];
    const before = await exercise({ drawings, session });
    await (await before.open()).type('line', '#20;20', '#120;20');
    const again = await exercise({ drawings, session });
    const board = await again.open();
    expect(board.lines).to.deep.equal(['L 20,20 120,20']);
    expect(board.prompt).to.equal('Choose a tool.');
    await board.type('line', '#120;20', '#120;80');
    await again.press('check');
    expect(said(again.block)).to.contain('Everything is right.');
    await board.press('Undo');
    await board.press('Undo');
    expect(board.lines).to.deep.equal([]);
  });

  it('goes on with what the first window has kept when a second window takes its place', async () => {
    const [drawings, session] = [new FixtureDrawings(), newSession()];
    session.writes = false;
    const second = await exercise({ drawings, session });
    const tried = await second.open();
    await tried.type('line', '#20;20', '#50;50');
    await second.press('back');
    expect(drawings.kept.size).to.equal(0);
    const first = await exercise({ drawings });
    await (await first.open()).type('line', '#20;20', '#120;20');
    await first.press('back');
    session.set({ writes: true });
    await settled(second.block);
    const board = await second.open();
    expect(board.lines).to.deep.equal(['L 20,20 120,20']);
    await board.type('line', '#120;20', '#120;80');
    expect(readKept(drawings.kept.get(2) ?? '').attempt).to.equal(session.attempt.id);
  });

  it('goes on where the disk fails, and shows a damaged drawing as far as it is valid', async () => {
    const drawings = new FixtureDrawings();
    drawings.fails = true;
    const on = await exercise({ drawings });
    const board = await on.open();
    await board.type('line', '#20;20', '#120;20', '#120;80');
    await on.press('check');
    expect(said(on.block)).to.contain('Everything is right.');
    const whole = new FixtureDrawings();
    const other = await exercise({ drawings: whole });
    await (await other.open()).type('line', '#20;20', '#120;20', '#120;80');
    whole.kept.set(2, (whole.kept.get(2) ?? '').slice(0, -2));
    const damaged = await exercise({ drawings: whole });
    const left = await damaged.open();
    expect(left.lines).to.deep.equal(['L 20,20 120,20']);
    expect(wordsOf(damaged.block)).to.contain('Some steps could not be read.');
  });

  it('tells the host what was drawn when it is checked and when the board is left, once for each change', async () => {
    const on = await exercise();
    const told = () => on.session.log.flatMap((event) => (event.kind === 'drawn' ? [readDrawingRows(event.rows)] : []));
    const board = await on.open();
    await board.type('line', '#20;20', '#120;20');
    await on.press('check');
    expect(told().map((one) => one?.stored?.sketch.entities.length)).to.deep.equal([1]);
    await on.press('back');
    expect(told()).to.have.lengthOf(1);
    const again = await on.open();
    await again.type('line', '#120;20', '#120;80');
    await on.press('back');
    const [first, second] = told();
    expect(second?.stored?.sketch.entities).to.have.lengthOf(2);
    expect(second?.at).to.be.greaterThan(first?.at ?? 0);
  });

  it('tells the host what was drawn when the window is closed on it', async () => {
    const on = await exercise();
    const board = await on.open();
    await board.type('line', '#20;20', '#120;20');
    window.dispatchEvent(new Event('page-ending'));
    const told = on.session.log.flatMap((event) => (event.kind === 'drawn' ? [readDrawingRows(event.rows)] : []));
    expect(told.map((one) => one?.stored?.sketch.entities.length)).to.deep.equal([1]);
    window.dispatchEvent(new Event('page-ending'));
    expect(on.session.log.filter(({ kind }) => kind === 'drawn')).to.have.lengthOf(1);
  });

  it('says on the board and beside the task that a drawing is too large to be sent, and of no other', async () => {
    const session = newSession();
    const on = await exercise({ session });
    const board = await on.open();
    const places = Array.from({ length: 110 }, (_, at) => `#${(at * 37) % 391}.${at % 9};${(at * 53) % 271}.37`);
    await board.type('line', ...places.slice(0, 9));
    expect(said(on.block)).not.to.contain('too many lines');
    await board.type(...places.slice(9));
    expect(said(on.block)).to.contain('It is on this computer only.');
    await on.press('check');
    expect(said(on.block)).to.contain('too many lines to be sent');
    const told = session.log.flatMap((event) => (event.kind === 'drawn' ? event.rows : []));
    expect(readDrawingRows(told)?.stored).to.equal(undefined);
    await on.press('back');
    expect(wordsOf(find(on.block, '.task'))).to.contain('too many lines to be sent');
    const again = await exercise({ session, drawings: on.drawings, language: 'de' });
    await again.open();
    expect(said(again.block)).to.contain('Sie bleibt nur auf diesem Computer.');
  });

  it('opens with the drawing from another computer, goes on with it, and keeps that', async () => {
    const drawings = new FixtureDrawings();
    const there: Sketch = { ...EMPTY_SHEET, entities: [line('visible', 20, 20, 120, 20)] };
    drawingRows(there, 7).forEach((row, at) => drawings.told.set(11 + at, row));
    const on = await exercise({ drawings });
    const board = await on.open();
    expect(board.lines).to.deep.equal(['L 20,20 120,20']);
    expect(said(on.block)).to.contain('This is your drawing from another computer.');
    await board.type('line', '#120;20', '#120;80');
    const again = await exercise({ drawings });
    const left = await again.open();
    expect(left.lines).to.deep.equal(['L 20,20 120,20', 'L 120,20 120,80']);
    expect(said(again.block)).not.to.contain('another computer');
    await again.press('check');
    expect(said(again.block)).to.contain('Everything is right.');
  });

  it('says what is missing of a drawing that was made elsewhere, in every language', async () => {
    for (const [language, words] of [
      ['en', 'Part of it could not be read.'],
      ['de', 'Ein Teil war nicht lesbar.'],
      ['ro', 'O parte nu s-a putut citi.'],
    ] as const) {
      const drawings = new FixtureDrawings();
      const lines = Array.from({ length: 40 }, (_, at) => line('visible', at, 1.37 * at, 3 * at + 0.1, 7));
      drawings.told.set(11, drawingRows({ ...EMPTY_SHEET, entities: lines }, 7)[0] ?? '');
      const on = await exercise({ drawings, language });
      const board = await on.open();
      expect(board.lines.length).to.be.within(20, 39);
      expect(said(on.block)).to.contain(words);
    }
  });

  it('says that the drawing is not here where the host gives nothing back', async () => {
    const session = newSession();
    const before = await exercise({ session });
    await (await before.open()).type('line', '#20;20', '#120;20');
    await before.press('check');
    const elsewhere = await exercise({ session, drawings: new FixtureDrawings() });
    const board = await elsewhere.open();
    expect(board.lines).to.deep.equal([]);
    expect(said(elsewhere.block)).to.contain('What you drew before is not on this computer.');
    expect(wordsOf(elsewhere.block)).to.contain('Best result');
  });

  it('says when who judges does not come, and judges when it comes', async () => {
    const on = await exercise();
    const board = await on.open();
    const { bringJudge } = ExerciseBlock;
    ExerciseBlock.bringJudge = () => Promise.reject(new Error('no such file'));
    await board.type('line', '#20;20', '#120;20', '#120;80');
    await on.press('check');
    expect(said(on.block)).to.contain('The check could not be loaded.');
    expect(on.session.log).to.deep.equal([]);
    ExerciseBlock.bringJudge = bringJudge;
    await on.press('check');
    expect(said(on.block)).to.contain('Everything is right.');
    expect(said(on.block)).not.to.contain('could not be loaded');
  });

  it('lets the drawing be saved and printed where the site allows it, and says when that fails', async () => {
    const ways = (block: Element): readonly string[] => findAll(block, '.ways button').map((one) => wordsOf(one));
    const closed = await exercise({ downloads: false });
    await (await closed.open()).type('line', '#20;20', '#120;20');
    await closed.press('back');
    expect(ways(closed.block)).to.deep.equal([]);

    const on = await exercise({ downloads: true });
    expect(ways(on.block)).to.deep.equal([]);
    await (await on.open()).type('line', '#20;20', '#120;20');
    await on.press('back');
    expect(ways(on.block)).to.deep.equal(['Save as DXF', 'Save as SVG', 'Print 1:1']);
    await expectAccessible(on.block);
    DrawingWays.bringFiles = () => Promise.reject(new Error('no such file'));
    await on.press('dxf');
    expect(wordsOf(on.block)).to.contain('The file could not be made.');
    const taken: unknown[] = [];
    DrawingWays.bringFiles = () =>
      Promise.resolve({
        take: (way, { entities }, { name, words }) => taken.push([way, entities.length, name, words.decimal]),
      });
    for (const way of ['dxf', 'svg', 'print']) await on.press(way);
    expect(taken).to.deep.equal(['dxf', 'svg', 'print'].map((way) => [way, 1, 'l-shape', '.']));
    expect(wordsOf(on.block)).not.to.contain('could not be made');
  });

  it('fills the window and leaves it by its button; Escape steps back in the drawing', async () => {
    const on = await exercise();
    const board = await on.open();
    const { width, height } = board.board.getBoundingClientRect();
    expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
    await board.type('line', '#20;20');
    board.board.focus();
    await board.keys('Escape');
    expect(board.prompt).to.equal('Line. First point?');
    expect(find<HTMLDialogElement>(on.block, 'dialog').open).to.equal(true);
    await on.press('back');
    expect(find<HTMLDialogElement>(on.block, 'dialog').open).to.equal(false);
  });

  it('offers the tools that the exercise allows', async () => {
    const on = await exercise();
    await on.open();
    const tools = findAll(find(on.block, 'tool-palette'), 'button').map((one) => wordsOf(one));
    expect(tools).to.deep.equal(['Select', 'Line', 'Erase']);
  });
});
