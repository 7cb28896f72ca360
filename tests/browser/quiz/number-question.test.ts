import { expect } from 'chai';
import { html } from 'lit';
import type { Draft } from '../../../src/components/quiz/drafts.ts';
import type { NumberQuestionElement } from '../../../src/components/quiz/number-question.ts';
import '../../../src/components/quiz/number-question.ts';
import type { ResponseChangeEvent } from '../../../src/components/quiz/response-change-event.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import '../support/document-styles.ts';
import { press } from '../support/keys.ts';
import { find, findAll, settled, wordsOf } from '../support/stage.ts';
import { clearQuizStages, quizStage } from './quiz-stage.ts';
import { number, texts } from './sample-lesson.ts';

async function mount(language: 'en' | 'de' = 'en', response?: Response): Promise<NumberQuestionElement> {
  const stage = await quizStage(undefined, language);
  stage.show(
    html`<number-question .question=${number} .texts=${texts.questions['q4']} .response=${response}></number-question>`,
  );
  await settled(stage.host);
  return find(stage.host, 'number-question');
}

async function type(element: Element, text: string): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

async function missing(element: NumberQuestionElement): Promise<string> {
  element.tellMissing();
  await settled(element);
  return wordsOf(find(element, '[role=alert]'));
}

describe('A number', () => {
  afterEach(clearQuizStages);

  for (const language of ['en', 'de'] as const) {
    for (const typed of ['12.5', '12,5', ' 12,50 ', '12.5 mm']) {
      it(`is understood in ${language} as "${typed}"`, async () => {
        const element = await mount(language);
        await type(element, typed);
        expect(element.response).to.deep.equal({ kind: 'number', value: 12.5 });
      });
    }
  }

  it('is shown as the language writes it', async () => {
    const shown = async (language: 'en' | 'de'): Promise<string> =>
      find<HTMLInputElement>(await mount(language, { kind: 'number', value: 12.5 }), 'input').value;
    expect(await shown('en')).to.equal('12.5');
    expect(await shown('de')).to.equal('12,5');
  });

  it('stays as the learner typed it', async () => {
    const element = await mount();
    await type(element, '12,50');
    element.response = { ...element.response!, kind: 'number', value: 12.5 };
    await type(element, '12,500');
    expect(find<HTMLInputElement>(element, 'input').value).to.equal('12,500');
  });

  it('is asked for when there is none, with a sentence for each reason', async () => {
    const empty = await missing(await mount('de'));
    const element = await mount('de');
    await type(element, 'zwölf');
    expect(element.response).to.equal(undefined);
    expect(element.begun).to.equal(true);
    const words = await missing(element);
    await type(element, '1.234');
    const ambiguous = await missing(element);
    expect(new Set([empty, words, ambiguous]).size).to.equal(3);
    expect(words).to.contain('12,5');
    expect(find(element, 'input').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is read again where another language can read it, while it is asked and when it comes back', async () => {
    const typed = '1.234';
    const stage = await quizStage(undefined, 'de');
    const given: unknown[] = [];
    const show = (draft?: Draft): void =>
      stage.show(
        html`<number-question
          .question=${number}
          .texts=${texts.questions['q4']}
          .draft=${draft}
          @response-change=${({ response, draft: left }: ResponseChangeEvent) => given.push([response, left])}
        ></number-question>`,
      );
    show();
    await settled(stage.host);
    const element = find<NumberQuestionElement>(stage.host, 'number-question');
    await type(element, typed);
    expect(await missing(element)).to.contain('12,5');
    await stage.i18n.use('en');
    await settled(element);
    const read = [
      { kind: 'number', value: 1.234 },
      { kind: 'number', text: typed },
    ];
    expect(given).to.deep.equal([[undefined, read[1]], read]);
    expect([element.response, element.begun]).to.deep.equal([read[0], false]);
    expect(findAll(element, '[role=alert] p, #missing').map(wordsOf).join('')).to.equal('');
    expect(find<HTMLInputElement>(element, 'input').value).to.equal(typed);

    stage.show(html``);
    show({ kind: 'number', text: typed });
    await settled(stage.host);
    expect(given.slice(2)).to.deep.equal([read]);
  });

  it('has its unit behind the field', async () => {
    const element = await mount();
    expect(wordsOf(find(element, '#unit'))).to.equal('mm');
    expect(find<HTMLInputElement>(element, 'input').inputMode).to.equal('decimal');
  });

  it('keeps all of what is pasted, and says of what is too long that it is', async () => {
    const element = await mount();
    const input = find<HTMLInputElement>(element, 'input');
    input.focus();
    // Goes into the field as typing and pasting do, so that a limit of the field would cut it.
    document.execCommand('insertText', false, '12345678901234567890');
    await settled(element);
    expect(input.value).to.equal('12345678901234567890');
    expect(element.response).to.equal(undefined);
    expect(await missing(element)).to.contain('12 characters');
    expect(input.value).to.equal('12345678901234567890');
  });

  it('is handed over by Enter', async () => {
    const element = await mount();
    let done = 0;
    element.addEventListener('response-done', () => (done += 1));
    element.focusAnswer();
    press('Enter');
    expect(done).to.equal(1);
  });

  it('has the right answer with its unit in the solution', async () => {
    const element = await mount('de', { kind: 'number', value: 50 });
    element.marks = 'solution';
    await settled(element);
    expect(wordsOf(find(element, '.solution'))).to.equal('Richtige Antwort 12,5 mm');
  });
});
