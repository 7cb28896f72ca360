import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Construction } from '../../domain/drafting/construction.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import { HELP_STEPS } from '../../domain/grading/help-step.ts';
import { referenceSketch } from '../../domain/grading/reference-sketch.ts';
import { linesOn } from '../../domain/sketch/expand-inserts.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { hintsAt, placedHintWords, type Hints } from '../drawing/exercise-hints.ts';
import '../drawing/sheet-picture.ts';
import { shownBox } from '../drawing/shown-box.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, stateStyles } from '../ui/styles.ts';
import { DeskController } from './desk-controller.ts';
import type { JudgedDrawing } from './judged-drawing.ts';
import { reviewStyles } from './review-styles.ts';
import './step-player.ts';
import type { StepEvent } from './step-player.ts';

/** A drawing beside the right answer: what is not right yet in words, each with its number on the sheet, and the way it was drawn. */
@customElement('one-drawing')
export class OneDrawing extends LitElement {
  static override styles = [
    baseStyles,
    stateStyles,
    reviewStyles,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--s3) var(--s5);
      }
      figure {
        min-width: 0;
      }
      figcaption {
        margin-bottom: var(--s1);
        font-weight: var(--weight-mid);
      }
      sheet-picture {
        --picture-max: 37vh;

        border: var(--narrow) solid var(--line-ui);
      }
      .said {
        margin-top: var(--s4);
      }
      .points {
        display: flex;
        gap: var(--s2);
        align-items: center;
        font-size: var(--text-l);
        font-weight: var(--weight-bold);
      }
      .hints {
        margin-top: var(--s2);
        border-top: var(--frame) solid var(--ink);
        border-bottom: var(--frame) solid var(--ink);
      }
      .hints li {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: center;
        padding: 6px 2px;
        border-top: 1px solid var(--line-ui);
        break-inside: avoid;
      }
      .hints li:first-child {
        border: 0;
      }
      .ball {
        width: 28px;
        height: 28px;
        display: grid;
        place-items: center;
        border: 2px solid var(--ink);
        border-radius: 50%;
        font-weight: var(--weight-bold);
      }
      .steps {
        margin-top: var(--s3);
      }
      @media (max-width: 760px) {
        .pair {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media print {
        .pair {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          break-inside: avoid;
        }
        sheet-picture {
          --picture-max: 110mm;
        }
      }
    `,
  ];

  @property({ attribute: false }) judged!: JudgedDrawing;
  /** What was to be drawn; undefined where nobody knows. */
  @property({ attribute: false }) exercise: Exercise | undefined;
  /** Whose it is, or where it comes from. */
  @property() owner = '';
  /** After how many steps it is shown; undefined at its end. */
  @state() private at: number | undefined;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);
  #reference: { readonly sketch: Sketch; readonly exercise: Exercise; readonly right: Sketch } | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('judged')) this.at = undefined;
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const { judged, exercise } = this;
    const { sketch: drawn, construction, grade } = judged;
    if (!drawn) return html`<p>${t('tutor.drawingView.unreadable')}</p>`;
    const right = exercise && this.#rightOf(drawn, exercise);
    const sketch = (this.at === undefined ? undefined : construction?.sketches[this.at]) ?? drawn;
    const box = shownBox([drawn, ...(right ? [right] : []), ...(construction?.sketches ?? [])]);
    const hints = hintsAt(grade?.kind === 'graded' ? grade.diagnoses : [], HELP_STEPS.length - 1);
    const isEnd = sketch === drawn;
    const count = (one: Sketch): string => t('tutor.drawingView.lines', { count: linesOn(one).length });
    return html`${judged.damaged ? html`<p class="state partly">${t('tutor.drawingView.incomplete')}</p>` : nothing}
      <div class="pair">
        <figure>
          <figcaption>${this.owner}</figcaption>
          <sheet-picture
            .sketch=${sketch}
            .box=${box}
            .marks=${isEnd ? hints.marks : []}
            .label=${t('tutor.named', { name: this.owner, words: count(sketch) })}
          ></sheet-picture>
        </figure>
        <figure>
          <figcaption>${t('tutor.drawingView.reference')}</figcaption>
          ${
            right
              ? html`<sheet-picture
                  .sketch=${right}
                  .box=${box}
                  .label=${t('tutor.named', { name: t('tutor.drawingView.reference'), words: count(right) })}
                ></sheet-picture>`
              : html`<p>${t('tutor.drawingView.noReference')}</p>`
          }
        </figure>
      </div>
      ${construction ? this.#steps(construction, judged.differs) : nothing}
      ${grade ? this.#said(grade, hints) : nothing}
      ${construction ? nothing : html`<p class="steps soft">${t('tutor.drawingView.noSteps')}</p>`}`;
  }

  /** The same answer beside every step, found once. */
  #rightOf(sketch: Sketch, exercise: Exercise): Sketch {
    if (this.#reference?.sketch !== sketch || this.#reference.exercise !== exercise) {
      this.#reference = { sketch, exercise, right: referenceSketch(sketch, exercise) };
    }
    return this.#reference.right;
  }

  #steps({ sketches, lost }: Construction, differs: boolean) {
    const t = this.#localize.t.bind(this.#localize);
    const count = sketches.length - 1;
    return html`<step-player
        class="steps screen"
        .count=${count}
        .at=${this.at ?? count}
        @step=${({ at }: StepEvent) => {
          this.at = at === count && !differs ? undefined : at;
        }}
      ></step-player>
      ${lost > 0 ? html`<p>${t('tutor.drawingView.lostSteps', { count: lost })}</p>` : nothing}
      ${differs ? html`<p>${t('tutor.drawingView.differs')}</p>` : nothing}`;
  }

  #said(grade: Grade, { sentences }: Hints) {
    const t = this.#localize.t.bind(this.#localize);
    if (grade.kind === 'refused') return html`<p class="said">${t('sketch.exercise.tooMany')}</p>`;
    const isRight = grade.diagnoses.length === 0;
    const { faults } = this.#desk.desk.review.course;
    return html`<div class="said">
      <p class="points">
        ${icon(isRight ? 'right' : 'notyet')}
        ${isRight ? t('sketch.exercise.right') : t('sketch.exercise.points', { points: grade.points })}
      </p>
      ${
        isRight
          ? nothing
          : html`<ol class="hints">
              ${sentences.map((one, at) => {
                const [fault = ''] = one.about.map((diagnosis) => diagnosis.fault);
                const meaning = faults[fault]?.meaning;
                return html`<li>
                  <span class="ball">${at + 1}</span>
                  <span
                    >${placedHintWords(one, this.#localize)}
                    ${meaning === undefined ? nothing : html`<span class="soft">${meaning}</span>`}</span
                  >
                  <span class="code">${fault}</span>
                </li>`;
              })}
            </ol>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'one-drawing': OneDrawing;
  }
}
