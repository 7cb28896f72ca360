import { expect } from 'chai';
import { html } from 'lit';
import { NOTICE_LOOKS } from '../../../src/components/player/notice-looks.ts';
import '../../../src/components/player/player-message.ts';
import type { PlayerMessage } from '../../../src/components/player/player-message.ts';
import type { MessageActionEvent } from '../../../src/components/player/player-events.ts';
import type { NoticeKind } from '../../../src/components/contexts.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { focusedWords } from '../support/keys.ts';
import { clearStages, find, findAll, show, stage, wordsOf, type Stage } from '../support/stage.ts';

const KINDS = Object.keys(NOTICE_LOOKS) as NoticeKind[];
const message = (on: Stage, kind: NoticeKind) =>
  show<PlayerMessage>(on, html`<player-message .kind=${kind}></player-message>`);

describe('<player-message>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}, whatever has happened`, async () => {
      for (const kind of KINDS) {
        await expectAccessible(await message(await stage(language), kind));
        clearStages();
      }
    });
  }

  it('says of everything what happened, what is safe and what to do, each in its own words', async () => {
    const rows = new Set<string>();
    for (const kind of KINDS) {
      const element = await message(await stage('en'), kind);
      expect(findAll(element, 'dt').map(wordsOf)).to.deep.equal(['What happened', 'What is safe', 'What to do']);
      for (const row of findAll(element, 'dd')) rows.add(wordsOf(row));
    }
    expect(rows.size).to.equal(KINDS.length * 3);
    for (const row of rows) expect(row).to.match(/[.”]$/);
  });

  it('offers one best step, and all steps by name', async () => {
    const element = await message(await stage('en'), 'found-here');
    expect(findAll(element, '.btn.go')).to.have.length(1);
    const actions: string[] = [];
    element.addEventListener('message-action', (event) => actions.push((event as MessageActionEvent).action));
    for (const button of findAll(element, 'button')) button.click();
    expect(actions).to.deep.equal(['useFound', 'beginAnew', 'details']);
  });

  it('takes the focus to its heading', async () => {
    const element = await message(await stage('de'), 'server-silent');
    await element.focusHeading();
    expect(focusedWords()).to.equal('Der Server antwortet nicht');
    expect(find(element, 'h1').tabIndex).to.equal(-1);
  });
});
