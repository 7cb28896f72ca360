import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/ui/popup-menu.ts';
import type { MenuChoiceEvent, PopupMenu } from '../../../src/components/ui/popup-menu.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { focusedWords, press } from '../support/keys.ts';
import { clearStages, find, findAll, settled, show, stage } from '../support/stage.ts';

const groups = [
  {
    label: 'Size',
    items: [
      { id: 'small', label: 'Small', checked: false },
      { id: 'big', label: 'Big', checked: true },
    ],
  },
  { items: [{ id: 'leave', label: 'Leave' }] },
];

async function menu(): Promise<PopupMenu> {
  return show<PopupMenu>(
    await stage(),
    html`<popup-menu .label=${'More'} .icon=${'more'} .groups=${groups}></popup-menu>`,
  );
}

async function opened(): Promise<PopupMenu> {
  const element = await menu();
  find(element, '.tool').click();
  await settled(element);
  return element;
}

describe('<popup-menu>', () => {
  afterEach(clearStages);

  it('is accessible, closed and open', async () => {
    const element = await menu();
    await expectAccessible(element);
    find(element, '.tool').click();
    await settled(element);
    await expectAccessible(element);
  });

  it('opens at the choice that holds', async () => {
    await opened();
    expect(focusedWords()).to.equal('Big');
  });

  it('shows the whole list in the window, though its button stands at the left edge', async () => {
    const element = await opened();
    const list = find(element, '.list').getBoundingClientRect();
    expect(find(element, '.tool').getBoundingClientRect().right).to.be.below(list.width);
    expect(list.left).to.be.at.least(0);
    expect(list.right).to.be.at.most(innerWidth);
  });

  it('goes round with the arrow keys, and to its ends with Home and End', async () => {
    await opened();
    const walk = ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return focusedWords();
    });
    expect(walk).to.deep.equal(['Leave', 'Small', 'Leave', 'Small', 'Leave']);
  });

  it('closes with Escape and gives the focus back to its button', async () => {
    const element = await opened();
    press('Escape');
    await settled(element);
    expect(findAll(element, '[role=menu]')).to.have.length(0);
    expect(focusedWords()).to.equal('More');
  });

  it('tells what was chosen and closes', async () => {
    const element = await opened();
    let chosen = '';
    element.addEventListener('menu-choice', (event) => {
      chosen = (event as MenuChoiceEvent).id;
    });
    findAll(element, '.item')[2]?.click();
    await settled(element);
    expect(chosen).to.equal('leave');
    expect(findAll(element, '.item')).to.have.length(0);
  });

  it('closes when something else is pressed', async () => {
    const element = await opened();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(element);
    expect(findAll(element, '.item')).to.have.length(0);
  });
});
