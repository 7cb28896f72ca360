import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { html, render } from 'lit';
import { configContext } from '../../../src/components/contexts.ts';
import '../../../src/components/player/results-dialog.ts';
import { ResultsSaving } from '../../../src/components/player/results-saving.ts';
import type { ResultsDialog } from '../../../src/components/player/results-dialog.ts';
import type { GoToEvent } from '../../../src/components/player/player-events.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { LessonId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { config, type FixtureLanguage } from '../support/fixture-course.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { clearStages, find, findAll, settled, stage, wordsOf } from '../support/stage.ts';

const RESULT = 90 as SlotNumber;
/** The fixture's course with a check of its first module, whose lessons are at slots 1 and 5. */
const checked = {
  ...config,
  course: {
    ...config.course,
    modules: config.course.modules.map((module, at) =>
      at > 0
        ? module
        : {
            ...module,
            check: {
              id: 'm01-check' as LessonId,
              number: module.number,
              screens: 1,
              slot: RESULT,
              check: { places: [], result: RESULT },
              pass: { score: 80, objective: 60, objectiveFrom: 1 },
            },
          },
    ),
  },
};

async function opened(
  topics?: Readonly<Record<number, number>>,
  language: FixtureLanguage = 'en',
  session = new FixtureSession(),
  shown: PackageConfig = checked,
) {
  if (topics) {
    const state = { best: 50, ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1, topics } as const;
    session.attempt = { ...session.attempt, checks: { [RESULT]: state } };
  }
  const { host } = await stage(language, session);
  const inner = document.createElement('div');
  host.append(inner);
  new ContextProvider(inner, { context: configContext, initialValue: shown });
  render(html`<results-dialog></results-dialog>`, inner);
  await settled(inner);
  const dialog = find<ResultsDialog>(inner, 'results-dialog');
  await dialog.show();
  await settled(inner);
  return dialog;
}

describe('<results-dialog>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}, before and after a test`, async () => {
      await expectAccessible(await opened(undefined, language));
      clearStages();
      await expectAccessible(await opened({ 1: 33.5, 5: 100 }, language));
    });
  }

  it('says how many sheets are done, that no test was taken, and where to go on', async () => {
    const dialog = await opened();
    expect(wordsOf(dialog)).to.match(/0 of \d+ sheets done/);
    expect(wordsOf(dialog)).to.contain('You have not taken the test of this module yet.');
    expect(wordsOf(dialog)).to.contain('Go on with this lesson: Lines and their meaning');
  });

  it('shows every topic in words and percent, and leads to the weakest', async () => {
    const dialog = await opened({ 1: 100, 5: 33.5 });
    expect(findAll(dialog, '.objective').map(wordsOf)).to.deep.equal([
      'Lines and their meaning Secure 100%',
      'More lines To practise 33%',
    ]);
    expect(wordsOf(find(dialog, '.next'))).to.contain('More lines');
    expect(findAll(dialog, '.objective .limit')).to.have.length(2);
    const places: unknown[] = [];
    dialog.addEventListener('go-to', (event) => places.push((event as GoToEvent).place));
    find(dialog, '#next').click();
    expect(places).to.deep.equal([{ lesson: 5, screen: 0 }]);
    expect(find<HTMLDialogElement>(dialog, 'dialog').open).to.equal(false);
  });

  it('calls a topic weak in words only where its bar does', async () => {
    const lessons = { 1: { seen: 63, changed: 1 }, 5: { seen: 1, changed: 1 } };
    const after = async (percent: number): Promise<readonly string[]> => {
      clearStages();
      const session = new FixtureSession();
      session.attempt = { ...session.attempt, lessons };
      const dialog = await opened({ 1: 100, 5: percent }, 'en', session);
      const said = wordsOf(find(dialog, '.next'));
      return [said, ...findAll(dialog, '.objective').slice(1).map(wordsOf)];
    };
    expect(await after(59.5)).to.deep.equal([
      'This topic is still weak. Learn this lesson again: More lines',
      'More lines To practise 59%',
    ]);
    expect(await after(66.5)).to.deep.equal([
      'In this topic your result is lowest. Learn this lesson again: More lines',
      'More lines Almost 66%',
    ]);
  });

  it('shows what was asked of earlier modules, which has no limit of its own, behind the topics of the module', async () => {
    const dialog = await opened({ 0: 50, 1: 100, 5: 66.5 });
    expect(findAll(dialog, '.objective').map(wordsOf)).to.deep.equal([
      'Lines and their meaning Secure 100%',
      'More lines Almost 66%',
      'Earlier modules To practise 50%',
    ]);
    expect(findAll(dialog, '.objective .limit')).to.have.length(2);
    expect(wordsOf(find(dialog, '.next'))).to.contain('More lines');
  });

  it('shows the lessons of a module without a test by their own questions, and says it where none was answered', async () => {
    const session = new FixtureSession();
    const before = await opened(undefined, 'en', session, config);
    expect(wordsOf(before)).to.contain('You have not answered a question of this module yet.');
    expect(findAll(before, '.objective')).to.have.length(0);
    clearStages();
    const row = { result: 'partly', score: 0.5, tries: 2, hints: 0, changed: 1 } as const;
    session.attempt = { ...session.attempt, slots: { 2: row } };
    const practised = await opened(undefined, 'en', session, config);
    expect(findAll(practised, '.objective').map(wordsOf)).to.deep.equal([
      'Lines and their meaning To practise 0.5 of 1',
    ]);
    expect(findAll(practised, '.objective .limit')).to.have.length(0);
    await expectAccessible(practised);
    clearStages();
    const check = { best: 83, ended: 1, seed: 1, phase: 'ended', at: 0, changed: 2 } as const;
    session.attempt = { ...session.attempt, checks: { 4: check } };
    const tested = await opened(undefined, 'en', session, config);
    expect(findAll(tested, '.objective').map(wordsOf)).to.deep.equal(['Lines and their meaning Secure 83%']);
  });

  it('offers a file of the results where the site allows files alone, and says its name or that it did not come', async () => {
    expect(findAll(await opened(), '#save')).to.have.length(0);
    clearStages();
    const session = new FixtureSession();
    const dialog = await opened(undefined, 'en', session, { ...checked, site: { ...checked.site, downloads: true } });
    expect(wordsOf(dialog)).to.contain('Your name is not in it.');
    await expectAccessible(dialog);
    ResultsSaving.saver = () => Promise.reject(new Error('a lesson did not come'));
    find(dialog, '#save').click();
    await settled(dialog);
    expect(wordsOf(dialog)).to.contain('That did not work.');
    const asked: unknown[] = [];
    ResultsSaving.saver = ({ attempt }) => {
      asked.push(attempt);
      return Promise.resolve('results-7F2K-9QXM.json');
    };
    find(dialog, '#save').click();
    await settled(dialog);
    expect(asked).to.deep.equal([session.attempt]);
    expect(wordsOf(dialog)).to.contain('Saved: results-7F2K-9QXM.json');
  });
});
