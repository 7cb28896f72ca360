import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { FileProblem } from '../../domain/record/file-problem.ts';
import { linesOn } from '../../domain/sketch/expand-inserts.ts';
import '../drawing/sheet-picture.ts';
import { shownBox } from '../drawing/shown-box.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import type { FilePreview } from './desk.ts';
import { DeskController } from './desk-controller.ts';
import { problemWords } from './problem-words.ts';
import { reviewStyles } from './review-styles.ts';

/** Faulty lines that are named; more say nothing new. */
const MOST_PROBLEMS = 5;

/** A file of results that somebody has named after the person; '' for one that has the name it was given. */
function nameOf(file: string): string {
  return /^results-/u.test(file) ? '' : file.replace(/\.[^.]*$/u, '');
}

/** What was understood of the files, before anything of it is kept: take it, take the rest, or take nothing. */
@customElement('import-view')
export class ImportView extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    reviewStyles,
    css`
      .file {
        margin-top: var(--s3);
      }
      sheet-picture {
        --picture-max: 240px;
        max-width: 360px;
        margin: var(--s2) 0;
      }
      .field + .field {
        margin-left: var(--s4);
      }
      .problems li {
        margin-top: var(--s1);
      }
      .row {
        margin-top: var(--s4);
      }
      .tick {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
        margin-top: var(--s2);
      }
    `,
  ];

  @query('#group') private readonly group!: HTMLInputElement;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const { preview } = desk;
    const whole = preview.every(
      (file) => file.kind !== 'refused' && (!('problems' in file) || file.problems.length === 0),
    );
    const some = preview.some(({ kind }) => kind !== 'refused');
    const people = preview.some(({ kind }) => kind !== 'names' && kind !== 'refused');
    return html`<h1 tabindex="-1">${t('tutor.import.title')}</h1>
      ${preview.map((file, at) => this.#file(file, at))}
      ${preview.some(({ kind }) => kind === 'report' || kind === 'work' || kind === 'drawing') ? html`<p class="file">${t('tutor.import.codes')}</p>` : nothing}
      ${
        people
          ? html`<p class="row">
              <label class="field">
                ${t('tutor.import.intoGroup')}
                <input type="text" id="group" list="groups" autocomplete="off" value=${desk.group} />
              </label>
              <datalist id="groups">${desk.groups.map((name) => html`<option value=${name}></option>`)}</datalist>
            </p>`
          : nothing
      }
      <p class="row">
        ${
          some
            ? html`<button type="button" class="btn go" @click=${() => this.#take(people ? this.group.value : '')}>
                ${icon('right')}${t(whole ? 'tutor.import.take' : 'tutor.import.takeRest')}
              </button>`
            : nothing
        }
        <button type="button" class="btn" @click=${() => desk.dropPreview()}>
          ${icon('close')}${t('tutor.import.nothing')}
        </button>
      </p>`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize) };
  }

  #file(preview: FilePreview, at: number) {
    const { t } = this.#texts;
    const { file } = preview;
    if (preview.kind === 'refused') {
      return html`<section class="file state notyet">
        <p class="head">${icon('warn')}${file}</p>
        <p>${t('tutor.import.refused')}</p>
        ${this.#problems(preview.problems)}
      </section>`;
    }
    if (preview.kind === 'names') {
      return html`<section class="file state note">
        <p class="head">${icon('right')}${file}</p>
        <p>${t('tutor.import.names', { count: preview.learners })}</p>
        ${
          preview.codes === 'other'
            ? html`<label class="tick">
                <input type="checkbox" id="adopt" ?checked=${this.#desk.desk.learners === 0} />
                <span>${t('tutor.import.adopt')}</span>
              </label>`
            : nothing
        }
      </section>`;
    }
    if (preview.kind === 'drawing') return this.#drawing(preview, at);
    const { learners, known, ticked, part, problems } = preview;
    const people = t('tutor.people', { count: learners });
    const rows = t('tutor.import.rows', { count: preview.rows });
    const columns = ticked.map((kind) => t(`tutor.import.kind.${kind}`)).join(', ');
    return html`<section class="file state ${problems.length > 0 ? 'partly' : 'right'}">
      <p class="head">${icon(problems.length > 0 ? 'partly' : 'right')}${file}</p>
      <p>
        ${
          preview.kind === 'report'
            ? t('tutor.import.report', { part, people, rows, known })
            : preview.kind === 'work'
              ? t('tutor.import.work', { name: part, rows })
              : t('tutor.import.results', { people, rows, known })
        }
      </p>
      ${columns === '' ? nothing : html`<p>${t('tutor.import.ticked', { columns })}</p>`}
      ${preview.kind === 'results' && learners === 1 ? this.#whose(file, at) : nothing}
      ${
        problems.length === 0
          ? nothing
          : html`<p>${t('tutor.import.problems', { count: problems.length })}</p>
              ${this.#problems(problems)}`
      }
    </section>`;
  }

  /** A drawing as it will be taken in, and what its text may not tell: which exercise it is for, and whose it is. */
  #drawing({ file, sketch, damaged, exercise }: Extract<FilePreview, { readonly kind: 'drawing' }>, at: number) {
    const { t } = this.#texts;
    // Nothing may have been taken in yet: which course is looked at says nothing.
    const exercises = this.#desk.desk.courses.flatMap((course) => course.exercises);
    const lines = t('tutor.drawingView.lines', { count: linesOn(sketch).length });
    const isKnown = exercise === '' || exercises.some(({ rows }) => rows === exercise);
    return html`<section class="file state ${damaged ? 'partly' : 'right'}">
      <p class="head">${icon(damaged ? 'partly' : 'right')}${file}</p>
      <p>${t('tutor.import.drawing', { lines })}</p>
      ${damaged ? html`<p>${t('tutor.import.damaged')}</p>` : nothing}
      <sheet-picture .sketch=${sketch} .box=${shownBox([sketch])} .label=${lines}></sheet-picture>
      <label class="field">
        ${t('tutor.drawingView.exercise')}
        <select class="exercise" data-at=${at}>
          <option value="" ?selected=${exercise === ''}>${t('tutor.drawingView.unnamed')}</option>
          ${isKnown ? nothing : html`<option value=${exercise} selected>${exercise}</option>`}
          ${exercises.map(
            ({ rows, title }) => html`<option value=${rows} ?selected=${rows === exercise}>${title}</option>`,
          )}
        </select>
      </label>
      ${this.#whose(file, at)}
    </section>`;
  }

  #whose(file: string, at: number) {
    return html`<label class="field">
      ${this.#texts.t('tutor.import.whose')}
      <input type="text" class="whose" data-at=${at} autocomplete="off" value=${nameOf(file)} />
    </label>`;
  }

  #take(group: string): void {
    const whose = this.#told<HTMLInputElement>('.whose');
    const exercises = this.#told<HTMLSelectElement>('.exercise');
    const adopt = this.renderRoot.querySelector<HTMLInputElement>('#adopt')?.checked ?? false;
    void this.#desk.desk.take(group, { adopt, whose, exercises });
  }

  /** What the fields of files say, by the files' places. */
  #told<Field extends HTMLInputElement | HTMLSelectElement>(fields: string): readonly string[] {
    const told: string[] = [];
    for (const field of this.renderRoot.querySelectorAll<Field>(fields)) {
      told[Number(field.dataset['at'])] = field.value;
    }
    return told;
  }

  #problems(problems: readonly FileProblem[]) {
    return html`<ul class="problems">
      ${problems
        .slice(0, MOST_PROBLEMS)
        .map((problem) => problemWords(problem, this.#texts))
        .map(([line, found, expected]) => html`<li><b>${line}</b><br />${found}<br />${expected}</li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-view': ImportView;
  }
}
