import { html, nothing, type TemplateResult } from 'lit';
import type { SheetMark } from '../../adapters/canvas/overlay-picture.ts';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Diagnosis } from '../../domain/grading/diagnosis.ts';
import { HELP_STEPS, helpSentences, type HelpSentence } from '../../domain/grading/help-step.ts';
import { numberWords } from './number-words.ts';

/** The views that a learner knows by a word; others have names of letters, as sections do. */
const VIEWS = ['front', 'top', 'left', 'right', 'bottom', 'back', 'isometric', 'figure'] as const;

/** What is said of a drawing at a step of help, from 0; each sentence has a number that stands on the sheet as well. */
export interface Hints {
  readonly sentences: readonly HelpSentence[];
  readonly marks: readonly SheetMark[];
}

export function hintsAt(diagnoses: readonly Diagnosis[], step: number): Hints {
  const sentences = helpSentences(diagnoses, HELP_STEPS[step] ?? 'show');
  // The first steps name no place: to look for it is what they ask.
  const marks = sentences.flatMap(({ about: [one] }, at): readonly SheetMark[] =>
    step >= 2 && one?.at ? [{ number: at + 1, at: one.at }] : [],
  );
  return { sentences, marks };
}

/** A sentence of help in the learner's language. */
function hintWords({ key, view, values }: HelpSentence, localize: Localize): string {
  const { count, ...others } = values;
  const { language } = localize.i18n;
  const numbers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, numberWords(value, language)] as const),
  );
  return localize.t(`grading.${key}`, {
    ...numbers,
    ...(count === undefined ? {} : { count }),
    view: viewWord(view, localize),
  });
}

/** A sentence of the last steps, which name a place: with the view in front where it does not name that itself. */
export function placedHintWords(one: HelpSentence, localize: Localize): string {
  const sentence = hintWords(one, localize);
  if (one.view === undefined || one.view === 'figure') return sentence;
  return localize.t('sketch.exercise.inView', { view: viewWord(one.view, localize), sentence });
}

/** The sentences as a list, the view named where a sentence does not name it. */
export function hintList({ sentences }: Hints, step: number, localize: Localize): TemplateResult {
  const numbered = step >= 2;
  return html`<ol class="hints">
    ${sentences.map(
      (one, at) =>
        html`<li class=${numbered ? 'numbered' : ''}>
          ${numbered ? html`<span class="ball">${at + 1}</span>` : nothing}
          <span>${numbered ? placedHintWords(one, localize) : hintWords(one, localize)}</span>
        </li>`,
    )}
  </ol>`;
}

function viewWord(view: string | undefined, localize: Localize): string {
  const known = VIEWS.find((name) => name === view);
  return known ? localize.t(`sketch.view.${known}`) : (view ?? '');
}
