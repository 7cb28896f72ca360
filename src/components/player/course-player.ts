import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { isModuleCheck } from '../../domain/course/outline.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { AttemptEvent, Place } from '../../domain/tracking/attempt.ts';
import { configContext, contentContext, type Content, type NoticeKind } from '../contexts.ts';
import { MediaQuery } from '../ui/media-query.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import type { TermEvent } from '../ui/term-event.ts';
import type { BarEvent } from './bar-event.ts';
import './course-outline.ts';
import type { CourseOutline } from './course-outline.ts';
import { coursePlayerStyles } from './course-player-styles.ts';
import type { DetailsDialog } from './details-dialog.ts';
import { DetailsKey } from './details-key.ts';
import { focusShown } from './focus-shown.ts';
import type { HelpDialog } from './help-dialog.ts';
import { LessonLoader } from './lesson-loader.ts';
import { LookedAt } from './looked-at.ts';
import { MissingCheck } from './missing-check.ts';
import { NOTICE_LOOKS } from './notice-looks.ts';
import { openTerm } from './open-term.ts';
import type { OutlineDrawer } from './outline-drawer.ts';
import { Overflow } from './overflow.ts';
import { partTitle } from './part-title.ts';
import './player-bar.ts';
import type { EndActionEvent, GoToEvent, MessageActionEvent, TurnEvent } from './player-events.ts';
import './player-message.ts';
import './progress-fields.ts';
import './screen-view.ts';
import type { ScreenView } from './screen-view.ts';
import type { ResultsDialog } from './results-dialog.ts';
import { SessionState } from './session-state.ts';
import { showDialog } from './show-dialog.ts';
import type { TermDialog } from './term-dialog.ts';
import { TimelyNotice } from './timely-notice.ts';
import './title-block.ts';
import { Whereabouts } from './whereabouts.ts';

/** The player: bar, outline, sheet and title block around one screen. All it needs comes by context. */
@customElement('course-player')
export class CoursePlayer extends LitElement {
  static override styles = [baseStyles, buttonStyles, coursePlayerStyles];

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;
  @consume({ context: contentContext })
  protected readonly content!: Content;

  /** The sheet after the last one of a lesson is shown. */
  @state() private atEnd = false;
  @state() private nextIsBest = false;

  @query('.content') private readonly contentBox!: HTMLElement | null;
  @query('screen-view') private readonly screenView!: ScreenView | null;
  @query('outline-drawer') private readonly drawer!: OutlineDrawer | null;
  @query('course-outline') private readonly panel!: CourseOutline | null;
  @query('term-dialog') private readonly termDialog!: TermDialog;
  @query('details-dialog') private readonly detailsDialog!: DetailsDialog;
  @query('help-dialog') private readonly helpDialog!: HelpDialog;
  @query('results-dialog') private readonly resultsDialog!: ResultsDialog;

  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this);
  readonly #told = new TimelyNotice(this, this.#state);
  readonly #wide = new MediaQuery(this, '(min-width: 1100px)');
  readonly #loader = new LessonLoader(this, (language) => this.#useLanguage(language));
  readonly #missingCheck = new MissingCheck(this.#loader);
  readonly #overflow = new Overflow(this, () => this.contentBox);
  #openingFailed = false; // Nobody waits for what has been told missing.
  readonly #looked = new LookedAt();
  #shown: string | undefined;

  constructor() {
    super();
    new DetailsKey(this, () => void showDialog(this.detailsDialog));
    void customElements.whenDefined('lesson-opening').then(() => this.requestUpdate());
  }

  override willUpdate(): void {
    const { entry, items } = this.#where;
    const earlier = items.map(({ lesson }) => lesson.id);
    this.#loader.want(this.content, [entry.lesson.id, ...earlier], this.#localize.i18n.language);
  }

  override updated(): void {
    const { language, course } = this.#localize.i18n;
    document.documentElement.lang = language;
    document.title = `${partTitle(this.#where.entry, this.#localize)} – ${course.title}`;
    const view = this.#view;
    this.#looked.shows(this.#sheetView, this.#notice !== undefined);
    if (this.#notice === 'loading-failed') this.#openingFailed = true;
    if (view === 'loading' || view === this.#shown) return;
    const first = this.#shown === undefined;
    this.#shown = view;
    if (this.contentBox) this.contentBox.scrollTop = 0;
    this.#overflow.measure();
    // The page's own start is left to the browser; later the focus follows what is shown.
    if (!first) void this.#focusHeading();
  }

  override render() {
    const { session } = this.#state;
    const t = this.#localize.t.bind(this.#localize);
    const { exited } = session;
    const panel = this.#wide.matches && !exited;
    return html`<button type="button" class="btn go skip" @click=${() => void this.#focusHeading()}>
        ${t('player.skip')}
      </button>
      <div
        class="app ${panel ? 'with-panel' : ''}"
        @go-to=${(event: GoToEvent) => this.#goTo(event.place)}
        @results-asked=${() => void showDialog(this.resultsDialog)}
        @term-opened=${({ term }: TermEvent) => void openTerm(this.termDialog, term, this.#loader, this.#localize.i18n)}
      >
        <player-bar .outlineButton=${!panel} .ended=${exited} @bar-request=${this.#asked}></player-bar>
        ${panel ? html`<aside aria-label=${t('player.contents')}><course-outline></course-outline></aside>` : nothing}
        <main class="sheet">${exited ? this.#exited() : this.#sheet()}</main>
        ${panel ? nothing : html`<outline-drawer></outline-drawer>`}
        <term-dialog></term-dialog>
        <help-dialog></help-dialog>
        <results-dialog></results-dialog>
        <details-dialog></details-dialog>
        <code-dialog></code-dialog>
      </div>
      <spoken-save-state></spoken-save-state>`;
  }

  #exited() {
    return html`<progress-fields></progress-fields>
      <div class="frame">
        <div class="content"><exit-sheet></exit-sheet></div>
      </div>`;
  }

  #sheet() {
    const { session } = this.#state;
    const { place, next, back, opens, seen, entry } = this.#where;
    const { lesson } = entry;
    const mustAnswer = this.#notice !== undefined && !this.#dismissible;
    return html`<progress-fields
        .total=${lesson.screens}
        .at=${this.atEnd ? undefined : place.screen}
        .seen=${seen}
      ></progress-fields>
      <div class="frame">
        <div
          class="content"
          tabindex=${this.#overflow.overflows ? '0' : nothing}
          @step-state-changed=${this.#stepChanged}
        >
          ${this.#body()}
        </div>
        <title-block
          .number=${lesson.number}
          .ofModule=${isModuleCheck(lesson)}
          .lesson=${partTitle(this.#where.entry, this.#localize)}
          .sheet=${this.atEnd ? 0 : place.screen + 1}
          .total=${lesson.screens}
          .saveState=${session.saveState}
          .tellsMore=${this.#told.waits}
          .nextIsBest=${this.nextIsBest && !this.atEnd && this.#notice === undefined}
          .backBlocked=${mustAnswer || (!this.atEnd && !back)}
          .nextBlocked=${mustAnswer || !this.#lesson || (opens && !this.#openingFailed && !customElements.get('lesson-opening'))}
          .nextLabel=${this.atEnd && !next ? this.#localize.t('player.contents') : ''}
          @turn=${(event: TurnEvent) => this.#turn(event.direction)}
          @save-state-pressed=${this.#told.tell}
        ></title-block>
      </div>`;
  }

  /** A message hides the screen without taking it away: what the learner has begun to answer stays. */
  #body() {
    const notice = this.#notice;
    return html`${
        notice
          ? html`<player-message
              .kind=${notice}
              .canGoOn=${this.#dismissible}
              @message-action=${this.#messageAction}
            ></player-message>`
          : nothing
      }
      <div class="shown" ?hidden=${notice !== undefined || this.atEnd}>${this.#screen()}</div>
      ${
        this.atEnd && !notice
          ? html`<end-sheet .lesson=${this.#where.entry.lesson} @end-action=${this.#endAction}></end-sheet>`
          : nothing
      }`;
  }

  #screen(): TemplateResult | ReturnType<typeof keyed> {
    const lesson = this.#lesson;
    if (!lesson) return html`<p role="status">${this.#localize.t('player.loading')}</p>`;
    const { place, item, items, opens, familiar } = this.#where;
    const { screen } = place;
    const { earlier } = this.#loader;
    const retrieval = html`<retrieval-question
      .items=${items}
      .number=${item}
      .earlier=${earlier}
    ></retrieval-question>`;
    return keyed(
      `${lesson.id} ${item || (lesson.screens[screen]?.id ?? '')}`,
      html`<screen-view
        .lesson=${lesson}
        .index=${screen}
        .familiar=${familiar}
        .opens=${opens}
        .retrieval=${item > 0 ? retrieval : undefined}
      ></screen-view>`,
    );
  }

  get #where(): Whereabouts {
    return new Whereabouts(this.#state.session.attempt, this.config.course);
  }

  /** The lesson of the place in the language shown; undefined while it, or one that it asks about, is being loaded. */
  get #lesson(): Lesson | undefined {
    const { loaded, earlier } = this.#loader;
    const { entry, items } = this.#where;
    const shown = loaded?.language === this.#localize.i18n.language && loaded.lesson.id === entry.lesson.id;
    const complete = items.every((item) => earlier.some(({ lesson }) => lesson.id === item.lesson.id));
    return shown && complete ? loaded.lesson : undefined;
  }

  get #notice(): NoticeKind | undefined {
    const shown = this.atEnd ? undefined : this.#lesson?.screens[this.#where.place.screen];
    const missing = this.#missingCheck.isToBeTold(this.#where.place, shown) ? 'loading-failed' : undefined;
    return this.#loader.failure ?? this.#told.current ?? missing;
  }

  get #dismissible(): boolean {
    const notice = this.#notice;
    if (notice === 'loading-failed') return this.#lesson !== undefined || this.#where.item > 0;
    const actions = notice ? NOTICE_LOOKS[notice].actions : [];
    return actions.includes('goOn') || actions.includes('look');
  }

  /** What the frame shows now, to notice when that changes. */
  get #view(): string {
    const { session } = this.#state;
    if (session.exited) return 'exit';
    return this.#notice ?? this.#sheetView;
  }

  get #sheetView(): string {
    const { lesson, screen, item = '' } = this.#where.place;
    if (this.atEnd) return `${lesson} end`;
    return this.#lesson ? `${lesson} ${screen} ${item}` : 'loading';
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    await focusShown(this.renderRoot);
  }

  #turn(direction: 1 | -1): void {
    if (this.#notice) {
      if (!this.#dismissible) return;
      this.#goOn();
      // Back leads to what the message covers. Next does too where nobody has seen it yet, else it goes on from there.
      if (direction === -1 || this.#notice || !this.#looked.has(this.#sheetView)) return;
    }
    const { next, back } = this.#where;
    if (this.atEnd) {
      if (direction === -1) this.atEnd = false;
      else if (next) this.#goTo(next);
      else this.#showContents();
      return;
    }
    if (this.screenView?.step(direction)) return;
    if (direction === -1) {
      if (back) this.#goTo(back);
      return;
    }
    this.#leaveByNext();
  }

  #leaveByNext(): void {
    this.#told.tell();
    const { place, item, onward } = this.#where;
    const { screen, lesson } = place;
    const left = item > 0 ? undefined : this.#lesson?.screens[screen];
    // Questions and checks report themselves when they are answered.
    const asks = left?.blocks.some(({ kind }) => kind === 'question' || kind === 'check');
    const seen: readonly AttemptEvent[] = left && !asks ? [{ kind: 'seen', lesson, screen, id: left.id }] : [];
    if (onward?.lesson === lesson) {
      void this.#state.session.dispatch(...seen, { kind: 'went', place: onward });
    } else {
      this.atEnd = true;
      if (seen.length) void this.#state.session.dispatch(...seen);
    }
  }

  #goOn(): void {
    // An earlier lesson that does not come holds nobody up.
    if (this.#loader.failure && this.#where.item > 0) this.#leaveByNext();
    if (this.#loader.failure) this.#loader.giveUp();
    else if (!this.#told.current) this.#missingCheck.goOn(this.#where.place);
    this.#told.dismiss();
    this.requestUpdate();
  }

  #goTo(place: Place): void {
    this.#told.tell();
    this.atEnd = false;
    void this.#state.session.dispatch({ kind: 'went', place });
  }

  #showContents(): void {
    if (this.drawer) void showDialog(this.drawer);
    else this.panel?.focus();
  }

  #asked({ request }: BarEvent): void {
    switch (request.kind) {
      case 'outline':
        this.#showContents();
        break;
      case 'help':
        void showDialog(this.helpDialog);
        break;
      case 'exit':
        void this.#state.session.exit();
        break;
      case 'language':
        // The old language stays until the new one has come.
        this.#loader.wish = request.language === this.#localize.i18n.language ? undefined : request.language;
        this.requestUpdate();
        break;
    }
  }

  /** The texts have come: the screen changes its words; place and answers are not touched. */
  async #useLanguage(language: Language): Promise<void> {
    await this.#localize.i18n.use(language);
    void this.#state.session.dispatch({ kind: 'language', language });
  }

  #messageAction({ action }: MessageActionEvent): void {
    const { session } = this.#state;
    switch (action) {
      case 'goOn':
      case 'look':
        this.#goOn();
        break;
      case 'sendNow':
      case 'takeOver':
        session.sendNow();
        session.dismiss();
        break;
      case 'tryAgain':
        this.#told.dismiss();
        this.content.hurry();
        this.#missingCheck.retry();
        this.#loader.retry();
        break;
      case 'reload':
        location.reload();
        break;
      case 'useFound':
      case 'beginAnew':
        void session.choose(action === 'useFound');
        break;
      case 'details':
        void showDialog(this.detailsDialog);
        break;
    }
  }

  #endAction({ action }: EndActionEvent): void {
    if (action === 'exit') void this.#state.session.exit();
    else this.#showContents();
  }

  #stepChanged(): void {
    this.#looked.changed(this.#notice !== undefined);
    this.nextIsBest = this.screenView?.nextIsBest ?? false;
    this.#overflow.measure();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-player': CoursePlayer;
  }
}
