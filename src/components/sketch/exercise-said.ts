import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import { HELP_STEPS } from '../../domain/grading/help-step.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { hintList, hintsAt } from '../drawing/exercise-hints.ts';

interface Said {
  readonly graded: Grade;
  /** How far the ladder of help has been climbed, from 0. */
  readonly rung: number;
  readonly mayCompare: boolean;
  readonly showsSolution: boolean;
  readonly localize: Localize;
  readonly climb: () => void;
  readonly compare: () => void;
}

/** What is said of a drawing that was checked: points, as much about each fault as was asked for, and the ways to more. */
export function exerciseSaid(said: Said): TemplateResult {
  const { graded, rung, mayCompare, showsSolution, localize, climb, compare } = said;
  const t = localize.t.bind(localize);
  if (graded.kind === 'refused') return html`<p>${t('sketch.exercise.tooMany')}</p>`;
  const { points, diagnoses } = graded;
  const isRight = diagnoses.length === 0;
  return html`<p class="points">
      ${icon(isRight ? 'right' : 'notyet')}
      <b>${isRight ? t('sketch.exercise.right') : t('sketch.exercise.points', { points })}</b>
    </p>
    ${hintList(hintsAt(diagnoses, rung), rung, localize)}
    <div class="more">
      ${
        !isRight && rung < HELP_STEPS.length - 1
          ? html`<button type="button" class="btn small" id="more-help" @click=${singleClick(climb)}>
              ${icon('hint')}${t('sketch.exercise.moreHelp')}
            </button>`
          : nothing
      }
      ${
        mayCompare
          ? html`<button type="button" class="btn small" id="solution" aria-pressed=${showsSolution} @click=${compare}>
              ${icon('help')}${t(showsSolution ? 'sketch.exercise.noSolution' : 'sketch.exercise.solution')}
            </button>`
          : nothing
      }
    </div>`;
}
