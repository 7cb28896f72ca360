import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import type { LearnerDrawing } from '../../domain/review/review.ts';
import { linesOn } from '../../domain/sketch/expand-inserts.ts';
import '../drawing/sheet-picture.ts';
import { shownBox } from '../drawing/shown-box.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import './data-table.ts';
import { dayText } from './day-text.ts';
import { DeskController } from './desk-controller.ts';
import { DrawingJudge } from './drawing-judge.ts';
import { drawingKey } from './drawing-key.ts';
import { foundDrawing, type JudgedDrawing } from './judged-drawing.ts';
import { reviewStyles } from './review-styles.ts';
import { LookEvent } from './tutor-events.ts';

/** Pictures that stand beside each other at a time. */
const PAGE = 12;
const CODE_COLUMN = 0;

/** All drawings for one exercise: small pictures, and a table of what the grader says of each. */
@customElement('drawing-list')
export class DrawingList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    reviewStyles,
    css`
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
        gap: var(--s3);
        margin-bottom: var(--s3);
      }
      .picture {
        display: grid;
        gap: var(--s1);
        width: 100%;
        padding: var(--s1) var(--s2) var(--s2);
        border: var(--narrow) solid var(--line-ui);
        border-radius: var(--radius);
        background: var(--sheet);
        cursor: pointer;
        text-align: left;
      }
      .picture:hover {
        border-color: var(--accent);
      }
      .picture b {
        color: var(--accent);
      }
      sheet-picture {
        --picture-max: 104px;
        --fig-wide: 1.6px;
        --fig-narrow: 0.9px;
      }
      .under {
        display: flex;
        justify-content: space-between;
        gap: var(--s2);
        flex-wrap: wrap;
        font-size: var(--text-s);
      }
      .row {
        margin-bottom: var(--s3);
      }
      @media print {
        .picture {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) drawings: readonly LearnerDrawing[] = [];
  @property({ attribute: false }) exercise: Exercise | undefined;
  /** What its pictures and its table are called. */
  @property() label = '';
  /** The first picture that is shown. */
  @state() private from = 0;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);
  readonly #judge = new DrawingJudge(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drawings') || changed.has('exercise')) this.#judge.ask(this.drawings, this.exercise);
    if (changed.has('exercise') || this.from >= this.drawings.length) this.from = 0;
  }

  override render() {
    const { t, language } = this.#texts;
    const { drawings, from } = this;
    const judged = drawings.map((one) => this.#judge.of(one));
    const shown = drawings.slice(from, from + PAGE);
    // The same piece of the sheet in all of them: what is missing or elsewhere is seen at a glance.
    const box = shownBox(shown.flatMap((one) => foundDrawing(one, this.exercise).sketch ?? []));
    return html`<ul class="pictures" aria-label=${this.label}>
        ${shown.map((one) => html`<li>${this.#picture(one, box)}</li>`)}
      </ul>
      ${drawings.length > PAGE ? this.#pages() : nothing}
      <data-table
        .table=${this.#table(judged, language)}
        .cell=${(row: number, column: number) => {
          const one = drawings[row];
          if (column !== CODE_COLUMN || !one) return undefined;
          const name = this.#desk.desk.names.get(one.learner);
          return html`<button type="button" class="link" @click=${() => this.#look(one)}>${one.learner}</button
            >${name === undefined ? nothing : html`<span class="name screen">${name}</span>`}`;
        }}
      ></data-table>
      <p class="soft" role="status">${judged.includes(undefined) ? t('tutor.working') : nothing}</p>`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), language: localize.i18n.language };
  }

  #picture(one: LearnerDrawing, box: Box) {
    const { t } = this.#texts;
    const { sketch } = foundDrawing(one, this.exercise);
    const points = this.#points(this.#judge.of(one));
    return html`<button type="button" class="picture" @click=${() => this.#look(one)}>
      ${
        sketch
          ? html`<sheet-picture
              .sketch=${sketch}
              .box=${box}
              .label=${t('tutor.drawingView.lines', { count: linesOn(sketch).length })}
            ></sheet-picture>`
          : html`<span>${t('tutor.learnerView.unreadable')}</span>`
      }
      <span class="under"
        ><b>${one.learner}</b
        >${points === '' ? nothing : html`<span>${t('tutor.drawingView.points', { points })}</span>`}</span
      >
    </button>`;
  }

  #pages() {
    const { t } = this.#texts;
    const { drawings, from } = this;
    const to = Math.min(drawings.length, from + PAGE);
    return html`<p class="row screen">
      <button
        type="button"
        class="btn small"
        ?disabled=${from === 0}
        @click=${() => {
          this.from = Math.max(0, from - PAGE);
        }}
      >
        ${t('tutor.drawingView.before')}
      </button>
      <span role="status">${t('tutor.drawingView.shown', { from: from + 1, to, count: drawings.length })}</span>
      <button
        type="button"
        class="btn small"
        ?disabled=${to >= drawings.length}
        @click=${() => {
          this.from = from + PAGE;
        }}
      >
        ${t('tutor.drawingView.after')}
      </button>
    </p>`;
  }

  #table(judged: readonly (JudgedDrawing | undefined)[], language: Language): ReportTable {
    const { t } = this.#texts;
    return {
      file: 'drawings',
      caption: this.label,
      heads: [
        t('tutor.table.code'),
        t('tutor.drawingView.pointsHead'),
        t('tutor.drawingView.wrongHead'),
        t('tutor.table.mistakes'),
        t('tutor.learnerView.lines'),
        t('tutor.drawingView.steps'),
        t('tutor.table.state'),
        t('tutor.table.seen'),
      ],
      rows: this.drawings.map((one, at) => {
        const found = judged[at];
        const grade = found?.grade;
        const diagnoses = grade?.kind === 'graded' ? grade.diagnoses : undefined;
        return [
          one.learner,
          this.#points(found),
          diagnoses?.length ?? '',
          [...new Set(diagnoses?.map(({ fault }) => fault))].join(' '),
          found?.sketch ? linesOn(found.sketch).length : '',
          found?.construction ? found.construction.sketches.length - 1 : '',
          found ? t(`tutor.learnerView.${stateOf(found)}`) : '',
          dayText(one.at, language),
        ];
      }),
    };
  }

  #points(judged: JudgedDrawing | undefined): number | '' {
    return judged?.grade?.kind === 'graded' ? judged.grade.points : '';
  }

  #look(one: LearnerDrawing): void {
    this.dispatchEvent(new LookEvent('drawings', drawingKey(one)));
  }
}

function stateOf({ sketch, damaged }: JudgedDrawing): 'whole' | 'incomplete' | 'unreadable' {
  if (!sketch) return 'unreadable';
  return damaged ? 'incomplete' : 'whole';
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-list': DrawingList;
  }
}
