import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/details-dialog.ts';
import type { DetailsDialog } from '../../../src/components/player/details-dialog.ts';
import '../../../src/components/player/end-sheet.ts';
import type { EndSheet } from '../../../src/components/player/end-sheet.ts';
import '../../../src/components/player/exit-sheet.ts';
import '../../../src/components/player/help-dialog.ts';
import type { HelpDialog } from '../../../src/components/player/help-dialog.ts';
import '../../../src/components/player/term-dialog.ts';
import type { TermDialog } from '../../../src/components/player/term-dialog.ts';
import { EndActionEvent, GoToEvent } from '../../../src/components/player/player-events.ts';
import type { ScreenId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { courseIndex, fixtureLesson } from '../support/fixture-course.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { clearStages, find, findAll, show, stage, wordsOf } from '../support/stage.ts';

const seen = (lesson: number, ...screens: number[]): AttemptEvent[] =>
  screens.map((screen) => ({ kind: 'seen', lesson: lesson as SlotNumber, screen, id: 's' as ScreenId }));

describe('<end-sheet>', () => {
  afterEach(clearStages);

  const lesson = courseIndex.modules[0]!.lessons[0]!;
  const sheet = async (events: readonly AttemptEvent[], language: 'en' | 'de' = 'en') =>
    show<EndSheet>(
      await stage(language, FixtureSession.after(...events)),
      html`<end-sheet .lesson=${lesson}></end-sheet>`,
    );

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}`, async () => {
      await expectAccessible(await sheet(seen(1, 0, 1), language));
    });
  }

  it('names the sheets that are open and leads to them', async () => {
    const element = await sheet(seen(1, 0, 1, 3));
    expect(wordsOf(element)).to.contain('Some sheets are still open');
    const buttons = findAll(element, 'nav button');
    expect(buttons.map(wordsOf)).to.deep.equal(['Sheet 3', 'Sheet 5', 'Sheet 6']);
    let place: unknown;
    element.addEventListener('go-to', (event) => {
      if (event instanceof GoToEvent) place = event.place;
    });
    buttons[0]?.click();
    expect(place).to.deep.equal({ lesson: 1, screen: 2 });
  });

  it('shows the best result of the test and what is needed', async () => {
    const result = 4 as SlotNumber;
    const element = await sheet([
      ...seen(1, 0, 1, 2, 3, 4, 5),
      { kind: 'check-began', result, places: [3 as SlotNumber], seed: 1 },
      { kind: 'check-ended', result, percent: 83.99, passed: true },
    ]);
    expect(wordsOf(element)).to.contain('Test, best result Passed from 80%. 83%');
    expect(wordsOf(find(element, 'h1'))).to.equal('You have finished this lesson');
    expect(findAll(element, '.btn.go').map(wordsOf)).to.deep.equal(['Next lesson']);
  });

  it('leads to the contents and out', async () => {
    const element = await sheet([]);
    const actions: string[] = [];
    element.addEventListener('end-action', (event) => {
      if (event instanceof EndActionEvent) actions.push(event.action);
    });
    for (const button of findAll(element, '.end > .buttons button')) button.click();
    expect(actions).to.deep.equal(['contents', 'exit']);
  });
});

describe('<exit-sheet>', () => {
  afterEach(clearStages);

  const sheet = async (saveState: FixtureSession['saveState'], language: 'en' | 'de' = 'en') => {
    const session = new FixtureSession();
    session.saveState = saveState;
    return show(await stage(language, session), html`<exit-sheet></exit-sheet>`);
  };

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}`, async () => {
      await expectAccessible(await sheet('saved', language));
    });
  }

  it('lets the learner close only what is safe', async () => {
    expect(wordsOf(find(await sheet('saved'), 'h1'))).to.equal('You can close the window now');
    expect(wordsOf(find(await sheet('kept'), 'h1'))).to.equal('You can close the window now');
    expect(wordsOf(find(await sheet('saving'), 'h1'))).to.equal('Please wait before you close');
    expect(wordsOf(find(await sheet('unsaved'), 'h1'))).to.equal('Please wait before you close');
  });

  it('speaks of the learning platform only where there is one', async () => {
    expect(wordsOf(await sheet('saved'))).to.contain('learning platform');
    const session = new FixtureSession();
    session.hosted = false;
    const alone = await show(await stage('en', session), html`<exit-sheet></exit-sheet>`);
    expect(wordsOf(alone)).not.to.contain('learning platform');
  });
});

describe('dialogs', () => {
  afterEach(clearStages);

  const [, dashed] = fixtureLesson('m01-lines', 'en').lesson.terms;

  for (const language of ['en', 'de'] as const) {
    it(`<term-dialog> is accessible in ${language}`, async () => {
      const element = await show<TermDialog>(await stage(language), html`<term-dialog></term-dialog>`);
      await element.show(dashed!, 'A narrow line with gaps.');
      await expectAccessible(element);
    });

    it(`<details-dialog> is accessible in ${language}`, async () => {
      const element = await show<DetailsDialog>(await stage(language), html`<details-dialog></details-dialog>`);
      await element.show();
      await expectAccessible(element);
    });

    it(`<help-dialog> is accessible in ${language}`, async () => {
      const element = await show<HelpDialog>(await stage(language), html`<help-dialog></help-dialog>`);
      await element.show();
      await expectAccessible(element);
    });
  }

  it('<term-dialog> shows the word, its meaning and the word in every other language, each marked as such', async () => {
    const element = await show<TermDialog>(await stage('de'), html`<term-dialog></term-dialog>`);
    await element.show(dashed!, 'Schmale Linie mit Lücken.');
    expect(wordsOf(find(element, 'h2'))).to.equal('Strichlinie');
    expect(wordsOf(element)).to.contain('Schmale Linie mit Lücken.');
    expect(findAll(element, 'dd').map((word) => `${word.lang} ${wordsOf(word)}`)).to.deep.equal([
      'en dashed line',
      'ro linie întreruptă',
    ]);
  });

  it('<details-dialog> shows what can be known', async () => {
    const element = await show<DetailsDialog>(await stage(), html`<details-dialog></details-dialog>`);
    await element.show();
    expect(wordsOf(find(element, 'dl'))).to.equal('Host fixture');
  });
});
