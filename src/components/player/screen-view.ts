import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { FigureId } from '../../domain/course/ids.ts';
import { hasBlock } from '../../domain/course/has-block.ts';
import type { Block, Lesson, Screen } from '../../domain/course/lesson.ts';
import { hasPool } from '../../domain/course/split-check.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import { altOf, asExample, asRichText, asSteps, asTable } from '../blocks/block-texts.ts';
import '../blocks/callout-block.ts';
import '../blocks/text-block.ts';
import '../ui/figure-drawing.ts';
import { isSteppable, StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, pairStyles } from '../ui/styles.ts';
import { PieceWantedEvent } from './piece-wanted-event.ts';

/** One screen of a lesson: its heading and one element a block. */
@customElement('screen-view')
export class ScreenView extends LitElement {
  static override styles = [
    baseStyles,
    pairStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
        align-content: start;
      }
      .opening {
        display: flex;
        flex-direction: column;
        height: var(--pair-height);
      }
      .opening > * {
        min-height: 0;
        flex: 1 1 auto;
      }
      .opening > placement-offer {
        flex: none;
      }
      .whole {
        display: block;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) lesson!: Lesson;
  /** Index of the screen in its lesson. */
  @property({ type: Number }) index = 0;
  /** The learner has left this screen by Next before. */
  @property({ type: Boolean }) familiar = false;
  /** Going on from here may lead to questions of earlier lessons. */
  @property({ type: Boolean }) opens = false;
  /** Stands here in the place of the screen, when it is given. */
  @property({ attribute: false }) retrieval: TemplateResult | undefined;

  readonly #localize = new Localize(this);

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('index') || changed.has('lesson')) this.dispatchEvent(new StepStateChangedEvent());
    if (!changed.has('lesson')) return;
    for (const kind of ['part', 'exercise'] as const) {
      if (hasBlock(this.lesson, kind)) this.dispatchEvent(new PieceWantedEvent(kind));
    }
  }

  override render() {
    const opening = this.opens ? html`<lesson-opening .lesson=${this.lesson}></lesson-opening>` : nothing;
    return html`${this.retrieval ?? (this.index === 0 ? this.#opening() : this.#blocks())}${opening}`;
  }

  /** The first screen; what is offered below it takes its room from the figure. */
  #opening() {
    return html`<div class="opening">${this.#blocks()}<placement-offer .lesson=${this.lesson}></placement-offer></div>`;
  }

  #blocks() {
    const texts = this.#localize.i18n.lesson(this.lesson.id);
    const { screen } = this;
    if (!texts || !screen) return nothing;
    const { blocks } = screen;
    const whole = blocks.find(isWhole);
    // A question and a check are headed by what they ask.
    if (whole) return this.#block(whole, texts);
    const at = blocks.findIndex(isPicture);
    const picture = blocks[at];
    const heading = html`<h1 tabindex="-1">${texts.screens[screen.id]?.heading}</h1>`;
    if (!picture) return html`<div class="stack">${heading}${blocks.map((block) => this.#block(block, texts))}</div>`;
    // A picture with words of its own fills the text column itself: what stands before it goes with the heading.
    const filled = picture.kind !== 'figure';
    const others = blocks.filter((block) => block !== picture && block.kind !== 'table');
    const before = others.filter((block) => blocks.indexOf(block) < at);
    const draw = (some: readonly Block[]) => some.map((block) => this.#block(block, texts));
    const part = (area: string, some: readonly Block[]) =>
      some.length ? html`<div class="${area} stack">${draw(some)}</div>` : nothing;
    return html`<div class="pair">
      <div class="head stack">${heading}${filled ? draw(before) : nothing}</div>
      ${filled ? nothing : part('text', others)} ${this.#block(picture, texts)}
      ${part(
        'wide',
        blocks.filter(({ kind }) => kind === 'table'),
      )}
      ${
        filled
          ? part(
              'after',
              others.filter((block) => !before.includes(block)),
            )
          : nothing
      }
    </div>`;
  }

  private get screen(): Screen | undefined {
    return this.lesson.screens[this.index];
  }

  /** The parts with steps of their own, as they follow each other. */
  get #steppables(): readonly Steppable[] {
    return [...this.renderRoot.querySelectorAll('*')].filter(isSteppable);
  }

  /** Goes one step on (1) or back (-1) inside the screen; false when there is none, so that the screen changes. */
  step(direction: 1 | -1): boolean {
    return this.#steppables.some((part) => part.step(direction));
  }

  /** Whether the learner has done what there is to do here; a question that is still on its way is not done. */
  get nextIsBest(): boolean {
    const parts = this.#steppables;
    return parts.length > 0
      ? parts.every((part) => part.nextIsBest)
      : !this.retrieval && !this.screen?.blocks.some(isWhole);
  }

  /** Brings the focus to the heading, so that reading aloud begins there. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const whole = this.renderRoot.querySelector<LitElement & { focusHeading(): Promise<void> }>(
      'practice-question, lesson-check, retrieval-question, exercise-block',
    );
    if (whole) {
      // The question elements come as a lazy piece.
      await customElements.whenDefined(whole.localName);
      // The learner has gone on before they came: an element that has left the page stays what it was.
      if (!whole.isConnected) return;
      await whole.updateComplete;
      await whole.focusHeading();
    } else this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #block(block: Block, texts: LessonTexts): TemplateResult {
    const { lesson } = this;
    const words = (id: string) => (this.screen ? texts.screens[this.screen.id]?.[id] : undefined);
    switch (block.kind) {
      case 'text':
        return html`<text-block .value=${asRichText(words(block.id))}></text-block>`;
      case 'callout':
        return html`<callout-block .tone=${block.tone} .value=${asRichText(words(block.id))}></callout-block>`;
      case 'figure':
        return html`<figure-drawing
          class="figure"
          .svg=${this.#svg(block.figure)}
          .alt=${texts.figures[block.figure]?.alt ?? ''}
        ></figure-drawing>`;
      case 'steps':
        return html`<steps-block
          .lines=${asSteps(words(block.id)).steps}
          .svg=${this.#svg(block.figure)}
          .alt=${texts.figures[block.figure]?.alt ?? ''}
          .familiar=${this.familiar}
        ></steps-block>`;
      case 'example':
        return html`<example-block
          .texts=${asExample(words(block.id))}
          .svg=${block.figure ? this.#svg(block.figure) : ''}
          .alt=${(block.figure && texts.figures[block.figure]?.alt) ?? ''}
          .familiar=${this.familiar}
        ></example-block>`;
      case 'part':
        return html`<part-block
          .partId=${block.part}
          .views=${block.views}
          .cut=${block.cut}
          .alt=${altOf(words(block.id))}
          >${this.#loading()}</part-block
        >`;
      case 'exercise':
        return html`<exercise-block
          class="whole"
          .lesson=${lesson}
          .screen=${this.index}
          .exercise=${lesson.exercises?.find(({ id }) => id === block.id)}
          >${this.#loading()}</exercise-block
        >`;
      case 'table':
        return html`<table-block .texts=${asTable(words(block.id))}></table-block>`;
      case 'words':
        return html`<words-block .terms=${lesson.terms} .meanings=${texts.terms}></words-block>`;
      case 'question':
        return html`<practice-question
          class="whole"
          .lesson=${lesson}
          .screen=${this.index}
          .question=${lesson.questions.find(({ id }) => id === block.question)}
          >${this.#loading()}</practice-question
        >`;
      case 'check':
        // The pool of the check comes after the first screen.
        return hasPool({ lesson })
          ? html`<lesson-check class="whole" .lesson=${lesson} .screen=${this.index}>${this.#loading()}</lesson-check>`
          : this.#loading();
    }
  }

  /** Stands in the element until its definition has come; its shadow root then hides it. */
  #loading() {
    return html`<p>${this.#localize.t('player.loading')}</p>`;
  }

  #svg(id: FigureId): string {
    return this.lesson.figures.find((figure) => figure.id === id)?.svg ?? '';
  }
}

/** A question, something to draw or a check has the screen to itself. */
function isWhole({ kind }: Block): boolean {
  return ['question', 'exercise', 'check'].includes(kind);
}

function isPicture(block: Block): boolean {
  return ['figure', 'steps', 'part'].includes(block.kind) || (block.kind === 'example' && block.figure !== undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-view': ScreenView;
  }
}
