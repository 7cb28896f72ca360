import { expect } from 'chai';
import type { TutorApp } from '../../../src/components/review/tutor-app.ts';
import { Journal } from '../../../src/domain/drafting/journal.ts';
import { keptText } from '../../../src/domain/drafting/kept-drawing.ts';
import { encodeSketch } from '../../../src/domain/sketch/sketch-codec.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { expectAccessible } from '../support/accessible.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearTutorStages, drawnRows, L, openStage, tutorStage, PASSPHRASE } from './tutor-stage.ts';

/** Every second learner leaves a line out, and every third has the steps in the file. */
const drawnBy = (at: number) => drawnRows(at % 2 === 0 ? L : L.slice(0, 1), at % 3 === 0);

async function view(app: TutorApp, name: string): Promise<void> {
  findAll(app, 'nav button')
    .find((one) => one.textContent?.trim() === name)
    ?.dispatchEvent(new MouseEvent('click'));
  await settled(app);
}

/** All drawings of the group, once they have been judged. */
async function list(app: TutorApp): Promise<readonly string[]> {
  const rows = (): readonly string[] =>
    findAll(find(app, 'drawing-list'), 'tbody tr').map((row) => wordsOf(row).replace(/\s+/gu, ' '));
  for (let wait = 0; wait < 100 && !rows().every((row) => row.includes('complete')); wait += 1) await settled(app);
  return rows();
}

async function open(app: TutorApp, row: string): Promise<Element> {
  const [code = ''] = row.split(' ');
  findAll(find(app, 'drawing-list'), '.link')
    .find((one) => one.textContent?.trim() === code)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await settled(app);
  return find(app, 'one-drawing');
}

/** The frame of the sheet is one more wide line. */
const lines = (picture: Element | undefined): number => (picture ? findAll(picture, 'path.w').length - 1 : NaN);

describe('<drawing-view>', () => {
  afterEach(clearTutorStages);

  it('shows all drawings for an exercise as pictures and in a table, with what the judge says of each', async () => {
    const { app, desk } = await openStage('en', drawnBy);
    await view(app, 'Drawings');
    const rows = await list(app);
    expect(rows).to.have.length(desk.review.drawings.length);
    expect(rows.filter((row) => / 100 0 2 /u.test(row)).length).to.be.greaterThan(5);
    expect(rows.filter((row) => / \d\d 1 [A-Z]\d 1 /u.test(row)).length).to.be.greaterThan(5);
    const pictures = findAll(find(app, 'drawing-list'), 'sheet-picture');
    expect(pictures).to.have.length(12);
    expect(new Set(pictures.map(lines))).to.deep.equal(new Set([1, 2]));
    await expectAccessible(app);
  });

  it('shows one beside the right answer, and names each fault in words with the number that stands on the sheet', async () => {
    const { app } = await openStage('en', drawnBy);
    await view(app, 'Drawings');
    const faulty = (await list(app)).find((row) => !/ 100 0 /u.test(row)) ?? '';
    const one = await open(app, faulty);
    const [drawn, right] = findAll(one, 'sheet-picture');
    expect([lines(drawn), lines(right)]).to.deep.equal([1, 2]);
    expect(wordsOf(one)).to.contain('A line is missing here.');
    expect(findAll(drawn as Element, '.number').map((number) => number.textContent)).to.deep.equal(['1']);
    expect(findAll(one, '.hints .ball').map((number) => number.textContent)).to.deep.equal(['1']);
    await expectAccessible(app);
  });

  it('plays its steps by keys where the file has them, and says so plainly where it has not', async () => {
    const { app } = await openStage('en', drawnBy);
    await view(app, 'Drawings');
    const rows = await list(app);
    const told: string[] = [];
    const withSteps = / (\d) \1 complete/u;
    const both = [rows.find((row) => withSteps.test(row)), rows.find((row) => !withSteps.test(row))];
    for (const row of both.flatMap((found) => found ?? [])) {
      const one = await open(app, row);
      const [player] = findAll(one, 'step-player');
      if (!player) {
        told.push('none');
        expect(wordsOf(one)).to.contain('How it was drawn is not in these data');
      } else {
        told.push('steps');
        const slider = find<HTMLInputElement>(player, 'input');
        expect(slider.getAttribute('aria-valuetext')).to.match(/^Step (\d) of \1$/u);
        const all = lines(findAll(one, 'sheet-picture')[0]);
        slider.value = '0';
        slider.dispatchEvent(new Event('input'));
        await settled(app);
        expect(lines(findAll(one, 'sheet-picture')[0])).to.equal(0);
        find(player, '[aria-label="One step on"]').click();
        await settled(app);
        expect(lines(findAll(one, 'sheet-picture')[0])).to.equal(1);
        expect(all).to.be.greaterThan(0);
        find(player, '#play').click();
        await settled(app);
        expect(find(player, '#play').textContent?.trim()).to.equal('Pause');
      }
      await view(app, 'Drawings');
      await list(app);
    }
    expect(new Set(told)).to.deep.equal(new Set(['none', 'steps']));
  });

  it('shows a drawing from its code without results, keeps nothing of it, and refuses another text', async () => {
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await settled(app);
    await view(app, 'Drawings');
    const form = find(app, '.code-form');
    const hand = async (text: string): Promise<void> => {
      find<HTMLTextAreaElement>(form, 'textarea').value = text;
      find(form, 'button').click();
      await settled(app);
    };
    await hand('no drawing');
    expect(wordsOf(form)).to.contain('There is no drawing in this text.');
    await hand(encodeSketch({ ...EMPTY_SHEET, entities: L }));
    expect(wordsOf(find(app, 'one-drawing'))).to.contain('Everything is right.');
    expect(desk.learners).to.equal(0);
  });

  it('counts what an inserted block shows among the lines, at every step', async () => {
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await settled(app);
    await view(app, 'Drawings');
    const block = { entities: L, dimensions: [], hatches: [], marks: [] };
    const inserts = [{ block: 0, at: { x: 50, y: 50 }, turn: 0, mirrored: false }];
    const base = { ...EMPTY_SHEET, blocks: [block], inserts };
    const journal = new Journal(base);
    journal.append({ kind: 'draw', entities: L.slice(0, 1) });
    find<HTMLTextAreaElement>(app, 'textarea').value = keptText({ attempt: '', at: 1, base, journal: journal.text() });
    find(app, '.code-form button').click();
    await settled(app);
    const said = (): string | null =>
      find(find(find(app, 'one-drawing'), 'sheet-picture'), 'svg').getAttribute('aria-label');
    expect(said()).to.contain('3 lines');
    const slider = find<HTMLInputElement>(find(app, 'step-player'), 'input');
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await settled(app);
    expect(said()).to.contain('2 lines');
  });

  it('prints without a name', async () => {
    const { app, desk } = await openStage('en', drawnBy);
    await view(app, 'Drawings');
    const [row = ''] = await list(app);
    await open(app, row);
    const name = desk.names.get(row.split(' ')[0] ?? '') ?? 'nobody';
    const named = findAll(find(app, 'drawing-view'), 'p, h1, span, b, option').filter((one) =>
      one.textContent?.includes(name),
    );
    expect(named.length).to.be.greaterThan(0);
    expect(named.every((one) => one.closest('.screen'))).to.equal(true);
  });
});

describe('<signoff-view>', () => {
  afterEach(clearTutorStages);

  it('has ten lines of four levels, the must and the signatures for each check, with a code or without', async () => {
    const { app, desk } = await openStage();
    await view(app, 'Sign-off');
    const sheet = find(app, 'signoff-sheet');
    const [check, whom] = findAll(find(app, 'signoff-view'), 'select') as HTMLSelectElement[];
    for (const [value, words] of [
      ['A', /sketch on paper.*60 minutes/u],
      ['B', /drawing with CAD.*120 minutes/u],
    ] as const) {
      if (check) check.value = value;
      check?.dispatchEvent(new Event('change'));
      await settled(app);
      expect(wordsOf(sheet).replace(/\s+/gu, ' ')).to.match(words);
      expect(findAll(sheet, 'tbody tr')).to.have.length(10);
      expect(findAll(sheet, 'tbody td')).to.have.length(40);
    }
    expect(wordsOf(sheet)).to.contain('The part could be made from this drawing.');
    const code = desk.review.progress[3]?.learner ?? '';
    expect(wordsOf(sheet)).not.to.contain(code);
    if (whom) whom.value = code;
    whom?.dispatchEvent(new Event('change'));
    await settled(app);
    expect(wordsOf(sheet)).to.contain(code);
    const name = desk.names.get(code) ?? 'nobody';
    expect(sheet.shadowRoot?.textContent).not.to.contain(name);
  });
});
