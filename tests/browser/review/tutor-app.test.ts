import { expect } from 'chai';
import type { TutorApp } from '../../../src/components/review/tutor-app.ts';
import { judgedDrawing } from '../../../src/components/review/judged-drawing.ts';
import { drawingRows } from '../../../src/domain/sketch/drawing-rows.ts';
import { encodeSketch } from '../../../src/domain/sketch/sketch-codec.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { line } from '../../unit/domain/sketch/three-views.ts';
import { expectAccessible } from '../support/accessible.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import {
  clearTutorStages,
  courseSource,
  drawnRows,
  L,
  NOW,
  openStage,
  PASSPHRASE,
  sampleFile,
  tutorStage,
} from './tutor-stage.ts';

const VIEWS = ['Group', 'Person', 'Questions', 'Mistakes', 'Drawings', 'Sign-off', 'Data'] as const;

function button(root: Element, words: string): HTMLElement {
  const found = findAll(root, 'button').find((one) => one.textContent?.replace(/\s+/gu, ' ').trim() === words);
  if (!found)
    throw new Error(`no button "${words}"; there are ${findAll(root, 'button').map((one) => one.textContent?.trim())}`);
  return found;
}

async function press(app: TutorApp, words: string): Promise<void> {
  button(app, words).click();
  await settled(app);
}

/** Reads files as somebody does who chooses them. */
async function choose(app: TutorApp, ...files: readonly File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  find(app, '.app').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  for (let wait = 0; wait < 100 && !findAll(app, 'import-view').length; wait += 1) await settled(app);
}

function type(app: TutorApp, id: string, value: string): void {
  find<HTMLInputElement>(app, id).value = value;
}

describe('<tutor-app>', () => {
  afterEach(clearTutorStages);

  it('is accessible in front of the passphrase, with a fault, on the recovery sheet, and without results', async () => {
    const { app, desk } = await tutorStage();
    await expectAccessible(app);
    type(app, '#secret', 'short');
    type(app, '#again', 'short');
    await press(app, 'Begin');
    expect(wordsOf(app)).to.contain('At least 12 signs');
    await expectAccessible(app);
    await desk.create(PASSPHRASE);
    await settled(app);
    expect(wordsOf(app)).to.contain(desk.recovery);
    await expectAccessible(app);
    await press(app, 'I have kept it');
    expect(wordsOf(app)).to.contain('No results yet');
    await expectAccessible(app);
  });

  for (const view of VIEWS) {
    it(`is accessible in the view ${view}`, async () => {
      const { app } = await openStage();
      await press(app, view);
      expect(button(app, view).getAttribute('aria-current')).to.equal('page');
      await expectAccessible(app);
      if (view === 'Questions') {
        find(app, 'data-table .link, .link').click();
        await settled(app);
        await expectAccessible(app);
      }
    });
  }

  it('can be reached by keyboard in every view, and takes the focus to the heading of a new one', async () => {
    const { app } = await openStage();
    for (const view of VIEWS) {
      await press(app, view);
      for (const control of findAll(app, 'button, select, input:not([hidden])')) {
        const isHidden = control.getClientRects().length === 0;
        expect(isHidden || (control as HTMLElement).tabIndex >= 0, `${view}: ${control.outerHTML}`).to.equal(true);
      }
      for (const region of findAll(app, '.scroll')) expect((region as HTMLElement).tabIndex).to.equal(0);
    }
    await press(app, 'Questions');
    find(app, '.link').click();
    await settled(app);
    const heading = find(app, 'question-view').shadowRoot?.activeElement;
    expect(heading?.localName).to.equal('h1');
  });

  it('shows what was understood of a file before it takes it in, and leaves it out when told so', async () => {
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await settled(app);
    await choose(app, sampleFile(), new File(['nothing'], 'other.txt'));
    expect(wordsOf(app)).to.contain('24 people');
    expect(wordsOf(app)).to.contain('This file cannot be read');
    expect(wordsOf(app)).to.contain('Expected:');
    await expectAccessible(app);
    await press(app, 'Take nothing');
    expect(desk.learners).to.equal(0);
    await choose(app, sampleFile());
    type(app, '#group', 'Evening');
    button(app, 'Take in').click();
    for (let wait = 0; wait < 100 && desk.learners === 0; wait += 1) await settled(app);
    await settled(app);
    expect(desk.groups).to.deep.equal(['Evening']);
    expect(findAll(app, 'group-view tbody tr, tbody tr').length).to.be.greaterThan(23);
  });

  it('asks whose the results of one person are, and whether codes are made as a list of names does', async () => {
    const { desk: other, saved } = await openStage();
    const [code = ''] = other.review.records.map((record) => record.code);
    for (const { code: left } of other.review.records.slice(1)) await other.eraseLearner(left);
    other.saveResults();
    other.saveNames();
    const [results, list] = saved.map(({ content }) => String(content));
    await clearTutorStages();
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await settled(app);
    await choose(app, new File([list ?? ''], 'names.txt'), new File([results ?? ''], 'T-017.json'));
    await expectAccessible(app);
    expect(wordsOf(app)).to.contain('List of 1 name.');
    expect(wordsOf(app)).to.contain('Results file: 1 person,');
    expect(find<HTMLInputElement>(app, '#adopt').checked).to.equal(true);
    expect(find<HTMLInputElement>(app, '.whose').value).to.equal('T-017');
    type(app, '.whose', '');
    button(app, 'Take in').click();
    for (let wait = 0; wait < 100 && desk.learners === 0; wait += 1) await settled(app);
    expect(desk.review.records.map((record) => record.code)).to.deep.equal([code]);
    expect([...desk.names.keys()]).to.deep.equal([code]);
  });

  it('takes drawings from text files, as rows, as a code and with steps, for the exercise and the person that are told', async () => {
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await settled(app);
    const [[, row] = ['', ''], [, steps] = ['', '']] = drawnRows(L, true);
    const files = [
      `p-m02-scale-e01-drawing-1\t${row}\n`,
      `Please look at this:\n${row}\n`,
      `${encodeSketch({ ...EMPTY_SHEET, entities: L })}\n`,
      steps,
    ].map((text, at) => new File([text], `T-00${at + 1}.txt`, { lastModified: NOW }));
    await choose(app, ...files, new File(['no drawing'], 'T-005.txt'));
    await expectAccessible(app);
    expect(desk.preview.map(({ kind }) => kind)).to.deep.equal([...files.map(() => 'drawing'), 'refused']);
    expect(findAll(app, 'sheet-picture').map((picture) => findAll(picture, 'path.w').length - 1)).to.deep.equal([
      2, 2, 2, 2,
    ]);
    const choices = findAll(app, '.exercise') as HTMLSelectElement[];
    expect(choices[0]?.value).to.equal('p-m02-scale-e01');
    for (const choice of choices.slice(1)) choice.value = choice === choices[1] ? '' : 'p-m02-scale-e01';
    button(app, 'Take the rest').click();
    for (let wait = 0; wait < 100 && desk.learners === 0; wait += 1) await settled(app);
    expect([...desk.names.values()].sort()).to.deep.equal(['T-001', 'T-002', 'T-003', 'T-004']);
    const drawn = new Map(desk.review.drawings.map((one) => [desk.names.get(one.learner), one]));
    const judged = ['T-001', 'T-003', 'T-004'].map((name) => {
      const one = drawn.get(name);
      return one && judgedDrawing(one, desk.exerciseOf(one.exercise));
    });
    for (const one of judged) expect(one?.grade).to.deep.include({ kind: 'graded', points: 100 });
    expect(judged.map((one) => one?.construction?.sketches.length)).to.deep.equal([undefined, undefined, 3]);
    expect(drawn.get('T-002')?.exercise).to.equal('');
    // Of those that nobody can name there is one: it is shown where nobody has drawn an exercise that is known.
    for (const name of ['T-001', 'T-003', 'T-004']) await desk.eraseLearner(drawn.get(name)?.learner ?? '');
    await press(app, 'Drawings');
    expect(findAll(find(app, 'drawing-list'), 'sheet-picture')).to.have.length(1);
  });

  it('offers the exercises of all courses for a drawing, before anything is known of a course', async () => {
    const { app, desk } = await tutorStage();
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    const [course] = desk.courses;
    if (!course) throw new Error('no course');
    const source = { ...course, id: 'first', exercises: [] };
    desk.useCourses([source, course], [courseSource()]);
    await settled(app);
    await choose(app, new File([encodeSketch({ ...EMPTY_SHEET, entities: L })], 'T-001.txt'));
    expect(findAll(app, '.exercise option').map((one) => one.textContent)).to.include('An L');
  });

  it('shows the table of every view and gives the same to a file', async () => {
    const { app, saved } = await openStage();
    for (const view of VIEWS.slice(0, 5)) {
      await press(app, view);
      for (const table of findAll(app, 'data-table')) {
        const shown = findAll(table, 'tbody tr').length;
        const [csv] = findAll(table, '.files button');
        (csv as HTMLElement).click();
        const lines = String(saved[saved.length - 1]?.content).split('\r\n');
        expect(lines.length - 2, view).to.equal(shown);
      }
    }
    expect(new Set(saved.map(({ name }) => name))).to.include.members(['group.csv', 'questions.csv', 'mistakes.csv']);
  });

  it('leads from a person in the group to the person’s page, which prints without the name', async () => {
    const { app, desk } = await openStage();
    const [first] = desk.review.progress;
    await press(app, first?.learner ?? '');
    const page = find(app, 'learner-view');
    expect(wordsOf(page)).to.contain(`Person ${first?.learner}`);
    const name = desk.names.get(first?.learner ?? '') ?? 'nobody';
    const named = findAll(page, 'p, h1, span').filter((one) => one.textContent?.includes(name));
    expect(named.length).to.be.greaterThan(0);
    expect(named.every((one) => one.closest('.screen'))).to.equal(true);
  });

  it('says of a person which drawings there are, and which of them are not whole', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => line('visible', at, 1.37 * at, 3 * at + 0.1, 7));
    const rows = drawingRows({ ...EMPTY_SHEET, entities: lines }, 7);
    for (const [drawn, words] of [
      [rows, /An L 40 complete/],
      [rows.slice(0, 1), /An L (2|3)\d a part is missing/],
    ] as const) {
      const { app, desk } = await openStage('en', () => drawn.map((text, at) => [`drawing-${at + 1}`, text]));
      const begun = desk.review.progress.find(({ attempts }) => attempts > 0);
      await press(app, begun?.learner ?? '');
      expect(wordsOf(find(app, 'learner-view'))).to.match(words);
    }
  });

  it('shows a question with its picture, every answer with count and mistake, and the facts', async () => {
    const { app, desk } = await openStage();
    await press(app, 'Questions');
    const item = desk.review.items.find(({ question }) => question.endsWith('/k1'));
    await press(app, item?.question ?? '');
    const view = find(app, 'question-view');
    expect(find(find(view, 'figure-drawing'), 'path.w')).to.exist;
    const counts = findAll(view, '.bars .count').map((one) => Number(one.textContent));
    expect(counts.reduce((sum, one) => sum + one, 0)).to.equal((item?.answered ?? 0) + (item?.skipped ?? 0));
    expect(wordsOf(view)).to.contain('turns the scale round');
  });

  it('locks the data away and erases them only when asked twice', async () => {
    const { app, desk } = await openStage();
    await press(app, 'Data');
    await press(app, 'Erase everything');
    expect(desk.learners).to.equal(24);
    await expectAccessible(app);
    await press(app, 'No');
    expect(desk.learners).to.equal(24);
    await press(app, 'Lock');
    expect(desk.learners).to.equal(0);
    expect(wordsOf(app)).to.contain('Open the results');
    type(app, '#secret', PASSPHRASE);
    button(app, 'Open').click();
    for (let wait = 0; wait < 100 && desk.phase !== 'open'; wait += 1) await settled(app);
    expect(desk.learners).to.equal(24);
    await settled(app);
    await press(app, 'Data');
    await press(app, 'Erase everything');
    button(app, 'Yes, erase').click();
    for (let wait = 0; wait < 100 && desk.phase !== 'new'; wait += 1) await settled(app);
    expect(desk.phase).to.equal('new');
  });

  it('speaks other languages and writes their numbers', async () => {
    const { app } = await openStage('de');
    await press(app, 'Fragen');
    expect(wordsOf(app)).to.contain('Trennschärfe');
    expect(wordsOf(app)).to.match(/0,\d/u);
  });
});
