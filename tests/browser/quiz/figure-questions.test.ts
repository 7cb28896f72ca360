import { expect } from 'chai';
import { html } from 'lit';
import type { HotspotQuestionElement } from '../../../src/components/quiz/hotspot-question.ts';
import '../../../src/components/quiz/hotspot-question.ts';
import type { HuntQuestionElement } from '../../../src/components/quiz/hunt-question.ts';
import '../../../src/components/quiz/hunt-question.ts';
import type { ViewQuestionElement } from '../../../src/components/quiz/view-question.ts';
import '../../../src/components/quiz/view-question.ts';
import { deepActiveElement } from '../../../src/components/ui/active-element.ts';
import { leastScale } from '../../../src/domain/course/figure-parts.ts';
import '../support/document-styles.ts';
import { framed } from '../support/frame.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { hotspot, drilled, hunt, view } from './sample-figure-questions.ts';
import { id } from './sample-id.ts';
import { texts } from './sample-lesson.ts';

async function mountHotspot(): Promise<HotspotQuestionElement> {
  const stage = await quizStage();
  stage.show(
    html`<hotspot-question
      .question=${hotspot}
      .texts=${texts.questions['q9']}
      .figures=${[drilled]}
      .alt=${'A plate'}
    ></hotspot-question>`,
  );
  await settled(stage.host);
  return find<HotspotQuestionElement>(stage.host, 'hotspot-question');
}

async function mountHunt(): Promise<HuntQuestionElement> {
  const stage = await quizStage();
  stage.show(
    html`<hunt-question .question=${hunt} .texts=${texts.questions['q10']} .figures=${[drilled]}></hunt-question>`,
  );
  await settled(stage.host);
  return find<HuntQuestionElement>(stage.host, 'hunt-question');
}

async function mountView(): Promise<ViewQuestionElement> {
  const stage = await quizStage();
  stage.show(
    html`<view-question .question=${view} .texts=${texts.questions['q11']} .figures=${[drilled]}></view-question>`,
  );
  await settled(stage.host);
  return find<ViewQuestionElement>(stage.host, 'view-question');
}

const press = (key: string): boolean | undefined =>
  deepActiveElement()?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );

describe('Questions on a figure', () => {
  afterEach(clearQuizStages);

  it('have each region of the question exactly over its part of the drawing, at every width', async () => {
    const element = await mountHotspot();
    const drawing = find(element, '.dwg > svg');
    for (const width of ['700px', '300px']) {
      element.style.width = width;
      element.style.display = 'block';
      const whole = drawing.getBoundingClientRect();
      const scale = whole.width / 100;
      expect(whole.height).to.be.closeTo(80 * scale, 1);
      const boxes = [
        [15, 20, 30, 30],
        [60, 25, 30, 25],
        [35, 66, 30, 14],
      ];
      for (const [index, spot] of findAll(element, '.spot').entries()) {
        const { left, top, width: wide, height } = spot.getBoundingClientRect();
        const found = [left - whole.left, top - whole.top, wide, height].map((pixels) => pixels / scale);
        for (const [part, value] of found.entries()) expect(value).to.be.closeTo(boxes[index]?.[part] ?? 0, 0.5);
      }
    }
  });

  it('say how to answer until it is said what is right, which wants the room', async () => {
    const elements = [await mountHotspot(), await mountHunt(), await mountView()];
    for (const element of elements) {
      expect(findAll(element, '.how')).to.have.length(1);
      for (const marks of ['given', 'solution'] as const) {
        element.marks = marks;
        await settled(element);
        expect(findAll(element, '.how'), marks).to.have.length(0);
      }
    }
  });

  it('write no style attribute into their markup, which the policy of the player would refuse', async () => {
    const element = await mountHotspot();
    expect(find(element, '.figure').outerHTML)
      .to.contain('<svg')
      .and.not.match(/<svg[^>]*style=/u);
    expect(find(element, '.spot').style.left).to.equal('15%');
  });

  it('name every region for those who cannot see it, and describe the figure', async () => {
    const element = await mountHotspot();
    expect(findAll(element, '.spot').map(wordsOf)).to.deep.equal(['the hole', 'the edge', 'the size']);
    expect(find(element, '.dwg').getAttribute('aria-label')).to.equal('A plate');
  });

  it('go from mark to mark by the arrow keys, and round', async () => {
    const element = await mountHunt();
    const boxes = findAll(element, 'input');
    element.focusAnswer();
    const steps = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp'].map((key) => {
      press(key);
      return boxes.findIndex((box) => box === deepActiveElement());
    });
    expect(steps).to.deep.equal([1, 2, 0, 2, 1]);
    expect(element.response).to.equal(undefined);
  });

  it('let a mark be taken away, and are unanswered again without any', async () => {
    const element = await mountHunt();
    const [box] = findAll(element, 'input');
    box?.click();
    await settled(element);
    expect(element.response).to.deep.equal({ kind: 'hunt', chosen: ['hole'] });
    box?.click();
    await settled(element);
    expect(element.response).to.equal(undefined);
  });

  it('tell in words below the figure what was marked, what not yet and what was left out', async () => {
    const element = await mountHunt();
    element.response = { kind: 'hunt', chosen: [id('hole'), id('edge')] };
    element.marks = 'solution';
    element.readonly = true;
    await settled(element);
    expect(findAll(element, '.told > li').map((item) => wordsOf(item).replace(/\s+/gu, ' '))).to.deep.equal([
      'Right the hole Your answer',
      'Not yet the edge Your answer',
      'Right answer the size Right answer',
    ]);
  });

  it('draw a line of a view once it is chosen, faint before, and the ones left out with the solution', async () => {
    const element = await mountView();
    const faint = () => findAll(element, '.dwg .faint').map((line) => line.getAttribute('data-line'));
    expect(faint()).to.deep.equal(['axis', 'rib', 'step']);
    findAll(element, 'input')[1]?.click();
    await settled(element);
    expect(faint()).to.deep.equal(['axis', 'step']);
    element.marks = 'solution';
    await settled(element);
    expect(faint()).to.deep.equal([]);
  });

  it('have the control of a line around its middle', async () => {
    const element = await mountView();
    for (const [index, spot] of findAll(element, '.spot').entries()) {
      const line = findAll(element, '[data-line]')[index]?.getBoundingClientRect();
      const own = spot.getBoundingClientRect();
      expect(own.left + own.width / 2).to.be.closeTo((line?.left ?? 0) + (line?.width ?? 0) / 2, 1.5);
      expect(own.top + own.height / 2).to.be.closeTo((line?.top ?? 0) + (line?.height ?? 0) / 2, 3);
    }
  });

  for (const [width, height] of [
    [714, 666],
    [390, 844],
  ] as const) {
    it(`have a figure at least as large in a frame of ${width} x ${height} as the compiler measures regions by, and need not scroll`, async () => {
      const { size, wide } = await framed('framed-figure.ts', width, height);
      const { size: units } = drilled.parts!;
      expect(size / units.width).to.be.at.least(leastScale(units));
      expect(wide).to.deep.equal([]);
    });
  }
});
