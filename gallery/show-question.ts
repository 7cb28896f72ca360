import { ContextProvider } from '@lit/context';
import { html, render } from 'lit';
import { I18n } from '../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../src/adapters/i18n/i18n-context.ts';
import '../src/apps/learner/pieces/later-elements.ts';
import {
  configContext,
  contentContext,
  diagnosticsContext,
  displayContext,
  sessionContext,
  type Content,
  type DisplayChoice,
} from '../src/components/contexts.ts';
import '../src/components/player/course-player.ts';
import type { Language } from '../src/domain/course/language.ts';
import type { QuestionKind } from '../src/domain/course/question.ts';
import { applyEvent } from '../src/domain/tracking/apply-event.ts';
import { newAttempt } from '../src/domain/tracking/new-attempt.ts';
import { MemorySession } from '../tests/browser/quiz/quiz-stage.ts';
import '../tests/browser/support/document-styles.ts';
import { find, settled } from '../tests/browser/support/stage.ts';
import { UI_TEXTS } from '../tests/browser/support/ui-texts.ts';
import { compiledSample, galleryConfig, galleryIndex, galleryTitles, SAMPLE_KINDS } from './sample-course.ts';
import { eventsBefore, reach, type QuestionState } from './states.ts';

export interface Shown {
  readonly kind: QuestionKind;
  readonly state: QuestionState;
  readonly language: Language;
  readonly theme: DisplayChoice['theme'];
}

/** Shows the sample of a kind in a state, in the player as a learner has it; resolves with the player when it stands still. */
export async function showQuestion({ kind, state, language, theme }: Shown, host: HTMLElement): Promise<HTMLElement> {
  const i18n = await I18n.create();
  i18n.addLanguage(language, UI_TEXTS[language], galleryTitles);
  await i18n.use(language);
  const begun = newAttempt(galleryIndex, () => 0.4);
  const attempt = eventsBefore(kind, state).reduce((one, event) => applyEvent(one, event, galleryIndex), begun);
  const display: DisplayChoice = { textSize: 1, theme };
  const reports = { read: () => Promise.resolve([]) };
  new ContextProvider(host, { context: i18nContext, initialValue: i18n });
  new ContextProvider(host, { context: sessionContext, initialValue: new MemorySession(attempt, true, galleryIndex) });
  new ContextProvider(host, { context: configContext, initialValue: galleryConfig });
  new ContextProvider(host, { context: contentContext, initialValue: contentFor(i18n) });
  new ContextProvider(host, { context: diagnosticsContext, initialValue: reports });
  new ContextProvider(host, {
    context: displayContext,
    initialValue: { read: () => display, write: () => undefined },
  });
  render(html`<course-player></course-player>`, host);
  const player = find(host, 'course-player');
  await settled(player);
  await reach(player, kind, state);
  await settled(player);
  return player;
}

/** The samples, at hand in the language asked for. */
function contentFor(i18n: I18n): Content {
  const lesson: Content['lesson'] = (asked, language) => {
    const kind = SAMPLE_KINDS.find((one) => `sample-${one}` === asked);
    if (!kind) return Promise.reject(new RangeError(`there is no lesson "${asked}"`));
    const compiled = compiledSample(kind, language);
    i18n.addLesson(compiled);
    return Promise.resolve(compiled);
  };
  return {
    language: (language) => {
      i18n.addLanguage(language, UI_TEXTS[language], galleryTitles);
      return Promise.resolve();
    },
    lesson,
    whole: lesson,
    hurry: () => undefined,
  };
}
