import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/ui/modal-dialog.ts';
import type { ModalDialog } from '../../../src/components/ui/modal-dialog.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { focusedWords } from '../support/keys.ts';
import { clearStages, find, show, stage } from '../support/stage.ts';

async function dialog(): Promise<{ dialog: ModalDialog; opener: HTMLElement }> {
  const root = await show(
    await stage(),
    html`<div>
      <button type="button">Open</button>
      <modal-dialog .heading=${'Word'} .closeLabel=${'Close'}><p>What it means.</p></modal-dialog>
    </div>`,
  );
  const element = find<ModalDialog>(root, 'modal-dialog');
  const opener = find(root, 'button');
  opener.focus();
  await element.show();
  return { dialog: element, opener };
}

describe('<modal-dialog>', () => {
  afterEach(clearStages);

  it('is accessible', async () => {
    await expectAccessible((await dialog()).dialog);
  });

  it('takes the focus to its close button and gives it back', async () => {
    const { dialog: element, opener } = await dialog();
    expect(focusedWords()).to.equal('Close');
    find(element, '.close').click();
    expect(document.activeElement).to.equal(opener);
  });

  it('gives the focus back after Escape, but takes it from nobody who has gone on in the meantime', async () => {
    for (const goesOn of [false, true]) {
      const { dialog: element, opener } = await dialog();
      const next = document.createElement('button');
      opener.after(next);
      const sheet = find<HTMLDialogElement>(element, 'dialog');
      // As Escape does: the event that the dialog is closed comes some frames later, of which a page behind has none.
      sheet.close();
      if (goesOn) next.focus();
      sheet.dispatchEvent(new Event('close'));
      expect(document.activeElement).to.equal(goesOn ? next : opener);
      clearStages();
    }
  });

  it('lets the keyboard scroll what is longer than the sheet, and only that', async () => {
    const { dialog: element } = await dialog();
    expect(find(element, '.body').tabIndex).to.equal(-1);
    element.close();
    const words = document.createElement('p');
    words.textContent = 'One more line. '.repeat(2000);
    element.append(words);
    await element.show();
    await element.updateComplete;
    expect(find(element, '.body').tabIndex).to.equal(0);
    await expectAccessible(element);
  });

  it('closes by a press beside it, not by one inside', async () => {
    const { dialog: element } = await dialog();
    find(element, '.body').click();
    expect(element.open).to.equal(true);
    find(element, 'dialog').click();
    expect(element.open).to.equal(false);
  });
});
