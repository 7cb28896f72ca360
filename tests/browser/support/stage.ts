import '../../../src/apps/learner/pieces/figure-questions.ts';
import '../../../src/apps/learner/pieces/later-elements.ts';
import '../../../src/apps/learner/pieces/closed-modules.ts';
import { ContextProvider } from '@lit/context';
import { LitElement, render, type TemplateResult } from 'lit';
import { I18n } from '../../../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../../../src/adapters/i18n/i18n-context.ts';
import {
  configContext,
  contentContext,
  diagnosticsContext,
  displayContext,
  sessionContext,
  type Content,
  type DisplayChoice,
} from '../../../src/components/contexts.ts';
import type { LessonId } from '../../../src/domain/course/ids.ts';
import type { Language } from '../../../src/domain/course/language.ts';
import { config, courseTexts, fixtureLesson, type FixtureLanguage } from './fixture-course.ts';
import { FixtureSession } from './fixture-session.ts';
import { UI_TEXTS } from './ui-texts.ts';

/** Content at hand; a test can make it fail or hold it back. */
export class FixtureContent implements Content {
  failure: Error | undefined;
  wait: Promise<void> = Promise.resolve();
  readonly asked: string[] = [];

  constructor(private readonly i18n: I18n) {}

  async language(language: Language): Promise<void> {
    await this.wait;
    if (this.failure) throw this.failure;
    const known = language as FixtureLanguage;
    this.i18n.addLanguage(known, UI_TEXTS[known], courseTexts[known]);
  }

  async lesson(id: LessonId, language: Language): Promise<ReturnType<typeof fixtureLesson>> {
    this.asked.push(`${id} ${language}`);
    await this.wait;
    if (this.failure) throw this.failure;
    const lesson = fixtureLesson(id, language);
    this.i18n.addLesson(lesson);
    return lesson;
  }

  whole(id: LessonId, language: Language): Promise<ReturnType<typeof fixtureLesson>> {
    return this.lesson(id, language);
  }

  hurry(): void {
    this.asked.push('hurry');
  }
}

export interface Stage {
  readonly host: HTMLElement;
  readonly i18n: I18n;
  readonly session: FixtureSession;
  readonly content: FixtureContent;
  /** What the learner's choice of looks was last written as. */
  readonly display: { choice: DisplayChoice | undefined };
}

const stages: HTMLElement[] = [];

/** A place in the page below which every context of the player is provided by plain objects. */
export async function stage(
  language: FixtureLanguage = 'en',
  session = new FixtureSession(),
  packaged = config,
): Promise<Stage> {
  const i18n = await I18n.create();
  const content = new FixtureContent(i18n);
  i18n.addLanguage(language, UI_TEXTS[language], courseTexts[language]);
  i18n.addLesson(fixtureLesson('m01-lines', language));
  await i18n.use(language);
  const host = document.createElement('div');
  host.style.height = '100%';
  document.body.append(host);
  stages.push(host);
  document.documentElement.lang = language;
  const display: Stage['display'] = { choice: undefined };
  new ContextProvider(host, { context: i18nContext, initialValue: i18n });
  new ContextProvider(host, { context: sessionContext, initialValue: session });
  new ContextProvider(host, { context: configContext, initialValue: packaged });
  new ContextProvider(host, { context: contentContext, initialValue: content });
  new ContextProvider(host, {
    context: diagnosticsContext,
    initialValue: { read: () => Promise.resolve([{ label: 'Host', value: 'fixture' }]) },
  });
  new ContextProvider(host, {
    context: displayContext,
    initialValue: {
      read: () => display.choice,
      write: (choice) => {
        display.choice = choice;
      },
    },
  });
  return { host, i18n, session, content, display };
}

/** Renders a template on the stage and hands back its first element, updated. */
export async function show<T extends HTMLElement>(on: Stage, template: TemplateResult): Promise<T> {
  render(template, on.host);
  const element = on.host.firstElementChild as T;
  await settled(element);
  return element;
}

/** Takes every stage off the page and the look back to its start. */
export function clearStages(): void {
  for (const host of stages.splice(0)) {
    render(undefined, host);
    host.remove();
  }
  delete document.documentElement.dataset['size'];
  delete document.documentElement.dataset['theme'];
}

/** Waits until the element and all elements below it, through shadow roots, have nothing left to render. */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const element of everyElement(root)) {
      if (element instanceof LitElement) await element.updateComplete;
    }
    // The next task, not the next frame: pages in the background of a parallel run get no frames.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The first element that fits, looked for through open shadow roots. */
export function find<T extends Element = HTMLElement>(root: Element, selector: string): T {
  const found = findAll<T>(root, selector)[0];
  if (!found) throw new Error(`nothing fits "${selector}" below <${root.localName}>`);
  return found;
}

export function findAll<T extends Element = HTMLElement>(root: Element, selector: string): readonly T[] {
  return everyElement(root).filter((element): element is T => element !== root && element.matches(selector));
}

function everyElement(root: Element): readonly Element[] {
  const below = [...(root.shadowRoot?.children ?? []), ...root.children];
  return [root, ...below.flatMap(everyElement)];
}

/** Words of an element and of all shadow roots below it, white space folded; hidden parts are left out. */
export function wordsOf(root: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return '';
    if (node instanceof Element && node.hasAttribute('hidden')) return '';
    const inShadow = node instanceof Element && node.shadowRoot ? read(node.shadowRoot) : '';
    return `${inShadow} ${[...node.childNodes].map(read).join(' ')}`;
  };
  return read(root).replace(/\s+/g, ' ').trim();
}
