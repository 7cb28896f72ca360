import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/progress-fields.ts';
import '../../../src/components/player/save-state.ts';
import '../../../src/components/player/title-block.ts';
import type { TitleBlock } from '../../../src/components/player/title-block.ts';
import type { TurnEvent } from '../../../src/components/player/player-events.ts';
import { SAVE_STATES } from '../../../src/domain/tracking/save-state.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { clearStages, find, findAll, settled, show, stage, wordsOf, type Stage } from '../support/stage.ts';

describe('<save-state>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}, in every state`, async () => {
      for (const state of SAVE_STATES) {
        await expectAccessible(await show(await stage(language), html`<save-state .state=${state}></save-state>`));
        clearStages();
      }
    });
  }

  it('has its own words for each state, and a whole sentence behind them', async () => {
    const words: string[] = [];
    for (const state of SAVE_STATES) {
      const element = await show(await stage('en'), html`<save-state .state=${state}></save-state>`);
      words.push(wordsOf(element));
      expect(find(element, 'span').title).to.match(/\.$/);
    }
    expect(words).to.deep.equal([
      'Saved',
      'Being saved',
      'Kept here',
      'Not saved',
      'Second window',
      'Only looking',
      'Your choice',
    ]);
  });
});

describe('<progress-fields>', () => {
  afterEach(clearStages);

  it('is accessible', async () => {
    await expectAccessible(
      await show(await stage(), html`<progress-fields .total=${4} .at=${1} .seen=${0b101}></progress-fields>`),
    );
  });

  it('marks what is done and where the learner is', async () => {
    const element = await show(
      await stage(),
      html`<progress-fields .total=${4} .at=${1} .seen=${0b101}></progress-fields>`,
    );
    expect(findAll(element, 'li').map((field) => field.className.trim())).to.deep.equal(['done', 'now', 'done', '']);
  });
});

describe('<title-block>', () => {
  afterEach(clearStages);

  const block = (on: Stage, more: Partial<TitleBlock> = {}) =>
    show<TitleBlock>(
      on,
      html`<title-block
        number="2.5"
        .lesson=${'Lines'}
        .sheet=${4}
        .total=${8}
        .backBlocked=${more.backBlocked ?? false}
        .nextIsBest=${more.nextIsBest ?? false}
      ></title-block>`,
    );

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}`, async () => {
      await expectAccessible(await block(await stage(language)));
    });
  }

  it('says in words where the learner is and how the work stands', async () => {
    expect(wordsOf(await block(await stage('de')))).to.equal(
      'Zurück Lektion 2.5 Lines Blatt 4 von 8 Stand Gespeichert Weiter',
    );
  });

  it('fills its corner only when going on is best', async () => {
    expect(find(await block(await stage()), '.next').classList.contains('go')).to.equal(false);
    expect(find(await block(await stage(), { nextIsBest: true }), '.next').classList.contains('go')).to.equal(true);
  });

  it('turns one sheet for a double click', async () => {
    const element = await block(await stage());
    const turns: number[] = [];
    element.addEventListener('turn', (event) => turns.push((event as TurnEvent).direction));
    for (const button of ['.next', '.back'])
      for (const detail of [1, 2]) find(element, button).dispatchEvent(new MouseEvent('click', { detail }));
    expect(turns).to.deep.equal([1, -1]);
  });

  it('turns back and on, and not where there is nothing', async () => {
    const element = await block(await stage());
    const turns: number[] = [];
    element.addEventListener('turn', (event) => turns.push((event as TurnEvent).direction));
    find(element, '.back').click();
    find(element, '.next').click();
    element.backBlocked = true;
    await settled(element);
    find(element, '.back').click();
    expect(turns).to.deep.equal([-1, 1]);
  });
});
