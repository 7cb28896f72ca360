import { expect } from 'chai';
import { html } from 'lit';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { CodeEvent } from '../../../src/components/player/code-event.ts';
import '../../../src/components/player/code-dialog.ts';
import type { GoToEvent } from '../../../src/components/player/player-events.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { gatedIndex } from '../support/gated-course.ts';
import { press } from '../support/keys.ts';
import { clearStages, find, findAll, settled, wordsOf } from '../support/stage.ts';
import { CODE, gatedStage, type GatedStage } from './gated-stage.ts';

const MODULE = gatedIndex.modules[1]!;
const OTHER = gatedIndex.modules[2]!;
const MINUTE = 60_000;
const wrong = (count: number, at: number): AttemptEvent => ({ kind: 'code-refused', count, at });

/** The dialog, asked for as a closed module asks for it. */
async function asked(...wishes: Parameters<typeof gatedStage> extends [unknown, ...infer Rest] ? Rest : never) {
  const on = await gatedStage(
    html`<p></p>
      <code-dialog></code-dialog>`,
    ...wishes,
  );
  on.root.querySelector('p')?.dispatchEvent(new CodeEvent(MODULE));
  await settled(on.root);
  return on;
}

async function type(on: GatedStage, text: string): Promise<void> {
  const input = find<HTMLInputElement>(on.root, 'input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(on.root);
}

async function tried(on: GatedStage, text: string): Promise<string> {
  await type(on, text);
  find(on.root, '#open').click();
  await settled(on.root);
  return wordsOf(find(on.root, '#told'));
}

const isOpen = (on: GatedStage): boolean => find<HTMLDialogElement>(on.root, 'dialog').open;

describe('<code-dialog>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de', 'ro'] as const) {
    it(`is accessible in ${language}: at its start, with a wait, and opened`, async () => {
      const on = await asked({ language });
      await expectAccessible(on.root);
      await tried(on, '0000000000');
      await expectAccessible(on.root);
      clearStages();
      const other = await asked({ language });
      await tried(other, CODE);
      await expectAccessible(other.root);
    });
  }

  it('opens with the focus in the field, which is named and described', async () => {
    const on = await asked();
    expect(isOpen(on)).to.equal(true);
    const input = find<HTMLInputElement>(on.root, 'input');
    expect(deepActiveElement()).to.equal(input);
    expect(wordsOf(find(on.root, 'label'))).to.equal('Code of 10 characters');
    expect(wordsOf(find(on.root, 'h2'))).to.equal('Open module 3');
  });

  it('opens the module by the right code, however it is typed, and leads there', async () => {
    const on = await asked();
    const places: unknown[] = [];
    on.root.addEventListener('go-to', (event: GoToEvent) => places.push(event.place));
    expect(await tried(on, ' 7k3mx - 9tq4r ')).to.equal('Module 3 is open now.');
    expect(on.checked).to.deep.equal([`m02 ${CODE}`]);
    expect(on.session.attempt.opened).to.deep.equal(['m02']);
    expect(deepActiveElement()).to.equal(find(on.root, '#go'));
    find(on.root, '#go').click();
    expect(places).to.deep.equal([{ lesson: 6, screen: 0 }]);
    expect(isOpen(on)).to.equal(false);
  });

  it('tries by the Enter key too', async () => {
    const on = await asked();
    await type(on, CODE);
    press('Enter');
    await settled(on.root);
    expect(wordsOf(find(on.root, '#told'))).to.equal('Module 3 is open now.');
  });

  it('says what is missing before anything is checked, without a wait', async () => {
    const on = await asked();
    expect(await tried(on, '7K3')).to.equal('A code has 10 characters. You have typed 3.');
    expect(await tried(on, '7K3MX9TQ4A')).to.equal('“A” is in no code. Look at the code again.');
    expect(on.checked).to.deep.equal([]);
    expect(on.session.log).to.deep.equal([]);
    expect(find(on.root, '#open').hasAttribute('aria-disabled')).to.equal(false);
    await type(on, '7K3M');
    expect(wordsOf(find(on.root, '#told'))).to.equal('');
  });

  it('says by a live region that a code is wrong, counts it and lets the next one wait', async () => {
    const on = await asked();
    expect(find(on.root, '#told').getAttribute('role')).to.equal('status');
    expect(await tried(on, '0000000000')).to.equal(
      'This code does not open module 3. Look at every character again. Wait 5 seconds. Then try again.',
    );
    expect(on.session.attempt.wrongCodes?.count).to.equal(1);
    expect(find(on.root, '#open').getAttribute('aria-disabled')).to.equal('true');
    // Nobody gets round the wait by pressing, nor by the key.
    await type(on, CODE);
    find(on.root, '#open').click();
    find(on.root, 'input').focus();
    press('Enter');
    await settled(on.root);
    expect(on.checked).to.have.length(1);
    expect(wordsOf(find(on.root, '#told'))).to.equal('Wait 5 seconds. Then try again.');
    expect(find<HTMLInputElement>(on.root, 'input').value).to.equal(CODE);
  });

  it('still waits when it is opened again, as after a reload', async () => {
    const on = await asked({ events: [wrong(5, Date.now() - 1000)] });
    expect(wordsOf(find(on.root, '#told'))).to.equal('Wait 2 minutes. Then try again.');
    expect(await tried(on, CODE)).to.contain('Wait');
    expect(on.checked).to.deep.equal([]);
  });

  it('says when the wait is over, and takes the next code', async () => {
    // 15 seconds after the second wrong code, of which a fifth of one is left.
    const on = await asked({ events: [wrong(2, Date.now() - 14_800)] });
    const told = find(on.root, '#told');
    await new Promise<void>((resolve) => {
      const seen = new MutationObserver(() => {
        if (!wordsOf(told).includes('now')) return;
        seen.disconnect();
        resolve();
      });
      seen.observe(told, { childList: true, subtree: true, characterData: true });
    });
    expect(wordsOf(told)).to.equal('You can try again now.');
    expect(await tried(on, CODE)).to.equal('Module 3 is open now.');
    expect(on.session.attempt.wrongCodes).to.equal(undefined);
  });

  it('does not wait where only the number of wrong codes is known, but longer after the next one', async () => {
    const on = await asked();
    on.session.attempt = { ...on.session.attempt, wrongCodes: { count: 4 } };
    expect(await tried(on, '0000000000')).to.contain('Wait 2 minutes.');
  });

  it('waits once more, and not for years, when the clock has been set back', async () => {
    const ahead = Date.now() + 1000 * 24 * 60 * MINUTE;
    const on = await asked({ events: [wrong(4, ahead)] });
    expect(wordsOf(find(on.root, '#told'))).to.equal('Wait 1 minute. Then try again.');
    expect(on.session.attempt.wrongCodes?.at).to.be.below(ahead);
    expect(on.session.attempt.wrongCodes?.count).to.equal(4);
  });

  it('says so when a code could not be checked, and counts nothing', async () => {
    const on = await asked();
    on.answer = () => Promise.reject(new Error('no file'));
    expect(await tried(on, CODE)).to.equal('The code could not be checked. Try again.');
    expect(on.session.log).to.deep.equal([]);
    on.answer = () => Promise.resolve(true);
    expect(await tried(on, CODE)).to.equal('Module 3 is open now.');
  });

  it('says that it is checking meanwhile, and checks a code once however often it is pressed', async () => {
    const on = await asked();
    let answer: (isRight: boolean) => void = () => undefined;
    on.answer = () => new Promise((resolve) => (answer = resolve));
    expect(await tried(on, CODE)).to.equal('The code is being checked.');
    find(on.root, '#open').click();
    await settled(on.root);
    expect(on.checked).to.have.length(1);
    answer(true);
    await settled(on.root);
    expect(wordsOf(find(on.root, '#told'))).to.equal('Module 3 is open now.');
    expect(findAll(on.root, 'input')).to.deep.equal([]);
  });

  it('is still checking when it is opened for another module, and tells that one nothing of the answer', async () => {
    const on = await asked();
    let answer: (isRight: boolean) => void = () => undefined;
    on.answer = () => new Promise((resolve) => (answer = resolve));
    await tried(on, CODE);
    on.root.querySelector('p')?.dispatchEvent(new CodeEvent(OTHER));
    await settled(on.root);
    expect(await tried(on, '0000000000')).to.equal('The code is being checked.');
    expect(on.checked).to.deep.equal([`m02 ${CODE}`]);
    answer(true);
    await settled(on.root);
    expect(on.session.attempt.opened).to.deep.equal(['m02']);
    expect(wordsOf(find(on.root, '#told'))).to.equal('');
    expect(find(on.root, '#open').hasAttribute('aria-disabled')).to.equal(false);
  });
});
