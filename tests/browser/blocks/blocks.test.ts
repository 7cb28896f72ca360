import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../../src/components/blocks/callout-block.ts';
import '../../../src/components/blocks/example-block.ts';
import type { ExampleBlock } from '../../../src/components/blocks/example-block.ts';
import '../../../src/components/blocks/steps-block.ts';
import type { StepsBlock } from '../../../src/components/blocks/steps-block.ts';
import '../../../src/components/blocks/table-block.ts';
import '../../../src/components/blocks/text-block.ts';
import '../../../src/components/blocks/words-block.ts';
import type { TermEvent } from '../../../src/components/ui/term-event.ts';
import { asExample, asRichText, asSteps, asTable } from '../../../src/components/blocks/block-texts.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { fixtureLesson } from '../support/fixture-course.ts';
import { lessonTexts } from '../support/fixture-texts.ts';
import { focusedWords } from '../support/keys.ts';
import { clearStages, find, findAll, settled, show, stage, wordsOf } from '../support/stage.ts';

type Two = 'en' | 'de';
const words = (language: Two, screen: string, block: string) => lessonTexts[language].screens[screen]?.[block];
const lesson = fixtureLesson('m01-lines', 'en').lesson;
const svg = (id: string) => lesson.figures.find((figure) => figure.id === id)?.svg ?? '';

const BLOCKS: Readonly<Record<string, (language: Two) => TemplateResult>> = {
  'text-block': (language) => html`<text-block .value=${asRichText(words(language, 'see', 'intro'))}></text-block>`,
  'callout-block to keep': (language) =>
    html`<callout-block tone="keep" .value=${asRichText(words(language, 'see', 'keep'))}></callout-block>`,
  'callout-block as a note': (language) =>
    html`<callout-block tone="note" .value=${asRichText(words(language, 'rule', 'note'))}></callout-block>`,
  'steps-block': (language) =>
    html`<steps-block
      .lines=${asSteps(words(language, 'build', 'build')).steps}
      .svg=${svg('built')}
      .alt=${lessonTexts[language].figures['built']?.alt ?? ''}
    ></steps-block>`,
  'example-block': (language) =>
    html`<example-block
      .texts=${asExample(words(language, 'show', 'example'))}
      .svg=${svg('bracket')}
      .alt=${lessonTexts[language].figures['bracket']?.alt ?? ''}
    ></example-block>`,
  'table-block': (language) => html`<table-block .texts=${asTable(words(language, 'rule', 'lines'))}></table-block>`,
  'words-block': (language) =>
    html`<words-block .terms=${lesson.terms} .meanings=${lessonTexts[language].terms}></words-block>`,
};

async function block<T extends HTMLElement>(name: string, language: Two = 'en'): Promise<T> {
  const template = BLOCKS[name];
  if (!template) throw new Error(`no block ${name}`);
  return show<T>(await stage(language), template(language));
}

describe('blocks', () => {
  afterEach(clearStages);

  for (const name of Object.keys(BLOCKS)) {
    for (const language of ['en', 'de'] as const) {
      it(`<${name}> is accessible in ${language}`, async () => {
        await expectAccessible(await block(name, language));
      });
    }
  }

  describe('<callout-block>', () => {
    it('begins what is to be kept with its word', async () => {
      const rule = await block('callout-block to keep', 'de');
      expect(wordsOf(rule)).to.equal('Merken: verdeckt heißt schmal und gestrichelt.');
    });
  });

  describe('<steps-block>', () => {
    const shownGroups = (element: Element) =>
      findAll(element, '[data-step]').filter((group) => getComputedStyle(group).display !== 'none').length;

    it('shows one step more with its words and its lines, and one less', async () => {
      const element = await block<StepsBlock>('steps-block');
      const [back, next] = findAll(element, '.btn');
      expect([findAll(element, 'li').length, shownGroups(element)]).to.deep.equal([1, 0]);
      next?.click();
      await settled(element);
      expect([findAll(element, 'li').length, shownGroups(element)]).to.deep.equal([2, 1]);
      back?.click();
      await settled(element);
      expect([findAll(element, 'li').length, shownGroups(element)]).to.deep.equal([1, 0]);
    });

    it('says when going on is best: at its last step, or when the learner knows it', async () => {
      const element = await block<StepsBlock>('steps-block');
      const next = findAll(element, '.btn')[1];
      let told = 0;
      element.addEventListener('step-state-changed', () => {
        told += 1;
      });
      expect(element.nextIsBest).to.equal(false);
      next?.click();
      next?.click();
      next?.click();
      await settled(element);
      expect(element.nextIsBest).to.equal(true);
      expect(told).to.equal(2);
      const known = await block<StepsBlock>('steps-block');
      known.familiar = true;
      expect(known.nextIsBest).to.equal(true);
    });

    it('keeps the focus on a button that has come to its end', async () => {
      const element = await block<StepsBlock>('steps-block');
      const next = findAll(element, '.btn')[1];
      next?.focus();
      next?.click();
      next?.click();
      await settled(element);
      expect(focusedWords()).to.equal('Next step');
      expect(next?.getAttribute('aria-disabled')).to.equal('true');
    });
  });

  describe('<example-block>', () => {
    it('shows step after step and then the result, where the focus goes', async () => {
      const element = await block<ExampleBlock>('example-block');
      const counts: number[] = [];
      for (let pressed = 0; pressed < 3; pressed += 1) {
        find(element, '.btn.go').click();
        await settled(element);
        counts.push(findAll(element, '.steps > li').length);
      }
      expect(counts).to.deep.equal([1, 2, 2]);
      expect(focusedWords()).to.equal('Answer Two dashed lines.');
      expect(element.nextIsBest).to.equal(true);
    });

    it('shows everything at once when the learner wants it', async () => {
      const element = await block<ExampleBlock>('example-block');
      findAll(element, '.btn')[1]?.click();
      await settled(element);
      expect(wordsOf(element)).to.contain('Two dashed lines.');
      expect(findAll(element, '.btn')).to.have.length(0);
    });

    it('is complete from the start for whoever has been here', async () => {
      const element = await show<ExampleBlock>(
        await stage(),
        html`<example-block familiar .texts=${asExample(words('en', 'show', 'example'))}></example-block>`,
      );
      expect(findAll(element, '.result')).to.have.length(1);
    });
  });

  describe('<table-block>', () => {
    it('names its columns and its rows', async () => {
      const element = await block('table-block');
      expect(findAll(element, 'th[scope=col]').map(wordsOf)).to.deep.equal(['Line', 'Width', 'Meaning']);
      expect(findAll(element, 'th[scope=row]').map(wordsOf)).to.deep.equal(['continuous', 'dashed']);
    });
  });

  describe('<words-block>', () => {
    it('shows each word of the lesson with its meaning and opens it', async () => {
      const element = await block('words-block', 'de');
      expect(findAll(element, 'h2').map(wordsOf)).to.deep.equal(['verdeckte Kante', 'Strichlinie']);
      let term = '';
      element.addEventListener('term-opened', (event: TermEvent) => {
        term = event.term;
      });
      findAll(element, 'button')[1]?.click();
      expect(term).to.equal('dashed_line');
    });
  });
});
