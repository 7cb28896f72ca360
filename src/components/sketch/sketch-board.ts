import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SheetMark } from '../../adapters/canvas/overlay-picture.ts';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ToolName } from '../../domain/drafting/command-names.ts';
import { DIRECTIONS, type DirectionRule } from '../../domain/drafting/constrain.ts';
import {
  questionOf,
  startDrafting,
  stepDrafting,
  type Drafting,
  type DraftEvent,
} from '../../domain/drafting/drafting.ts';
import type { Question } from '../../domain/drafting/tool.ts';
import { Journal, replayJournal } from '../../domain/drafting/journal.ts';
import { NO_THINGS } from '../../domain/drafting/sketch-command.ts';
import { toggled } from '../../domain/drafting/selection.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { LAYERS } from '../../domain/sketch/line-type.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { NO_LISTS, titleChoices, type TitleLists } from '../../domain/sketch/title-lists.ts';
import { sheetWords } from '../drawing/sheet-words.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import type { AimedEvent } from './aimed-event.ts';
import { NEXT_GRID, USUAL_SETTING, type BoardSetting } from './board-setting.ts';
import { bareButtonStyles } from './bare-button-styles.ts';
import { boardStyles } from './board-styles.ts';
import type { DraftAskedEvent } from './draft-asked-event.ts';
import { DrawingChangedEvent } from './drawing-changed-event.ts';
import './input-line.ts';
import type { InputLine } from './input-line.ts';
import './line-list.ts';
import type { ThingPressedEvent } from './line-list.ts';
import { placeWords } from './line-words.ts';
import { noticeWords } from './notice-words.ts';
import { optionWords } from './option-words.ts';
import './sketch-stage.ts';
import type { SketchStage } from './sketch-stage.ts';
import { takesEnter } from './stage-keys.ts';
import { thingsOn } from './thing-words.ts';
import { toolIcon } from './tool-icon.ts';
import './tool-help.ts';
import type { ToolHelp } from './tool-help.ts';
import './tool-palette.ts';
import { entryWords } from './title-words.ts';
import type { TypedEvent } from './typed-event.ts';

/** How much a press of a button makes larger. */
const ZOOM = 1.4;

/**
 * A drawing board: sheet, tools, line types, input line, objects in words. It holds the drawing while somebody works on it and tells
 * every change with the journal. Slots: `back` and `actions` in the bar, `hints` beside the objects, `part` beside or over the sheet.
 */
@customElement('sketch-board')
export class SketchBoard extends LitElement {
  static override styles = [baseStyles, buttonStyles, bareButtonStyles, boardStyles];

  /** The drawing that it begins with; another one begins anew. */
  @property({ attribute: false }) start!: Sketch;
  /** So many of its lines, the first ones, cannot be changed. */
  @property({ type: Number }) locked = 0;
  /** The journal of what was done before, for that start. */
  @property({ attribute: false }) journal: string | undefined;
  @property({ attribute: false }) tools: readonly ToolName[] = [];
  /** What may stand in the fields of its title block; without a list its tool is not offered. */
  @property({ attribute: false }) titles: TitleLists = NO_LISTS;
  @property({ attribute: false }) marks: readonly SheetMark[] = [];
  @property({ attribute: false }) solution: Sketch | undefined;
  @property() label = '';
  /** A part to be turned stands in the slot `part`. */
  @property({ type: Boolean, reflect: true, attribute: 'with-part' }) withPart = false;
  /** How many hints there are; the slot is hidden without a number. */
  @property({ attribute: false }) hints: number | undefined;

  @state() private setting: BoardSetting = USUAL_SETTING;
  @state() private tab: 'hints' | 'objects' = 'hints';
  /** Whether the part stands over the sheet, where there is no room for both. */
  @state() private showsPart = false;
  @state() private at: Point | undefined;
  @state() private spoken = '';
  @query('sketch-stage') private readonly stage!: SketchStage;
  @query('tool-help') private readonly help!: ToolHelp;
  @query('input-line') private readonly line!: InputLine;
  readonly #localize = new Localize(this);
  #drafting!: Drafting;
  #journal!: Journal;
  #lastTool: ToolName | undefined;

  get sketch(): Sketch {
    return this.#drafting.history.sketch;
  }

  get #offered(): readonly ToolName[] {
    const fills = titleChoices(this.start.sheet, this.titles).length > 0;
    return fills ? this.tools : this.tools.filter((tool) => tool !== 'titleblock');
  }

  /** Steps of the journal that could not be read. */
  lost = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start')) this.#open();
    if (this.hints === undefined) this.tab = 'objects';
    else if (changed.has('hints') && this.hints > 0) this.tab = 'hints';
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const drafting = this.#drafting;
    const question = questionOf(drafting);
    const { notice, tool, layer, history, selection } = drafting;
    const { language } = this.#localize.i18n;
    return html`<div class="bar">
        <slot name="back"></slot>
        <span class="gap"></span>
        ${this.#key('undo', history.past !== undefined)} ${this.#key('redo', history.future !== undefined)}
        <select aria-label=${t('sketch.lineType')} .value=${layer} @change=${this.#chooseLayer}>
          ${LAYERS.map((name) => html`<option value=${name} ?selected=${name === layer}>${t(`sketch.layer.${name}`)}</option>`)}
        </select>
        ${this.#setting('snap', this.setting.snap, { snap: !this.setting.snap })} ${this.#gridKey()}
        <select
          class="narrow"
          aria-label=${t('sketch.direction')}
          .value=${this.setting.rule}
          @change=${this.#chooseRule}
        >
          ${DIRECTIONS.map((rule) => html`<option value=${rule} ?selected=${rule === this.setting.rule}>${this.#ruleName(rule)}</option>`)}
        </select>
        <slot name="actions"></slot>
      </div>
      <tool-palette .tools=${this.#offered} .running=${tool} @draft-asked=${this.#asked}></tool-palette>
      <div class="paper">
        <sketch-stage
          .drafting=${drafting}
          .setting=${this.setting}
          .marks=${this.marks}
          .gap=${notice?.kind === 'tool' ? notice.at : undefined}
          .solution=${this.solution}
          .label=${this.label || t('sketch.sheet')}
          @draft-asked=${this.#asked}
          @aimed=${this.#aimed}
          @typed=${this.#typed}
          @keydown=${this.#switched}
        ></sketch-stage>
        <tool-help .tool=${tool}></tool-help>
        ${this.withPart ? this.#partKey() : nothing} ${question?.options?.length ? this.#options(question) : nothing}
        <div class="zoom">
          <button type="button" class="bare" aria-label=${t('sketch.larger')} @click=${() => this.stage.zoom(ZOOM)}>
            ${toolIcon('larger')}
          </button>
          <button
            type="button"
            class="bare"
            aria-label=${t('sketch.smaller')}
            @click=${() => this.stage.zoom(1 / ZOOM)}
          >
            ${toolIcon('smaller')}
          </button>
          <button type="button" class="bare" aria-label=${t('sketch.whole')} @click=${() => this.stage.showAll()}>
            ${icon('full')}
          </button>
        </div>
      </div>
      ${
        this.withPart
          ? html`<section class="part ${this.showsPart ? 'shown' : ''}" id="part" aria-label=${t('sketch.part.name')}>
              <slot name="part"></slot>
            </section>`
          : nothing
      }
      <div class="side">
        <div class="tabs" role="tablist">
          ${this.hints === undefined ? nothing : this.#tab('hints', this.hints)}
          ${this.#tab('objects', thingsOn(history.sketch).length)}
        </div>
        <div class="pages" role="tabpanel" tabindex="0" aria-labelledby="tab-${this.tab}">
          ${
            this.tab === 'hints'
              ? html`<slot name="hints"></slot>`
              : html`<line-list
                  .sketch=${history.sketch}
                  .selected=${selection}
                  .titles=${this.titles}
                  @draft-asked=${this.#asked}
                  @thing-pressed=${this.#thingPressed}
                ></line-list>`
          }
        </div>
      </div>
      <input-line
        .tool=${tool ? `${t(`sketch.tool.${tool}`)}.` : ''}
        .prompt=${question ? t(`sketch.prompt.${question.prompt}`) : t('sketch.ready')}
        .said=${notice ? noticeWords(notice, this.#localize, sheetWords(language).decimal) : ''}
        .takesPlace=${question?.takes.some((kind) => ['point', 'pick', 'size', 'things'].includes(kind)) ?? false}
        .takesEnter=${takesEnter(drafting)}
        .at=${this.at}
        .spoken=${this.spoken}
        @draft-asked=${this.#asked}
        @set-place=${() => this.stage.set(true)}
        @left=${this.#leftInput}
        @given-back=${() => this.stage.focus()}
      ></input-line>`;
  }

  /** Brings the focus to the sheet. */
  override focus(): void {
    this.stage.focus();
  }

  #open(): void {
    const replayed = this.journal === undefined ? undefined : replayJournal(this.start, this.journal);
    this.#journal = replayed?.journal ?? new Journal(this.start);
    this.#drafting = startDrafting(replayed?.history ?? this.start, this.locked, this.titles);
    this.lost = replayed?.lost ?? (this.journal === undefined ? 0 : 1);
    this.#lastTool = undefined;
  }

  #key(name: 'undo' | 'redo', can: boolean) {
    const label = this.#localize.t(`sketch.${name}`);
    return html`<button
      type="button"
      class="tool square"
      id=${name}
      aria-label=${label}
      title=${label}
      aria-disabled=${!can}
      @click=${() => this.#do({ kind: name })}
    >
      ${toolIcon(name)}
    </button>`;
  }

  /** What may be chosen instead of an answer; words of the tools, or line types. */
  #options({ options = [], field, prompt }: Question) {
    const { decimal } = sheetWords(this.#localize.i18n.language);
    return html`<div
      class="options ${prompt.startsWith('title-') ? 'above' : ''}"
      role="group"
      aria-label=${this.#localize.t('sketch.options')}
    >
      ${options.map(
        (option) =>
          html`<button type="button" class="btn" @click=${() => this.#do({ kind: 'option', option })}>
            ${field ? entryWords(option, field, this.titles, this.#localize) : optionWords(option, this.#localize, decimal)}
          </button>`,
      )}
    </div>`;
  }

  /** Brings the part and takes it away; where it has its own place, the key is not there. */
  #partKey() {
    return html`<button
      type="button"
      class="btn over"
      id="show-part"
      aria-expanded=${this.showsPart}
      aria-controls="part"
      @click=${() => {
        this.showsPart = !this.showsPart;
      }}
    >
      ${toolIcon('isometric')}${this.#localize.t(this.showsPart ? 'sketch.part.hide' : 'sketch.part.show')}
    </button>`;
  }

  /** Square, isometric, none: its name says which one is shown. */
  #gridKey() {
    const { grid } = this.setting;
    return this.#setting(grid === 'isometric' ? 'isometric' : 'grid', grid !== 'none', { grid: NEXT_GRID[grid] });
  }

  #setting(name: 'snap' | 'grid' | 'isometric', on: boolean, next: Partial<BoardSetting>) {
    const label = this.#localize.t(`sketch.${name}`);
    return html`<button
      type="button"
      class="tool square"
      id=${name === 'isometric' ? 'grid' : name}
      aria-pressed=${on}
      aria-label=${label}
      title=${label}
      @click=${() => {
        this.setting = { ...this.setting, ...next };
      }}
    >
      ${toolIcon(name)}<span class="word" aria-hidden="true">${label}</span>
    </button>`;
  }

  #tab(name: 'hints' | 'objects', count: number) {
    const label = this.#localize.t(name === 'hints' ? 'sketch.exercise.hints' : 'sketch.objects');
    return html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      aria-selected=${this.tab === name}
      @click=${() => {
        this.tab = name;
      }}
    >
      ${label} <b>${count}</b>
    </button>`;
  }

  #ruleName(rule: DirectionRule): string {
    if (rule === 'free' || rule === 'ortho') return this.#localize.t(`sketch.${rule}`);
    return this.#localize.t('sketch.polar', { degrees: rule.slice('polar-'.length) });
  }

  readonly #chooseLayer = ({ target }: Event): void => {
    const layer = LAYERS.find((name) => target instanceof HTMLSelectElement && name === target.value);
    if (layer) this.#do({ kind: 'layer', layer });
  };

  readonly #chooseRule = ({ target }: Event): void => {
    const rule = DIRECTIONS.find((name) => target instanceof HTMLSelectElement && name === target.value);
    if (rule) this.setting = { ...this.setting, rule };
  };

  readonly #asked = ({ asked }: DraftAskedEvent): void => {
    // Space and an empty input begin the last tool again.
    if (asked.kind === 'enter' && !this.#drafting.tool && this.#lastTool) {
      this.#do({ kind: 'tool', tool: this.#lastTool });
    } else this.#do(asked);
  };

  /** Does what is wanted; the journal goes out with the new drawing. */
  #do(event: DraftEvent): void {
    const { drafting, steps } = stepDrafting(this.#drafting, event);
    this.#drafting = drafting;
    if (event.kind === 'cursor') {
      // Many times a second: nothing but the rubber band changes.
      this.stage.drafting = drafting;
      return;
    }
    this.#lastTool = drafting.tool ?? this.#lastTool;
    this.requestUpdate();
    if (steps.length === 0) return;
    for (const step of steps) this.#journal.append(step);
    this.dispatchEvent(new DrawingChangedEvent(drafting.history.sketch, this.#journal.text()));
  }

  readonly #aimed = ({ aim, spoken }: AimedEvent): void => {
    const t = this.#localize.t.bind(this.#localize);
    this.at = aim.at;
    if (!spoken) return;
    const place = placeWords(aim.at, this.#localize.i18n.language);
    this.spoken = aim.snap ? t('sketch.found', { name: t(`sketch.snapKind.${aim.snap.kind}`), place }) : place;
  };

  readonly #typed = ({ key }: TypedEvent): void => {
    this.line.begin(key);
  };

  /** F8 holds to level and upright, F1 shows how the tool is used, as in CAD programs. */
  readonly #switched = (event: KeyboardEvent): void => {
    if (event.key !== 'F8' && event.key !== 'F1') return;
    event.preventDefault();
    if (event.key === 'F1') {
      void this.help.toggle();
      return;
    }
    this.setting = { ...this.setting, rule: this.setting.rule === 'ortho' ? 'free' : 'ortho' };
  };

  readonly #leftInput = (): void => {
    this.#do({ kind: 'escape' });
    this.stage.focus();
  };

  /** A thing of the list joins the selection; without a tool that gathers, selecting begins. */
  readonly #thingPressed = ({ thing: { list, place } }: ThingPressedEvent): void => {
    if (!(questionOf(this.#drafting)?.takes.includes('things') ?? false)) this.#do({ kind: 'tool', tool: 'select' });
    const selection = toggled(this.#drafting.selection, { ...NO_THINGS, [list]: [place] });
    this.#drafting = { ...this.#drafting, selection };
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sketch-board': SketchBoard;
  }
}
