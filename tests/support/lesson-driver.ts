import { setTimeout as wait } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { DotGrid } from '../../src/domain/geometry/dot-grid.ts';
import type { Dot } from '../../src/domain/geometry/lattice.ts';
import { readLines } from '../../src/domain/quiz/dot-text.ts';
import { dotPlace, gridBox } from '../../src/domain/quiz/grid-picture.ts';
import type { Question } from '../../src/domain/course/question.ts';
import { plainText } from '../../src/domain/course/rich-text.ts';
import type { QuestionTexts } from '../../src/domain/course/texts.ts';
import type { SaveState } from '../../src/domain/tracking/save-state.ts';

const FORMS = '.form';

/** How long a state is waited for, in milliseconds: a lost commit is tried again after 5, 15 and 60 seconds. */
const PATIENCE = 30_000;

interface Shown {
  readonly question: Question;
  readonly texts: QuestionTexts;
}

/**
 * Works through a lesson as a learner with a mouse does: in the page itself, or in a host's frame. What is right is
 * read off the question element's own property, so the driver serves every lesson and language.
 */
export class LessonDriver {
  constructor(readonly root: Page | FrameLocator) {}

  locator(selector: string): Locator {
    return this.root.locator(selector);
  }

  get heading(): Locator {
    return this.locator('.content h1:visible').first();
  }

  get back(): Locator {
    return this.locator('title-block .back');
  }

  get next(): Locator {
    return this.locator('title-block .next');
  }

  /** The words of the title block: `4 of 17`. */
  get sheet(): Locator {
    return this.locator('title-block .sheet dd');
  }

  get saveState(): Locator {
    return this.locator('title-block save-state');
  }

  /** The save state as a button: it is one while there is something to tell about a silent server. */
  get silence(): Locator {
    return this.locator('title-block .state button');
  }

  get question(): Locator {
    return this.locator(FORMS).first();
  }

  /** What is said about the answer given; a hint is none. */
  get feedback(): Locator {
    return this.locator('practice-question .side .state:has(#feedback)');
  }

  async ready(): Promise<void> {
    await this.heading.waitFor();
  }

  /** The number of the sheet that is shown, from 1. */
  async sheetNumber(): Promise<number> {
    return Number(/\d+/.exec(await this.sheet.innerText())?.[0]);
  }

  /** Presses Next and waits until the next sheet is there. */
  async goOn(): Promise<void> {
    const before = await this.sheetNumber();
    await this.next.click();
    await this.untilSheet(before + 1);
  }

  /** Presses Next and waits until another sheet is there, of this lesson or behind it. */
  async turnPage(): Promise<void> {
    const shown = async (): Promise<string> => `${await this.sheet.innerText()} ${await this.heading.innerText()}`;
    const before = await shown();
    const deadline = Date.now() + PATIENCE;
    await this.next.click();
    while ((await shown()) === before) {
      if (Date.now() > deadline) throw new Error(`Next does not lead on from "${before}"`);
      await wait(20);
    }
  }

  async untilSheet(number: number): Promise<void> {
    await this.sheet.filter({ hasText: new RegExp(`^\\s*${number}\\b`) }).waitFor();
    await this.heading.waitFor();
  }

  /** Goes to a sheet, from wherever the lesson is. */
  async goTo(number: number): Promise<void> {
    for (let at = await this.sheetNumber(); at !== number; at = await this.sheetNumber()) {
      await (at < number ? this.next : this.back).click();
      await this.untilSheet(at < number ? at + 1 : at - 1);
    }
  }

  /** The question that is shown and its words. */
  async shown(): Promise<Shown> {
    await this.question.waitFor();
    return this.question.evaluate((element) => {
      const { question, texts } = element as unknown as Shown;
      return { question, texts };
    });
  }

  /** Fills in the right answer, or a wrong one, without pressing Check. */
  async fillIn(right: boolean): Promise<Shown> {
    const shown = await this.shown();
    const { question, texts } = shown;
    const form = this.question;
    switch (question.kind) {
      case 'choice': {
        const index = question.options.findIndex(({ id }) => (id === question.answer) === right);
        await form.locator('label.option').nth(index).click();
        break;
      }
      case 'multiple':
        for (const [index, option] of question.options.entries()) {
          const box = form.locator('label.option input').nth(index);
          await box.setChecked(option.right === right);
        }
        break;
      case 'hotspot': {
        const index = question.regions.findIndex(({ id }) => (id === question.answer) === right);
        await form.locator('label.spot').nth(index).click();
        break;
      }
      case 'view':
        for (const [index, line] of question.lines.entries()) {
          const box = form.locator('label.spot input').nth(index);
          await box.setChecked(line.right === right);
        }
        break;
      case 'hunt':
        for (const [index, region] of question.regions.entries()) {
          const box = form.locator('label.spot input').nth(index);
          await box.setChecked(region.right === right);
        }
        break;
      case 'match':
        for (const [index, pair] of question.pairs.entries()) {
          const partner = right ? pair.right : question.right.find((id) => id !== pair.right);
          await form.locator('.lefts label.option').nth(index).click();
          await form
            .locator('.rights button')
            .filter({ hasText: new RegExp(`^\\s*${escaped(plainText(texts.right?.[partner ?? ''] ?? []))}\\s*$`) })
            .click();
        }
        break;
      case 'place':
        for (const [index, place] of question.places.entries()) {
          const { length } = question.places;
          const label = right ? place.label : (question.places[(index + 1) % length]?.label ?? place.label);
          await form.locator(`input[data-label="${label}"]`).check();
          await form.locator('button.spot').nth(index).click();
        }
        break;
      case 'grid': {
        const surface = form.locator('.surface');
        const undo = form.locator('#undo');
        while (await form.evaluate((element) => Boolean((element as unknown as { response?: unknown }).response)))
          await undo.click();
        for (const line of readLines(right ? question.answer : 'A1-B3')) await pressDots(surface, question.grid, line);
        break;
      }
      case 'number': {
        const value = right ? question.answer : (question.faults[0]?.value ?? question.answer + 1);
        await form.locator('input').fill(String(value));
        break;
      }
      case 'truefalse': {
        const verdict = right === question.answer;
        await form
          .locator('label.option:has([name=verdict])')
          .nth(verdict ? 0 : 1)
          .click();
        const reason = question.options.findIndex(({ id }) => id === question.reason);
        await form.locator('label.option:has([name=reason])').nth(reason).click();
        break;
      }
      case 'order': {
        const placed = form.locator('.row .undo');
        while ((await placed.count()) > 0) await placed.first().click();
        for (const step of right ? question.steps : [...question.steps].reverse()) {
          await form
            .locator('.rights button')
            .filter({ hasText: new RegExp(`^\\s*${escaped(plainText(texts.options?.[step] ?? []))}\\s*$`) })
            .click();
        }
        break;
      }
      case 'picture': {
        const index = question.options.findIndex(({ id }) => (id === question.answer) === right);
        await form.locator('label.option').nth(index).click();
        break;
      }
      case 'gaps':
        for (const { id, answer, options } of question.gaps) {
          const option = right ? answer : options.find((one) => one !== answer);
          await form.locator(`select[data-gap="${id}"]`).selectOption(option ?? answer);
        }
        break;
    }
    return shown;
  }

  /** Answers the practice question that is shown and waits for the feedback. */
  async answer(right: boolean): Promise<Shown> {
    // The question's element may come after its sheet.
    await this.locator('practice-question').locator('#check, #again').first().waitFor();
    const again = this.locator('practice-question #again');
    if (await again.isVisible()) await again.click();
    const shown = await this.fillIn(right);
    await this.locator('practice-question #check').click();
    await this.feedback.waitFor();
    return shown;
  }

  /** Works through the whole lesson up to the check, every practice question answered right. */
  async practise(lastSheet: number): Promise<void> {
    for (let at = await this.sheetNumber(); at < lastSheet; at += 1) {
      const practice = this.locator('practice-question');
      if ((await practice.count()) > 0) {
        // Its element may come after its sheet, and only then says whether it has been answered.
        await practice.locator('#check, #again, .state.right').first().waitFor();
        if (!(await practice.locator('.state.right').isVisible())) await this.answer(true);
      }
      await this.goOn();
    }
  }

  /** Takes the check: `rights` says item by item whether the answer is right. Ends on the result. */
  async takeCheck(rights: readonly boolean[]): Promise<void> {
    await this.locator('lesson-check #start').click();
    await this.answerCheck(rights);
  }

  /** Answers a check that has been begun, from its first item, and ends it. Ends on the result. */
  async answerCheck(rights: readonly boolean[]): Promise<void> {
    for (const [index, right] of rights.entries()) {
      await this.atItem(index + 1, rights.length);
      await this.fillIn(right);
      await this.next.click();
    }
    await this.locator('lesson-check #finish').click();
    await this.locator('lesson-check .obs, lesson-check .score').first().waitFor();
  }

  /** Waits until item `number` of the check is shown. */
  async atItem(number: number, total: number): Promise<void> {
    const caption = this.locator('lesson-check .kind, lesson-check .caption');
    await caption
      .filter({ hasText: new RegExp(`\\b${number}\\b.*\\b${total}\\b`) })
      .first()
      .waitFor();
  }

  /** A message in place of the sheet. */
  get message(): Locator {
    return this.locator('player-message');
  }

  /** Presses a button of the message, counted from 0, and waits until the message is gone. */
  async answerMessage(button = 0): Promise<void> {
    await this.message.locator('footer button').nth(button).click();
    await this.message.waitFor({ state: 'detached' });
  }

  /**
   * Waits until the title block says of the work what `wanted` says, in whatever language.
   * @param meanwhile done before each look, such as letting a test's clock go on
   */
  async untilSaveState(wanted: SaveState, meanwhile?: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      await meanwhile?.();
      const state = await this.saveState.evaluate((element) => (element as unknown as { state: SaveState }).state);
      if (state === wanted) return;
      if (Date.now() > deadline) throw new Error(`The save state is "${state}", not "${wanted}"`);
      await wait(50);
    }
  }

  /** Asks for the next hint and waits for it. */
  async seeHint(): Promise<void> {
    await this.locator('practice-question #more-hint').click();
    await this.locator('practice-question #hint').waitFor();
  }

  /** The words of the options that are shown, in their order; empty for a question without options. */
  async optionWords(): Promise<readonly string[]> {
    await this.question.waitFor();
    return this.question.locator('.option').allInnerTexts();
  }

  /** Ends the session by the menu and waits for the sheet that says so. */
  async exit(): Promise<void> {
    await this.locator('popup-menu#more button').first().click();
    await this.locator('popup-menu#more .item').last().click();
    await this.locator('exit-sheet').waitFor();
  }

  async chooseLanguage(language: string): Promise<void> {
    await this.locator('popup-menu#language button').first().click();
    await this.locator(`popup-menu#language [lang="${language}"]`).first().click();
    await this.locator(`popup-menu#language button:has-text("${NAMES[language]}")`).first().waitFor();
  }
}

/** Clicks on one dot of a grid after another. */
async function pressDots(surface: Locator, grid: DotGrid, dots: readonly Dot[]): Promise<void> {
  const box = gridBox(grid);
  const room = await surface.boundingBox();
  if (!room) throw new Error('The grid is not shown');
  for (const dot of dots) {
    const { x, y } = dotPlace(grid, dot);
    const position = { x: ((x - box.x) / box.width) * room.width, y: ((y - box.y) / box.height) * room.height };
    await surface.click({ position });
  }
}

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  pt: 'Português',
  it: 'Italiano',
  es: 'Español',
  de: 'Deutsch',
  ro: 'Română',
  fr: 'Français',
};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');
}
