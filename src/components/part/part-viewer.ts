import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { PartColours } from '../../adapters/three/part-colours.ts';
import type { PartStage } from '../../adapters/three/part-stage.ts';
import type { StageOpener } from '../../adapters/three/stage-opener.ts';
import { cutMesh } from '../../domain/picture/cut-mesh.ts';
import { CUT_STEPS, cutDepth, cutPlane } from '../../domain/picture/cut-plane.ts';
import { framing, rayAt } from '../../domain/picture/framing.ts';
import {
  directionOf,
  isometricLook,
  lookOf,
  positionOf,
  steppedLook,
  type Look,
  type LookStep,
} from '../../domain/picture/look.ts';
import { faceOnRay, isFaceSeen } from '../../domain/picture/pick-face.ts';
import { meshBox, type SolidMesh } from '../../domain/picture/solid-mesh.ts';
import type { PrincipalView } from '../../domain/projection/view-direction.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { FaceLitEvent } from './face-lit-event.ts';
import { keyStyles } from './key-styles.ts';
import { LookWatch } from '../ui/look-watch.ts';
import { atStart, move, Orbit, zoom, ZOOMS } from './orbit.ts';
import { partIcon, type PartIconName } from './part-icon.ts';
import { partViewerStyles } from './part-viewer-styles.ts';
import { positionWords } from './position-words.ts';
import { colourSamples, colourStyles, readColours } from './read-colours.ts';

const ARROWS: Readonly<Record<string, LookStep | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** How far a part is moved by a key, in shares of the picture, to the right and down. */
const WAYS: Readonly<Record<LookStep, readonly [across: number, down: number]>> = {
  left: [-0.1, 0],
  right: [0.1, 0],
  up: [0, -0.1],
  down: [0, 0.1],
};
const STEPS = ['left', 'up', 'down', 'right'] as const satisfies readonly LookStep[];

/**
 * A part to be turned, seen through and cut. It draws when something has changed and at no other time, and gives everything back
 * when it leaves the page.
 */
@customElement('part-viewer')
export class PartViewer extends LitElement {
  static override styles = [baseStyles, buttonStyles, colourStyles, keyStyles, partViewerStyles];

  @property({ attribute: false }) mesh!: SolidMesh;
  @property({ attribute: false }) stages!: StageOpener;
  @property() isometricFrom: 'left' | 'right' = 'left';
  /** What the part is, for those who cannot see it. */
  @property() alt = '';
  /** The view from which it can be cut; undefined where it cannot. */
  @property({ attribute: false }) cutFrom: PrincipalView | undefined;
  /** The number of the face that is lit up. */
  @property({ attribute: false }) lit: number | undefined;

  @state() private xray = false;
  @state() private cutStep = 0;
  /** Where the eye is since it last rested: what is said is not said anew at every pixel of a drag. */
  @state() private rested: Look = isometricLook('left');
  @state() private isEmpty = true;

  @query('.stage') private readonly place!: HTMLElement;
  readonly #localize = new Localize(this);
  readonly #view = atStart(isometricLook('left'));
  readonly #orbit = new Orbit(this.#view, {
    moved: () => this.#draw(),
    rested: () => this.#rest(),
    pressed: (x, y) => this.#pick(x, y),
  });
  #stage: PartStage | undefined;
  #colours: PartColours | undefined;
  #frame: number | undefined;
  /** The last cut, which is asked for more than once. */
  #cutMesh:
    | {
        readonly mesh: SolidMesh;
        readonly cutFrom: PrincipalView | undefined;
        readonly cutStep: number;
        readonly shown: SolidMesh;
      }
    | undefined;

  constructor() {
    super();
    new LookWatch(
      this,
      () => this.place,
      () => {
        this.#colours = undefined;
        this.#draw();
      },
    );
  }

  /** How many pictures have been drawn since it stands in the page. */
  get draws(): number {
    return this.#stage?.draws ?? 0;
  }

  /** What draws: the graphics processor, or none; undefined while nothing does. */
  get kind(): PartStage['kind'] | undefined {
    return this.#stage?.kind;
  }

  get look(): Look {
    return this.#view.look;
  }

  /** Shows the part as a view of the drawing shows it. */
  showFrom(view: PrincipalView): void {
    this.#lookFrom(lookOf(view));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Back in the page it begins anew, with what has been given back.
    if (this.hasUpdated) this.requestUpdate('stages');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('isometricFrom')) {
      this.#view.look = isometricLook(this.isometricFrom);
      this.rested = this.#view.look;
    }
  }

  override updated(changed: PropertyValues): void {
    if (this.isConnected && (changed.has('mesh') || changed.has('stages') || !this.#stage)) this.#open(this.stages);
    else if (changed.has('cutStep') || changed.has('cutFrom')) this.#stage?.setMesh(this.#shown);
    if (['cutStep', 'cutFrom', 'lit', 'xray', 'rested'].some((name) => changed.has(name))) this.#draw();
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const key = (name: PartIconName, label: string, press: () => void, off = false) =>
      html`<button type="button" class="key" aria-label=${label} title=${label} aria-disabled=${off} @click=${press}>
        ${partIcon(name)}
      </button>`;
    const { tilt } = this.rested;
    const offAt = { left: false, right: false, up: tilt >= 90, down: tilt <= -90 };
    return html`<div
        class="stage"
        role="application"
        tabindex="0"
        aria-label=${this.alt}
        aria-describedby="keys"
        @keydown=${this.#keyed}
        @pointerdown=${this.#orbit.down}
        @pointermove=${this.#orbit.move}
        @pointerup=${this.#orbit.up}
        @pointercancel=${this.#orbit.up}
        @wheel=${this.#orbit.wheel}
      >
        ${this.isEmpty ? html`<p>${t('player.loading')}</p>` : nothing}
      </div>
      <p class="vh" id="keys">${t('part.keys')}</p>
      <p class="position" role="status">${this.#words()}</p>
      <div class="row" role="group" aria-label=${t('part.turn')}>
        ${STEPS.map((step) => key(step, t(`part.step.${step}`), () => this.#turn(step), offAt[step]))}
        ${key('smaller', t('part.smaller'), () => this.#size(1 / ZOOMS.step))}
        ${key('larger', t('part.larger'), () => this.#size(ZOOMS.step))}
        ${key('home', t('part.home'), () => this.#goHome())}
      </div>
      <div class="row">
        <button
          type="button"
          class="btn small"
          aria-pressed=${this.xray}
          @click=${() => {
            this.xray = !this.xray;
          }}
        >
          ${t('part.xray')}
        </button>
        ${this.#cutSlider()}
      </div>
      ${colourSamples()}`;
  }

  /** Where the eye is, and that the face which is lit up cannot be seen from there. */
  #words(): string {
    const t = this.#localize.t.bind(this.#localize);
    const position = positionWords(positionOf(this.rested), t);
    const isSeen = this.lit === undefined || isFaceSeen(this.#shown, this.lit, directionOf(this.rested).eye);
    return isSeen ? position : t('part.face.unseen', { position });
  }

  #cutSlider() {
    if (!this.cutFrom) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const depth = cutDepth(this.cutFrom, this.cutStep, meshBox(this.mesh));
    const { language } = this.#localize.i18n;
    const words =
      this.cutStep === 0
        ? t('part.notCut')
        : t('part.cutDepth', { depth: depth.toLocaleString(language, { maximumFractionDigits: 1 }) });
    return html`<label class="cut">
      <span>${t('part.cut')}</span>
      <input
        type="range"
        min="0"
        max=${CUT_STEPS - 1}
        step="1"
        .value=${String(this.cutStep)}
        aria-valuetext=${words}
        @input=${this.#cut}
      />
    </label>`;
  }

  readonly #cut = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.cutStep = Number(target.value);
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = ARROWS[event.key];
    if (step && event.shiftKey) this.#move(step);
    else if (step) this.#turn(step);
    else if (event.key === '+') this.#size(ZOOMS.step);
    else if (event.key === '-') this.#size(1 / ZOOMS.step);
    else if (event.key === 'Home') this.#goHome();
    else return;
    event.preventDefault();
  };

  #turn(step: LookStep): void {
    this.#lookFrom(steppedLook(this.#view.look, step));
  }

  #size(by: number): void {
    zoom(this.#view, by);
    this.#draw();
  }

  #move(step: LookStep): void {
    const [across, down] = WAYS[step];
    move(this.#view, this.place, across * this.place.clientWidth, down * this.place.clientHeight);
    this.#draw();
  }

  #goHome(): void {
    Object.assign(this.#view, atStart(this.#view.look));
    this.cutStep = 0;
    this.xray = false;
    this.#lookFrom(isometricLook(this.isometricFrom));
  }

  #lookFrom(look: Look): void {
    this.#view.look = look;
    this.#rest();
    this.#draw();
  }

  #rest(): void {
    this.rested = this.#view.look;
  }

  #pick(x: number, y: number): void {
    const { clientWidth, clientHeight } = this.place;
    const frame = framing(meshBox(this.mesh), clientWidth, clientHeight, this.#view.zoom, this.#view.shift);
    const { from, along } = rayAt(frame, this.#view.look, x, y);
    const face = faceOnRay(this.#shown, from, along);
    this.dispatchEvent(new FaceLitEvent(face === this.lit ? undefined : face));
  }

  /** What a cut has left of the part. */
  get #shown(): SolidMesh {
    const { mesh, cutFrom, cutStep } = this;
    const known = this.#cutMesh;
    if (known?.mesh === mesh && known.cutFrom === cutFrom && known.cutStep === cutStep) return known.shown;
    const plane = cutFrom && cutPlane(cutFrom, cutStep, meshBox(mesh));
    const shown = plane ? cutMesh(mesh, plane) : mesh;
    this.#cutMesh = { mesh, cutFrom, cutStep, shown };
    return shown;
  }

  #open(stages: StageOpener): void {
    this.#close();
    const stage = stages.open(document, this.mesh, () => this.#reopen(stage));
    this.#stage = stage;
    if (this.cutStep > 0) stage.setMesh(this.#shown);
    // Before what the template puts there, which it clears away to the end.
    this.place.prepend(stage.canvas);
    this.isEmpty = false;
    this.#draw();
  }

  /** The system has taken the canvas away: another one takes its place, drawn in the other way. */
  #reopen(lost: PartStage): void {
    if (this.#stage === lost) this.#open(this.stages);
  }

  #close(): void {
    this.#stage?.canvas.remove();
    this.#stage?.dispose();
    this.#stage = undefined;
  }

  /** Asks for one picture, however much has changed until the browser paints. */
  #draw(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (!this.#stage) return;
      this.#colours ??= readColours(this.renderRoot);
      const style = getComputedStyle(this);
      const width = (name: string): number => parseFloat(style.getPropertyValue(name)) || 1.5;
      this.#stage.draw(
        {
          ...this.#view,
          xray: this.xray,
          lit: this.lit,
          colours: this.#colours,
          lines: { wide: width('--fig-wide'), narrow: width('--fig-narrow') },
        },
        { width: this.place.clientWidth, height: this.place.clientHeight, ratio: devicePixelRatio },
      );
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-viewer': PartViewer;
  }
}
