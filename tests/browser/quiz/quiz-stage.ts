import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import { I18n } from '../../../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../../../src/adapters/i18n/i18n-context.ts';
import {
  begunContext,
  configContext,
  sessionContext,
  type BegunAnswers,
  type Session,
} from '../../../src/components/contexts.ts';
import { LANGUAGES, type Language } from '../../../src/domain/course/language.ts';
import { applyEvent } from '../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { UI_TEXTS } from '../support/ui-texts.ts';
import { config, index, lesson, texts } from './sample-lesson.ts';

/** A session in memory; `journal` holds back what `dispatch` waits for. */
export class MemorySession implements Session {
  readonly log: AttemptEvent[] = [];
  readonly saveState = 'saved';
  readonly notice = undefined;
  readonly exited = false;
  readonly hosted = true;
  journal: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(
    public attempt: Attempt = newAttempt(index, () => 0.4),
    readonly writes = true,
    readonly course = index,
  ) {}

  async dispatch(...events: readonly AttemptEvent[]): Promise<void> {
    this.log.push(...events);
    if (this.writes)
      this.attempt = events.reduce((attempt, event) => applyEvent(attempt, event, this.course), this.attempt);
    await this.journal;
    for (const listener of this.#listeners) listener();
  }

  /** Puts other work in the place of this. */
  replace(attempt: Attempt): void {
    this.attempt = attempt;
    for (const listener of this.#listeners) listener();
  }

  /** The events of one kind, in order. */
  events<Kind extends AttemptEvent['kind']>(kind: Kind): readonly Extract<AttemptEvent, { kind: Kind }>[] {
    return this.log.filter((event): event is Extract<AttemptEvent, { kind: Kind }> => event.kind === kind);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dismiss(): void {}
  sendNow(): void {}
  choose(): Promise<void> {
    return Promise.resolve();
  }
  exit(): Promise<void> {
    return Promise.resolve();
  }
}

/** A computer that keeps what has been begun; `text` is what a page that is loaded now finds. */
export class BegunHere implements BegunAnswers {
  text: string | undefined;

  missed(): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  async write(text: string): Promise<void> {
    this.text = text;
    await Promise.resolve();
  }
}

export interface QuizStage {
  readonly host: HTMLElement;
  readonly i18n: I18n;
  readonly session: MemorySession;
  /** Renders below the contexts. */
  show(template: TemplateResult): void;
}

const hosts: HTMLElement[] = [];

/** A place in the page with translations, a session and the configuration of the sample lesson. */
export async function quizStage(
  session = new MemorySession(),
  language: Language = 'en',
  lessonTexts = texts,
  shown = lesson,
  begun: BegunAnswers = new BegunHere(),
): Promise<QuizStage> {
  const i18n = await I18n.create();
  for (const known of LANGUAGES) {
    i18n.addLanguage(known, UI_TEXTS[known], { title: '', modules: {} });
    i18n.addLesson({ format: 1, hash: index.hash, language: known, lesson: shown, texts: lessonTexts });
  }
  await i18n.use(language);
  const host = document.createElement('main');
  document.documentElement.lang = language;
  document.body.append(host);
  hosts.push(host);
  new ContextProvider(host, { context: i18nContext, initialValue: i18n });
  new ContextProvider(host, { context: sessionContext, initialValue: session });
  new ContextProvider(host, { context: configContext, initialValue: config });
  new ContextProvider(host, { context: begunContext, initialValue: begun });
  return { host, i18n, session, show: (template) => render(template, host) };
}

/** Takes every stage off the page. */
export function clearQuizStages(): void {
  for (const host of hosts.splice(0)) host.remove();
}
