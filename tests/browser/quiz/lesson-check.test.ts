import { expect } from 'chai';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { framed } from '../support/frame.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { answerAll, begun, checked, heading, mount, RIGHT, turn } from './check-stage.ts';
import { choose, press, pressTwice } from './quiz-actions.ts';
import { clearQuizStages } from './quiz-stage.ts';

/** What does not fit when the overview stands in a window of the size. */
async function overviewAt(width: number, height: number): Promise<readonly string[]> {
  const { size, wide } = await framed('framed-overview.ts', width, height);
  expect(size).to.equal(width);
  return wide;
}

describe('<lesson-check>', () => {
  afterEach(clearQuizStages);

  it('takes one step for a double click, from the introduction to the result', async () => {
    const { element } = await mount();
    const stays = async (selector: string): Promise<void> => {
      const before = heading(element);
      await pressTwice(element, selector);
      expect(heading(element), selector).to.equal(before);
    };
    await stays('#start');
    await press(element, '#start');
    await stays('#overview');
    await answerAll(element, [RIGHT, 0, 1]);
    for (const button of ['.item', '#finish']) await stays(button);
    await press(element, '#finish');
    for (const button of ['#review', '#again']) await stays(button);
  });

  it('reads the question of every number in the overview aloud', async () => {
    const { element } = await begun();
    await press(element, '#overview');
    expect(wordsOf(find(element, '.item'))).to.match(/^1 Open Item k\d$/);
  });

  it('shows twelve questions in the overview without scrolling in the frame of a learning platform', async () => {
    expect(await overviewAt(714, 666)).to.deep.equal([]);
  });

  it('shows twelve questions in the overview without sideways scrolling at 320 px', async () => {
    expect((await overviewAt(320, 640)).filter((line) => !line.includes('has to scroll'))).to.deep.equal([]);
  });

  it('is accessible from the introduction to the review', async () => {
    const { element } = await mount();
    await expectAccessible(element);
    await press(element, '#start');
    await expectAccessible(element);
    await answerAll(element, [RIGHT, 0, 1]);
    await expectAccessible(element);
    await press(element, '#finish');
    await expectAccessible(element);
    await press(element, '#review');
    await expectAccessible(element);
  });

  it('says before it begins how many questions there are', async () => {
    const { element } = await mount();
    expect(heading(element)).to.equal('Short test');
    expect(wordsOf(element)).to.contain('The test has 3 questions.');
    expect(await turn(element, 1)).to.equal(false);
  });

  it('begins with a draw that the attempt keeps', async () => {
    const { stage } = await begun();
    expect(stage.session.events('check-began')).to.deep.equal([
      { kind: 'check-began', result: 9, places: [6, 7, 8], seed: stage.session.attempt.seed },
    ]);
  });

  it('says nothing about an answer before the end', async () => {
    const { element } = await begun();
    await choose(element, 0);
    await turn(element, 1);
    await turn(element, -1);
    expect(checked(element)).to.equal(0);
    expect(findAll(element, '.mark, .state, .right, .notyet')).to.have.length(0);
    expect(wordsOf(element)).not.to.contain('Not yet');
  });

  it('shows what is open before the end and leads there', async () => {
    const { element } = await begun();
    await choose(element, RIGHT);
    await press(element, '#overview');
    expect(wordsOf(element)).to.contain('2 questions are still open.');
    expect(findAll(element, '.state-word').map(wordsOf)).to.deep.equal(['Answered', 'Open', 'Open']);
    await turn(element, 1);
    expect(deepActiveElement()).to.equal(find(element, '#finish'));
    findAll(element, '.item')[1]?.click();
    await settled(element);
    expect(wordsOf(element)).to.contain('Question 2 of 3');
  });

  it('ends with percent and verdict, kept with the screen as seen', async () => {
    const { element, stage } = await begun();
    await answerAll(element, [RIGHT, RIGHT, RIGHT]);
    await press(element, '#finish');
    expect(stage.session.events('check-ended')).to.deep.equal([
      { kind: 'check-ended', result: 9, percent: 100, passed: true },
    ]);
    expect(stage.session.events('seen')).to.deep.equal([{ kind: 'seen', lesson: 1, screen: 4, id: 'check' }]);
    expect(wordsOf(element)).to.contain('100%').and.to.contain('You have passed the test.');
    expect(element.nextIsBest).to.equal(true);
  });

  it('counts an open question as not right', async () => {
    const { element, stage } = await begun();
    await choose(element, RIGHT);
    await press(element, '#overview');
    await press(element, '#finish');
    expect(stage.session.events('check-ended')[0]?.percent).to.be.closeTo(33.33, 0.01);
    expect(wordsOf(element)).to.contain('33%').and.to.contain('1 of 3 questions right');
  });

  it('has a bar and a word for every objective, and a way to the practice of what is weak', async () => {
    const { element } = await begun();
    await answerAll(element, [0, 0, 0]);
    await press(element, '#finish');
    expect(findAll(element, '.objective .word').map(wordsOf)).to.deep.equal(['To practise', 'To practise']);
    expect(findAll(element, '.objective .meter .limit')).to.have.length(2);
    let place: unknown;
    element.addEventListener('go-to', (event) => (place = event.place));
    findAll(element, '.objective button')
      .find((button) => button.getAttribute('aria-label') === 'To practise: Use the scale')
      ?.click();
    expect(place).to.deep.equal({ lesson: 1, screen: 1 });
  });

  it('reviews item by item: the answer, the right one, and what the texts say about both', async () => {
    const { element } = await begun();
    await answerAll(element, [1, RIGHT, RIGHT]);
    await press(element, '#finish');
    await press(element, '#review');
    expect(wordsOf(find(element, '.option.notyet'))).to.contain('Your answer');
    expect(wordsOf(find(element, '.option.missed'))).to.contain('Right answer');
    expect(wordsOf(find(element, '.side'))).to.contain('Not yet Narrow is right.');
    // Both in one column would be longer than the frame.
    expect(wordsOf(find(element, '.beside')))
      .to.contain('Narrow is right.')
      .and.not.to.contain('Solution');
    expect(wordsOf(find(element, '.ask > .state'))).to.contain('Solution Yes.');
    expect(findAll(element, 'input:not(:disabled)')).to.have.length(0);
    await turn(element, 1);
    expect(wordsOf(find(element, '.side'))).to.equal('Right Yes. Hidden edges are dashed.');
    await turn(element, 1);
    expect(await turn(element, 1)).to.equal(true);
    expect(heading(element)).to.equal('Short test');
    expect(await turn(element, 1)).to.equal(false);
  });

  it('can be taken again with other items, without the old answers', async () => {
    const { element, stage } = await begun();
    const seen = async (): Promise<readonly string[]> => {
      const items: string[] = [];
      for (let item = 0; item < 3; item += 1) {
        items.push(heading(element));
        expect(checked(element)).to.equal(-1);
        await choose(element, 0);
        await turn(element, 1);
      }
      return items;
    };
    const first = await seen();
    await press(element, '#finish');
    await press(element, '#again');
    const second = await seen();
    expect(second.filter((item) => first.includes(item))).to.deep.equal([]);
    expect(stage.session.events('check-began')).to.have.length(2);
  });

  it('brings the focus to the heading of each new thing', async () => {
    const { element } = await begun();
    expect(deepActiveElement()?.localName).to.equal('h1');
    await choose(element, 0);
    await press(element, '#overview');
    expect(deepActiveElement()).to.equal(find(element, 'h1'));
  });
});
