import { expect } from 'chai';
import { html } from 'lit';
import { formIn, questionForm } from '../../../src/components/quiz/question-form.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import '../support/document-styles.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { byKeyboard } from './kind-cases.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { order, texts } from './sample-lesson.ts';

async function mount(seed = 7): Promise<HTMLElement> {
  const stage = await quizStage();
  const own = texts.questions[order.id] ?? { stem: [], feedback: {} };
  const form = { key: 'q', question: order, texts: own, caption: '', response: undefined, seed };
  stage.show(html`${questionForm({ ...form, marks: 'none', readonly: false })}`);
  await settled(stage.host);
  const element = formIn(stage.host);
  if (!element) throw new Error('no element was rendered');
  return element;
}

const offered = (element: HTMLElement): readonly HTMLElement[] => findAll(element, '.rights button');
const placed = (element: HTMLElement): readonly string[] => findAll(element, '.placed').map(wordsOf);

describe('<order-question>', () => {
  afterEach(clearQuizStages);

  it('offers the steps in no order that is right, whatever the seed', async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const element = await mount(seed);
      expect(offered(element).map(wordsOf).join()).not.to.equal('A0,A1,A2,A3');
      clearQuizStages();
    }
  });

  it('keeps the focus on what is still to be placed, and then on what can be moved', async () => {
    const element = await mount();
    while (offered(element).length > 1) {
      await byKeyboard(offered(element)[0]);
      expect(deepActiveElement()).to.equal(offered(element)[0]);
    }
    await byKeyboard(offered(element)[0]);
    expect(deepActiveElement()?.matches('.turn')).to.equal(true);
  });

  it('moves the focus along with a step, also to the end, and says where it stands', async () => {
    const element = await mount();
    while (offered(element).length > 0) await byKeyboard(offered(element)[0]);
    const [first = '', second = ''] = placed(element);
    await byKeyboard(findAll(element, '.down')[0]);
    expect(placed(element).slice(0, 2)).to.deep.equal([second, first]);
    expect(deepActiveElement()).to.equal(findAll(element, '.down')[1]);
    expect(wordsOf(find(element, '[role=status]'))).to.equal(`${first}: 2`);
    await byKeyboard(findAll(element, '.up')[1]);
    expect(placed(element)[0]).to.equal(first);
    expect(deepActiveElement()).to.equal(findAll(element, '.down')[0]);
  });

  it('gives a step back that was taken away', async () => {
    const element = await mount();
    await byKeyboard(offered(element)[2]);
    const [step] = placed(element);
    await byKeyboard(findAll(element, '.undo')[0]);
    expect(placed(element)).to.have.length(0);
    expect(offered(element).map(wordsOf)).to.include(step);
  });
});
