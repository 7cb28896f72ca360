import { expect } from 'chai';
import { SAMPLE_KINDS } from '../../../gallery/sample-course.ts';
import { showQuestion, type Shown } from '../../../gallery/show-question.ts';
import { responseOf, STATES, statesOf } from '../../../gallery/states.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import { expectAccessible } from '../support/accessible.ts';
import { framed } from '../support/frame.ts';
import { LONG } from '../support/long-run.ts';
import { find, findAll, wordsOf } from '../support/stage.ts';
import { questionTexts } from './kind-texts/kind-texts.ts';

const LONGEST = LONG ? 900_000 : 180_000;
const THEMES = ['light', 'contrast'] as const;

const hosts: HTMLElement[] = [];

async function show(shown: Shown): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.append(host);
  hosts.push(host);
  document.documentElement.lang = shown.language;
  return showQuestion(shown, host);
}

function clear(): void {
  for (const host of hosts.splice(0)) host.remove();
  delete document.documentElement.dataset['size'];
  delete document.documentElement.dataset['theme'];
}

/** The looks that a state is checked in: all of them in the long series, else another one from state to state. */
function looksOf(at: number): readonly Pick<Shown, 'language' | 'theme'>[] {
  const all = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));
  return LONG ? all : all.slice(at % all.length).slice(0, 1);
}

/** Which keys a value has, and how long its lists are: what words of all languages have in common. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.some((one) => Array.isArray(one)) ? value.map(outline) : 'line';
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, outline(one)]),
  );
}

describe('The samples of question kinds', () => {
  afterEach(clear);

  it('say the same things in every language', () => {
    for (const kind of SAMPLE_KINDS) {
      const english = outline(questionTexts(kind, 'en'));
      for (const language of LANGUAGES) {
        expect(outline(questionTexts(kind, language)), `${kind} ${language}`).to.deep.equal(english);
      }
    }
  });

  it('have a right answer and one that is not yet right for every kind', () => {
    for (const kind of SAMPLE_KINDS) {
      expect(responseOf(kind, 'right'), kind).not.to.equal(undefined);
      expect(responseOf(kind, 'notyet'), kind).not.to.equal(undefined);
    }
    expect(SAMPLE_KINDS.flatMap((kind) => (statesOf(kind).includes('partly') ? [kind] : []))).to.include('multiple');
  });

  it('show the state that is asked for', async () => {
    const at = { kind: 'multiple', language: 'en', theme: 'light' } as const;
    const words = async (state: Shown['state']) => wordsOf(find(await show({ ...at, state }), '.content'));
    const said = new Map<string, string>();
    for (const state of STATES) {
      said.set(state, await words(state));
      clear();
    }
    expect(new Set(said.values()).size, 'states that look alike').to.equal(STATES.length - 1);
    // What has been begun differs by its ticks alone.
    expect(said.get('begun')).to.equal(said.get('asking'));
    const player = await show({ ...at, state: 'begun' });
    expect(findAll<HTMLInputElement>(player, 'input').filter(({ checked }) => checked).length).to.be.greaterThan(0);
    expect(said.get('partly')).to.contain('Partly right');
    expect(said.get('review-right')).to.contain('Right').and.not.contain('Solution');
    expect(said.get('solution')).to.contain('Solution');
  });
});

for (const [kindAt, kind] of SAMPLE_KINDS.entries()) {
  describe(`A ${kind} question`, () => {
    afterEach(clear);

    for (const [stateAt, state] of statesOf(kind).entries()) {
      for (const { language, theme } of looksOf(kindAt + 3 * stateAt)) {
        it(`is accessible: ${state}, ${language}, ${theme}`, async () => {
          const player = await show({ kind, state, language, theme });
          await expectAccessible(find(player, 'screen-view'));
        });
      }
    }
  });
}

describe('Every kind of question in every state', () => {
  const spoken = (some: (typeof LANGUAGES)[number]) => (LONG ? LANGUAGES : [some]);
  const looked = (language: string, width: number, height: number) =>
    framed(`framed-gallery.ts?language=${language}`, width, height);

  for (const language of spoken('de')) {
    it(`fits the frame of a learning platform in ${language} without scrolling`, async function () {
      this.timeout(LONGEST);
      const { size, wide } = await looked(language, 714, 666);
      expect(size).to.equal(714);
      expect(wide.join('\n')).to.equal('');
    });
  }

  for (const language of spoken('ro')) {
    it(`fits a phone in ${language} without scrolling`, async function () {
      this.timeout(LONGEST);
      const { size, wide } = await looked(language, 390, 844);
      expect(size).to.equal(390);
      expect(wide.join('\n')).to.equal('');
    });
  }
});
