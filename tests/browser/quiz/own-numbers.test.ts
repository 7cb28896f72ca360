import { expect } from 'chai';
import { html } from 'lit';
import type { Language } from '../../../src/domain/course/language.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import type { NumberQuestion } from '../../../src/domain/quiz/kinds/number.ts';
import { askedQuestion, keptAs } from '../../../src/domain/quiz/variants.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import '../../../src/components/quiz/practice-question.ts';
import { find, settled, wordsOf } from '../support/stage.ts';
import { mount, turn } from './check-stage.ts';
import { has, said } from './practice-stage.ts';
import { press, typeNumber } from './quiz-actions.ts';
import { clearQuizStages, MemorySession, quizStage } from './quiz-stage.ts';
import { id } from './sample-id.ts';
import { index, lesson as sample, number, texts as sampleTexts } from './sample-lesson.ts';

const REALS = [121, 123, 125, 127, 129, 131, 133, 135, 137, 139];

/** How long is a bar drawn? S1 multiplies where it should divide. */
const bar: NumberQuestion = {
  ...number,
  hints: 0,
  faults: [{ id: id('turned'), value: 0, fault: id('S1') }],
  named: { answer: 'drawn', 'faults.turned': 'turned' },
  variants: {
    names: ['real', 'by', 'drawn', 'turned'],
    drawn: 2,
    rows: REALS.flatMap((real) => [2, 10].map((by) => [real, by, real / by, real * by])),
  },
};
const lesson: Lesson = {
  ...sample,
  questions: [bar],
  ...(sample.check
    ? { check: { ...sample.check, pool: ['k1', 'k2', 'k3', 'k4'].map((one) => ({ ...bar, id: id(one) })) } }
    : {}),
};
const words = {
  stem: ['{{real}}\u00A0mm at 1:{{by}}?'],
  feedback: { right: ['{{drawn}} is right.'], other: ['Divide {{real}} by {{by}}.'], turned: ['Not {{turned}}.'] },
};
const texts: LessonTexts = {
  ...sampleTexts,
  questions: { q4: words, k1: words, k2: words, k3: words, k4: words },
};

function numbersOf(session: MemorySession, question = bar): Readonly<Record<string, number>> {
  return askedQuestion(question, session.attempt.seed).values ?? {};
}

async function practised(session: MemorySession, question = bar, language: Language = 'en'): Promise<HTMLElement> {
  clearQuizStages();
  const stage = await quizStage(session, language, texts, lesson);
  stage.show(html`<practice-question .lesson=${lesson} .question=${question}></practice-question>`);
  await settled(stage.host);
  return find(stage.host, 'practice-question');
}

const seeded = (share: number): MemorySession => new MemorySession(newAttempt(index, () => share));

describe('A question with numbers of each learner’s own', () => {
  afterEach(clearQuizStages);

  it('asks in practice with the numbers of this attempt, and judges by them', async () => {
    const session = seeded(0.4);
    const { real = 0, by = 0, drawn = 0, turned = 0 } = numbersOf(session);
    const element = await practised(session);
    expect(wordsOf(find(element, 'h1'))).to.equal(`${real} mm at 1:${by}?`);
    await typeNumber(element, String(turned));
    await press(element, '#check');
    expect(said(element)).to.equal(`Not yet Not ${turned}.`);
    await press(element, '#again');
    await typeNumber(element, String(drawn));
    await press(element, '#check');
    expect(said(element)).to.equal(`Right ${drawn} is right.`);
    const tries = session.events('answered').map(({ given, question }) => [question, given.result, given.faults]);
    const name = keptAs(askedQuestion(bar, session.attempt.seed));
    expect(tries).to.deep.equal([
      [name, 'notyet', ['S1']],
      [name, 'right', []],
    ]);
  });

  it('brings the same numbers and the answer back', async () => {
    const session = seeded(0.7);
    const { drawn = 0 } = numbersOf(session);
    const before = await practised(session);
    const stem = wordsOf(find(before, 'h1'));
    await typeNumber(before, String(drawn));
    await press(before, '#check');
    const element = await practised(new MemorySession(session.attempt));
    expect(wordsOf(find(element, 'h1'))).to.equal(stem);
    expect(find<HTMLInputElement>(element, 'input').value).to.equal(String(drawn));
    expect(said(element)).to.equal(`Right ${drawn} is right.`);
  });

  it('writes them with the decimal sign of the language', async () => {
    const session = seeded(0.4);
    const { drawn = 0 } = numbersOf(session);
    const element = await practised(session, bar, 'de');
    await typeNumber(element, String(drawn).replace('.', ','));
    await press(element, '#check');
    expect(drawn % 1).to.be.above(0);
    expect(said(element)).to.contain(`${String(drawn).replace('.', ',')} is right.`);
  });

  it('asks a neighbour with others', async () => {
    const stems = new Set<string>();
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      stems.add(wordsOf(find(await practised(seeded(share)), 'h1')));
    }
    expect(stems.size).to.be.above(3);
  });

  it('asks anew where a newer version has other numbers, and shows no answer that was given to the old ones', async () => {
    const session = seeded(0.4);
    const before = await practised(session);
    await typeNumber(before, String(numbersOf(session).drawn ?? 0));
    await press(before, '#check');
    const rows = [
      [200, 5, 40, 1000],
      [300, 5, 60, 1500],
    ];
    const newer = { ...bar, variants: { names: ['real', 'by', 'drawn', 'turned'], drawn: 2, rows } };
    const element = await practised(new MemorySession(session.attempt), newer);
    expect(wordsOf(find(element, 'h1'))).to.match(/^[23]00 mm at 1:5\?$/u);
    expect(find<HTMLInputElement>(element, 'input').value).to.equal('');
    expect(has(element, '#check')).to.equal(true);
    // What was reached stays.
    expect(session.attempt.slots[5]?.result).to.equal('right');
  });

  it('keeps its numbers in a check from the first item to the review, also when it is left and opened again', async () => {
    const session = seeded(0.4);
    const { element } = await mount(session, lesson, texts);
    await press(element, '#start');
    const stems: string[] = [];
    for (let item = 0; item < 3; item += 1) {
      const stem = wordsOf(find(element, 'h1'));
      const [, real = '', by = ''] = /(\d+) mm at 1:(\d+)/u.exec(stem) ?? [];
      stems.push(stem);
      await typeNumber(element, String(Number(real) / Number(by)));
      await turn(element, 1);
    }
    expect(new Set(stems).size).to.be.above(1);
    clearQuizStages();
    const again = (await mount(new MemorySession(session.attempt), lesson, texts)).element;
    expect(wordsOf(again)).to.contain(stems[0]);
    await press(again, '#finish');
    expect(wordsOf(find(again, '.score'))).to.contain('100');
    await press(again, '#review');
    for (const stem of stems) {
      expect(wordsOf(find(again, 'h1'))).to.equal(stem);
      expect(wordsOf(again)).to.contain('is right.');
      await turn(again, 1);
    }
  });
});
