import { expect } from 'chai';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { has, practice, said, takeHints, tryOption } from './practice-stage.ts';
import { choose, press } from './quiz-actions.ts';
import { clearQuizStages } from './quiz-stage.ts';
import { multiple, number } from './sample-lesson.ts';

describe('what <practice-question> says and helps with', () => {
  afterEach(clearQuizStages);

  it('says all there is to say about an answer, two lines at a time, false picks first', async () => {
    const { element, stage } = await practice(multiple);
    for (const option of [1, 3]) await choose(element, option);
    await press(element, '#check');
    expect(said(element)).to.equal('Not yet 1 / 2 1 of 2 1:2 makes it smaller. 1:1 keeps the size.');
    await press(element, '.state .turn[aria-label="Not yet, 2 of 2"]');
    expect(said(element)).to.equal('Not yet 2 / 2 2 of 2 2:1 makes it twice as big. 5:1 makes it bigger.');
    expect(deepActiveElement()).to.equal(find(element, '#feedback'));
    await expectAccessible(element);
    await stage.i18n.use('de');
    await settled(element);
    expect(said(element)).to.contain('2 von 2');
    await press(element, '.state .turn');
    expect(said(element)).to.contain('1:2 makes it smaller.');
  });

  it('begins with the most important of the next answer', async () => {
    const { element } = await practice(multiple);
    for (const option of [1, 3]) await choose(element, option);
    await press(element, '#check');
    await press(element, '.state .turn');
    await press(element, '#again');
    await press(element, '#check');
    expect(said(element)).to.contain('1:2 makes it smaller.');
  });

  it('turns no pages where two lines say it all', async () => {
    const { element } = await practice(multiple);
    await tryOption(element, 1);
    expect(findAll(element, '.state .turn')).to.have.length(1);
    for (const option of [0, 1]) await choose(element, option);
    await press(element, '#check');
    expect(said(element)).to.equal('Partly right 5:1 makes it bigger.');
  });

  it('gives hints one by one, counted', async () => {
    const { element, stage } = await practice();
    expect(wordsOf(find(element, '#more-hint'))).to.equal('Hint');
    await press(element, '#more-hint');
    expect(said(element)).to.equal('Hint 1 of 2 What you do not see has gaps.');
    expect(deepActiveElement()).to.equal(find(element, '#hint'));
    await press(element, '#more-hint');
    expect(said(element)).to.equal('Hint 2 of 2 The gaps are short.');
    expect(has(element, '#more-hint')).to.equal(false);
    expect(stage.session.attempt.slots[2]?.hints).to.equal(2);
  });

  it('leads back to the hint before, and forward again', async () => {
    const { element, stage } = await practice();
    await takeHints(element);
    await press(element, '.turn[aria-label="Hint 1 of 2"]');
    expect(said(element)).to.equal('Hint 1 of 2 What you do not see has gaps.');
    expect(deepActiveElement()).to.equal(find(element, '#hint'));
    await press(element, '.turn[aria-label="Hint 2 of 2"]');
    expect(said(element)).to.equal('Hint 2 of 2 The gaps are short.');
    expect(stage.session.events('hint')).to.have.length(2);
  });

  it('says one thing at a time: a hint takes the place of the feedback, and gives it back', async () => {
    const { element } = await practice();
    await tryOption(element, 1);
    const feedback = said(element);
    await press(element, '#more-hint');
    expect(said(element)).to.equal('Hint 1 of 2 What you do not see has gaps.');
    await press(element, '#close-hint');
    expect(said(element)).to.equal(feedback);
    expect(deepActiveElement()).to.equal(find(element, '#feedback'));
    await press(element, '#more-hint');
    await press(element, '#close-hint');
    await press(element, '#show-hint');
    expect(said(element)).to.equal('Hint 2 of 2 The gaps are short.');
    await tryOption(element, 0);
    expect(has(element, '#feedback')).to.equal(true);
  });

  it('brings the focus to the answer when a hint is closed and nothing has been checked', async () => {
    const { element } = await practice();
    await press(element, '#more-hint');
    await press(element, '#close-hint');
    expect(said(element)).to.equal('');
    expect(deepActiveElement()?.localName).to.equal('input');
  });

  it('offers no hint where there is none', async () => {
    const { element } = await practice(number);
    expect(has(element, '#more-hint')).to.equal(false);
  });

  it('shows the solution from the third try on and after all hints, not before', async () => {
    const { element } = await practice();
    for (const option of [0, 1, 0]) await tryOption(element, option);
    expect(has(element, '#solve')).to.equal(false);
    await takeHints(element);
    expect(has(element, '#solve')).to.equal(true);
  });

  it('does not show the solution before the third try, however many hints are taken', async () => {
    const { element } = await practice();
    await takeHints(element);
    for (const option of [0, 1]) {
      await tryOption(element, option);
      expect(has(element, '#solve')).to.equal(false);
    }
    await tryOption(element, 3);
    await press(element, '#solve');
    expect(said(element)).to.equal('Solution Yes. Hidden edges are dashed.');
    expect(wordsOf(find(element, '.missed'))).to.contain('Right answer');
    expect(element.nextIsBest).to.equal(true);
    await press(element, '#again');
    expect(has(element, '.missed')).to.equal(false);
  });
});
