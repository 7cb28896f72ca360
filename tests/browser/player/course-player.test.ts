import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/course-player.ts';
import type { CoursePlayer } from '../../../src/components/player/course-player.ts';
import '../../../src/components/quiz/lesson-check.ts';
import '../../../src/components/quiz/practice-question.ts';
import type { PopupMenu } from '../../../src/components/ui/popup-menu.ts';
import type { ScreenId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { focusedWords, press } from '../support/keys.ts';
import { clearStages, find, findAll, settled, show, stage, wordsOf, type Stage } from '../support/stage.ts';

type Mounted = Stage & { readonly player: CoursePlayer };

const lesson = 1 as SlotNumber;
const at = (screen: number): AttemptEvent => ({ kind: 'went', place: { lesson, screen } });

async function mount(language: 'en' | 'de' | 'ro' = 'en', session = new FixtureSession()): Promise<Mounted> {
  const on = await stage(language, session);
  const player = await show<CoursePlayer>(on, html`<course-player></course-player>`);
  return { ...on, player };
}

async function turn({ player }: Mounted, side: 'next' | 'back'): Promise<void> {
  find(player, `.turn.${side}`).click();
  await settled(player);
}

async function choose({ player }: Mounted, menu: 'language' | 'more', item: string): Promise<void> {
  const popup = find<PopupMenu>(player, `#${menu}`);
  find(popup, '.tool').click();
  await settled(popup);
  findAll(popup, '.item')
    .find((one) => wordsOf(one) === item)
    ?.click();
  await settled(player);
}

const heading = ({ player }: Mounted): string =>
  wordsOf(findAll(player, 'h1').filter((one) => one.getClientRects().length > 0)[0]!);

describe('<course-player>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}, on every screen`, async () => {
      for (let screen = 0; screen < 6; screen += 1) {
        const { player } = await mount(language, FixtureSession.after(at(screen)));
        await expectAccessible(player);
        clearStages();
      }
    });
  }

  it('is accessible in dark and in strong contrast', async () => {
    const on = await mount();
    for (const theme of ['Dark', 'Strong contrast']) {
      await choose(on, 'more', theme);
      await expectAccessible(on.player);
    }
  });

  it('tells the page its language and title', async () => {
    await mount('de');
    expect(document.documentElement.lang).to.equal('de');
    expect(document.title).to.equal('Linien und ihre Bedeutung – Technisches Zeichnen');
  });

  it('shows the screen where the learner is, and does not take the focus at the start', async () => {
    const on = await mount('en', FixtureSession.after(at(3)));
    expect(heading(on)).to.equal('Lines in short');
    expect(document.activeElement).to.equal(document.body);
  });

  it('marks a screen as seen by Next, goes on, and takes the focus to the new heading', async () => {
    const on = await mount();
    await turn(on, 'next');
    expect(on.session.log).to.deep.equal([
      { kind: 'seen', lesson: 1, screen: 0, id: 'see' },
      { kind: 'went', place: { lesson: 1, screen: 1 } },
    ]);
    expect(focusedWords()).to.equal('Draw the frame');
  });

  it('goes back without marking anything, with the focus on the heading', async () => {
    const on = await mount('en', FixtureSession.after(at(3)));
    await turn(on, 'back');
    expect(on.session.log).to.deep.equal([{ kind: 'went', place: { lesson: 1, screen: 2 } }]);
    expect(focusedWords()).to.equal('Which line is it?');
  });

  it('does not mark a question as seen by leaving it', async () => {
    const on = await mount('en', FixtureSession.after(at(4)));
    expect(heading(on)).to.equal('Which line shows a hidden edge?');
    await turn(on, 'next');
    expect(on.session.log).to.deep.equal([{ kind: 'went', place: { lesson: 1, screen: 5 } }]);
  });

  it('fills the corner when going on is best, and not while steps or an answer are to come', async () => {
    const filled: boolean[] = [];
    for (const screen of [0, 1, 2, 3, 4, 5]) {
      const { player } = await mount('en', FixtureSession.after(at(screen)));
      filled.push(find(player, '.turn.next').classList.contains('go'));
      clearStages();
    }
    expect(filled).to.deep.equal([true, false, false, true, false, true]);
  });

  it('switches the language on the screen, with place, answers and steps as they were', async () => {
    const on = await mount('en', FixtureSession.after(at(1)));
    find(on.player, '.buttons .btn.go').click();
    await settled(on.player);
    await choose(on, 'language', 'Deutsch');
    expect(heading(on)).to.equal('Den Rahmen zeichnen');
    expect(findAll(on.player, '.steps > li')).to.have.length(2);
    expect(on.session.attempt.place).to.deep.equal({ lesson: 1, screen: 1 });
    expect(on.session.log).to.deep.equal([{ kind: 'language', language: 'de' }]);
    expect(document.documentElement.lang).to.equal('de');
    expect(focusedWords()).to.equal('Deutsch');
  });

  it('keeps the old language when the new one does not come, says so, and tries again', async () => {
    const on = await mount('en');
    on.content.failure = new Error('gone');
    await choose(on, 'language', 'Română');
    expect(heading(on)).to.equal('This part could not be loaded');
    on.content.failure = undefined;
    find(on.player, 'player-message .btn.go, .message .btn.go').click();
    await settled(on.player);
    expect(heading(on)).to.equal('Ce nu se vede din față');
  });

  it('can go on in the old language when the new one does not come', async () => {
    const on = await mount('en');
    on.content.failure = new Error('gone');
    await choose(on, 'language', 'Română');
    findAll(on.player, '.message .btn')
      .find((button) => wordsOf(button) === 'Go on learning')
      ?.click();
    on.content.failure = undefined;
    await settled(on.player);
    expect(heading(on)).to.equal('What you cannot see from the front');
    expect(find(on.player, '.turn.next').getAttribute('aria-disabled')).to.equal(null);
  });

  it('keeps to the language chosen while it is still on its way', async () => {
    const on = await mount('en');
    let come = (): void => undefined;
    on.content.wait = new Promise((resolve) => {
      come = resolve;
    });
    await choose(on, 'language', 'Deutsch');
    await turn(on, 'next');
    expect(heading(on)).to.equal('Draw the frame');
    come();
    await settled(on.player);
    expect(heading(on)).to.equal('Den Rahmen zeichnen');
  });

  it('says when a lesson did not come, with no way on but to try again', async () => {
    const on = await mount('en', FixtureSession.after({ kind: 'went', place: { lesson: 5 as SlotNumber, screen: 0 } }));
    on.content.failure = new Error('gone');
    await turn(on, 'next');
    await turn(on, 'next');
    expect(heading(on)).to.equal('This part could not be loaded');
    expect(findAll(on.player, '.message .btn').map(wordsOf)).to.deep.equal(['Try again', 'Technical details']);
    on.content.failure = undefined;
    find(on.player, '.message .btn.go').click();
    await settled(on.player);
    expect(heading(on)).to.equal('Technical drawing 1');
  });

  it('asks with “Try again” for the later pieces as well', async () => {
    const on = await mount('en');
    on.session.set({ notice: 'loading-failed' });
    await settled(on.player);
    find(on.player, '.message .btn.go').click();
    expect(on.session.calls).to.deep.equal(['dismiss']);
    expect(on.content.asked).to.include('hurry');
  });

  it('tells apart a missing part and one of another version', async () => {
    const on = await mount('en');
    on.content.failure = Object.assign(new Error('other hash'), { code: 'mixed' });
    await choose(on, 'language', 'Deutsch');
    expect(heading(on)).to.equal('The course has been renewed');
  });

  it('shows the end of the lesson after its last screen and goes on to the next lesson', async () => {
    const on = await mount('en', FixtureSession.after(at(5)));
    await turn(on, 'next');
    expect(on.session.log).to.deep.equal([{ kind: 'seen', lesson: 1, screen: 5, id: 'words' }]);
    expect(focusedWords()).to.equal('This is the end of the lesson. Some sheets are still open.');
    await turn(on, 'next');
    expect(on.session.attempt.place).to.deep.equal({ lesson: 5, screen: 0 });
  });

  it('goes back from the end of the lesson to its last screen', async () => {
    const on = await mount('en', FixtureSession.after(at(5)));
    await turn(on, 'next');
    await turn(on, 'back');
    expect(focusedWords()).to.equal('New words');
  });

  it('tells that the server is silent when the learner turns the sheet, not before', async () => {
    const on = await mount('en', FixtureSession.after(at(1)));
    on.session.set({ notice: 'server-silent', saveState: 'kept' });
    await settled(on.player);
    find(on.player, '.buttons .btn.go').click(); // A step of the example, no sheet.
    await settled(on.player);
    expect(heading(on)).to.equal('Draw the frame');
    const state = find(on.player, '.block .state button');
    expect(wordsOf(state)).to.equal('Kept here');
    await expectAccessible(find(on.player, 'title-block'));
    await turn(on, 'back');
    expect(focusedWords()).to.equal('The server does not answer');
    expect(on.session.attempt.place.screen).to.equal(0);
    on.session.set({ notice: undefined });
    await settled(on.player);
    on.session.set({ notice: 'server-silent' });
    await settled(on.player);
    expect(findAll(on.player, 'player-message')).to.have.length(0);
  });

  it('hides the screen behind a message without losing what the learner has begun', async () => {
    const on = await mount('en', FixtureSession.after(at(1)));
    find(on.player, '.buttons .btn.go').click();
    on.session.set({ notice: 'server-silent' });
    await settled(on.player);
    find(on.player, '.block .state button').click();
    await settled(on.player);
    expect(focusedWords()).to.equal('The server does not answer');
    find(on.player, '.message .btn.go').click();
    await settled(on.player);
    expect(on.session.calls).to.deep.equal(['dismiss']);
    expect(focusedWords()).to.equal('Draw the frame');
    expect(findAll(on.player, '.steps > li')).to.have.length(2);
  });

  it('goes on by Next from a message over a sheet that the learner knows, and by Back to that sheet', async () => {
    const on = await mount('en', FixtureSession.after(at(3)));
    const before = heading(on);
    on.session.set({ notice: 'storage-refused' });
    await settled(on.player);
    await turn(on, 'back');
    expect(heading(on)).to.equal(before);
    on.session.set({ notice: 'storage-refused' });
    await settled(on.player);
    await turn(on, 'next');
    expect(findAll(on.player, 'player-message')).to.have.length(0);
    expect(on.session.attempt.place.screen).to.equal(4);
    expect(focusedWords()).to.equal(heading(on));
  });

  it('shows the sheet behind a message by Next where nobody has seen it yet', async () => {
    const session = FixtureSession.after(at(3));
    session.notice = 'view-only';
    const on = await mount('en', session);
    await turn(on, 'next');
    expect(findAll(on.player, 'player-message')).to.have.length(0);
    expect(on.session.attempt.place.screen).to.equal(3);
    await turn(on, 'next');
    expect(on.session.attempt.place.screen).to.equal(4);
  });

  it('shows the feedback by Next that came behind a message', async () => {
    const QUESTION = 4;
    const on = await mount('en', FixtureSession.after(at(QUESTION)));
    findAll(on.player, 'input')[0]?.click();
    await settled(on.player);
    on.session.set({ notice: 'storage-refused' });
    find(on.player, '#check').click();
    await settled(on.player);
    await turn(on, 'next');
    expect(on.session.attempt.place.screen).to.equal(QUESTION);
    expect(findAll(on.player, '#feedback')).to.have.length(1);
    await turn(on, 'next');
    expect(on.session.attempt.place.screen).to.equal(QUESTION + 1);
  });

  it('lets nobody pass the question whether to take the work found here', async () => {
    const session = new FixtureSession();
    session.notice = 'found-here';
    const on = await mount('en', session);
    await turn(on, 'next');
    expect(on.session.log).to.deep.equal([]);
    expect(heading(on)).to.equal('There is work of yours on this computer');
    findAll(on.player, '.message .btn')[1]?.click();
    expect(on.session.calls).to.deep.equal(['begin anew']);
  });

  it('says aloud when the work is not safe, and when it is again, but not after every answer', async () => {
    const on = await mount();
    const told = () => wordsOf(find(on.player, 'spoken-save-state'));
    for (const saveState of ['saving', 'saved'] as const) on.session.set({ saveState });
    await settled(on.player);
    expect(told()).to.equal('');
    on.session.set({ saveState: 'kept' });
    await settled(on.player);
    expect(told()).to.contain('safe on this computer');
    on.session.set({ saveState: 'saved' });
    await settled(on.player);
    expect(told()).to.equal('All your answers are saved.');
  });

  it('opens a word with its meaning and comes back to it', async () => {
    const on = await mount();
    const word = find(on.player, '.term');
    word.focus();
    word.click();
    await settled(on.player);
    expect(focusedWords()).to.equal('Close');
    expect(wordsOf(find(on.player, 'term-dialog'))).to.contain('An edge that you cannot see from this side.');
    find(on.player, 'dialog[open] .close').click();
    expect(focusedWords()).to.equal('hidden edge');
  });

  it('opens the contents as a drawer where there is no room for a panel, and goes to a lesson from there', async () => {
    const on = await mount();
    const opener = findAll(on.player, '.bar > .tool').find((button) => wordsOf(button) === 'Contents');
    opener?.focus();
    opener?.click();
    await settled(on.player);
    await expectAccessible(find(on.player, 'outline-drawer'));
    findAll(on.player, '.lessons button')[1]?.click();
    await settled(on.player);
    expect(on.session.attempt.place).to.deep.equal({ lesson: 5, screen: 0 });
    expect(findAll(on.player, 'dialog[open]')).to.have.length(0);
    expect(focusedWords()).to.equal('Technical drawing 1');
  });

  it('opens the technical details with Alt, Shift and D', async () => {
    const on = await mount();
    press('D', { altKey: true, shiftKey: true, code: 'KeyD' });
    await settled(on.player);
    expect(wordsOf(find(on.player, 'details-dialog'))).to.contain('Host fixture');
  });

  it('makes the text larger and changes the colours, and keeps the choice', async () => {
    const on = await mount();
    await choose(on, 'more', 'Largest');
    await choose(on, 'more', 'Dark');
    expect(document.documentElement.dataset).to.include({ size: '4', theme: 'dark' });
    expect(on.display.choice).to.deep.equal({ textSize: 4, theme: 'dark' });
  });

  it('ends with a sheet that says whether the window may be closed', async () => {
    const on = await mount('ro');
    await choose(on, 'more', 'Ieșire');
    expect(on.session.calls).to.deep.equal(['exit']);
    expect(focusedWords()).to.equal('Acum puteți închide fereastra');
    expect(findAll(on.player, 'title-block')).to.have.length(0);
  });

  it('starts at the beginning when the place is no longer in the course', async () => {
    const session = new FixtureSession();
    session.attempt = { ...session.attempt, place: { lesson: 99 as SlotNumber, screen: 7 } };
    expect(heading(await mount('en', session))).to.equal('What you cannot see from the front');
  });

  it('counts what is done in the fields above the frame', async () => {
    const seen: AttemptEvent = { kind: 'seen', lesson, screen: 0, id: 'see' as ScreenId };
    const { player } = await mount('en', FixtureSession.after(seen, at(1)));
    expect(findAll(player, '.fields > li').map((field) => field.className.trim())).to.deep.equal([
      'done',
      'now',
      '',
      '',
      '',
      '',
    ]);
  });
});
