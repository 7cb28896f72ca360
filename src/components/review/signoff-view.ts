import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { LearnerProgress } from '../../domain/review/group-progress.ts';
import { baseStyles } from '../ui/styles.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';
import './signoff-sheet.ts';
import { PRACTICAL_CHECKS, type PracticalCheck, type SignoffFacts } from './signoff-sheet.ts';
import { LookEvent } from './tutor-events.ts';

/** The first module of the part on CAD, which practical check B ends; check A ends the part before it. */
const CAD_BEGINS = 9;

/** Sheets on which a trainer signs for a practical check: for a person by code, or without one. */
@customElement('signoff-view')
export class SignoffView extends LitElement {
  static override styles = [baseStyles, reviewStyles];

  /** The code; '' for a sheet without one. */
  @property() learner = '';
  @state() private check: PracticalCheck = 'A';

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const { review, names } = this.#desk.desk;
    const one = review.progress.find(({ learner }) => learner === this.learner);
    return html`<div class="top screen">
        <h1 tabindex="-1">${t('tutor.signoff.title')}</h1>
        <label class="field">
          ${t('tutor.signoff.choose')}
          <select @change=${(event: Event) => this.#chooseCheck(event)}>
            ${PRACTICAL_CHECKS.map(
              (check) =>
                html`<option value=${check} ?selected=${check === this.check}>
                  ${t(`tutor.signoff.check.${check}`)}
                </option>`,
            )}
          </select>
        </label>
        <label class="field">
          ${t('tutor.signoff.whom')}
          <select @change=${(event: Event) => this.#chooseLearner(event)}>
            <option value="" ?selected=${!one}>${t('tutor.signoff.blank')}</option>
            ${[...review.progress]
              .sort((a, b) => (a.learner < b.learner ? -1 : 1))
              .map(({ learner }) => {
                const known = names.get(learner);
                return html`<option value=${learner} ?selected=${learner === one?.learner}>
                  ${known === undefined ? learner : `${learner} ${known}`}
                </option>`;
              })}
          </select>
        </label>
      </div>
      <signoff-sheet .check=${this.check} .facts=${this.#facts(one)}></signoff-sheet>`;
  }

  #facts(one: LearnerProgress | undefined): SignoffFacts {
    const { course, records } = this.#desk.desk.review;
    const facts = {
      code: '',
      group: '',
      course: `${course.title} ${course.version} (${course.hash})`,
      units: undefined,
    };
    if (!one) return facts;
    const own = new Set(
      course.modules
        .filter(({ number }) => Number(number) < CAD_BEGINS === (this.check === 'A'))
        .flatMap(({ units }) => units.map(({ id }) => id)),
    );
    const units = one.units.filter(({ unit }) => own.has(unit.id));
    const done = units.filter(({ state }) => state === 'done').length;
    return {
      ...facts,
      code: one.learner,
      group: records.find(({ code }) => code === one.learner)?.groups.join(', ') ?? '',
      units: { done, total: units.length },
    };
  }

  #chooseCheck({ target }: Event): void {
    const found = PRACTICAL_CHECKS.find((check) => target instanceof HTMLSelectElement && check === target.value);
    if (found) this.check = found;
  }

  #chooseLearner({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.dispatchEvent(new LookEvent('signoff', target.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signoff-view': SignoffView;
  }
}
