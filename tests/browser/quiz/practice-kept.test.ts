import { expect } from 'chai';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { practice, said, tryOption } from './practice-stage.ts';
import { choose, press, typeNumber } from './quiz-actions.ts';
import { clearQuizStages, MemorySession } from './quiz-stage.ts';
import { choice, index, lesson, match, number } from './sample-lesson.ts';

describe('what <practice-question> keeps and shows again', () => {
  afterEach(clearQuizStages);

  it('shows the last answer with its feedback and the hints when the learner comes back', async () => {
    const first = await practice();
    await press(first.element, '#more-hint');
    await tryOption(first.element, 1);
    const before = said(first.element);
    first.element.remove();
    const { element } = await practice(choice, new MemorySession(first.stage.session.attempt));
    expect(said(element)).to.equal(before);
    expect(findAll<HTMLInputElement>(element, 'input')[1]?.checked).to.equal(true);
  });

  it('shows other work that has been found', async () => {
    const { element, stage } = await practice();
    await tryOption(element, 1);
    stage.session.replace({ ...newAttempt(index, () => 0.7) });
    await settled(element);
    expect(said(element)).to.equal('');
    expect(findAll<HTMLInputElement>(element, 'input').some((input) => input.checked)).to.equal(false);
  });

  it('keeps an answer that is not checked yet through a language switch', async () => {
    const { element, stage } = await practice();
    await choose(element, 1);
    await stage.i18n.use('de');
    element.lesson = { ...lesson };
    element.question = { ...choice };
    await settled(element);
    expect(findAll<HTMLInputElement>(element, 'input')[1]?.checked).to.equal(true);
    expect(wordsOf(find(element, '#check'))).to.equal('Prüfen');
  });

  it('keeps another answer that has been begun after feedback, and forgets it when it is checked', async () => {
    const first = await practice(number);
    await typeNumber(first.element, '50');
    await press(first.element, '#check');
    await typeNumber(first.element, '12');
    first.element.remove();
    const second = await practice(number, first.stage.session);
    expect(find<HTMLInputElement>(second.element, 'input').value).to.equal('12');
    expect(said(second.element)).to.equal('');
    await press(second.element, '#check');
    second.element.remove();
    const { element } = await practice(number, first.stage.session);
    expect(find<HTMLInputElement>(element, 'input').value).to.equal('12');
    expect(said(element)).to.contain('Not yet');
  });

  it('shows nothing of one question at the next', async () => {
    const { element } = await practice();
    await press(element, '#check');
    await choose(element, 1);
    element.question = match;
    await settled(element);
    expect(said(element)).to.equal('');
    expect(wordsOf(element)).to.contain('Question 3 of 4');
    expect(find(element, 'match-question')).not.to.equal(undefined);
  });

  it('can be tried without anything being kept', async () => {
    const session = new MemorySession(undefined, false);
    const { element } = await practice(choice, session);
    await tryOption(element, 1);
    expect(said(element)).to.contain('Not yet');
    expect(session.attempt.slots).to.deep.equal({});
  });
});
