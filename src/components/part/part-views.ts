import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { faceRegion } from '../../domain/picture/face-region.ts';
import type { PartPicture } from '../../domain/picture/part-picture.ts';
import { faceOnRay } from '../../domain/picture/pick-face.ts';
import { meshBox, type SolidMesh } from '../../domain/picture/solid-mesh.ts';
import { viewAt, viewSheet, type PlacedView, type ViewSheet } from '../../domain/picture/view-sheet.ts';
import { isOfFace, viewStrokes } from '../../domain/picture/view-strokes.ts';
import { added, type Point3 } from '../../domain/projection/vector.ts';
import { PRINCIPAL_DIRECTIONS, type PrincipalView } from '../../domain/projection/view-direction.ts';
import { pathData, written } from '../../domain/sheet/path-data.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { FaceLitEvent } from './face-lit-event.ts';
import { ViewAskedEvent } from './view-asked-event.ts';

/** Line types of figures by what a line shows. */
const CLASSES = { visible: 'w', hidden: 'h', centre: 'c' } as const;

/** The views of a part as a drawing shows them. Pressing a face lights it up in all of them; a button a view shows the part so. */
@customElement('part-views')
export class PartViews extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    drawingStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: center;
      }
      svg {
        width: 100%;
        max-height: clamp(120px, 24vh, 220px);
        cursor: pointer;
      }
      .dwg .region {
        fill: var(--accent);
        fill-opacity: 0.28;
        stroke: none;
      }
      .dwg .lit {
        stroke: var(--accent);
        stroke-width: calc(var(--fig-wide) * 1.6);
      }
      .dwg .h.lit {
        stroke-width: var(--fig-wide);
      }
      .buttons {
        display: grid;
        gap: var(--s2);
      }
      .btn.small {
        min-height: var(--target);
        padding: 2px 8px;
      }
      @media (max-width: 640px) {
        svg {
          max-height: clamp(100px, 24vh - 96px, 220px);
        }
        .buttons {
          gap: 3px;
        }
      }
    `,
  ];

  @property({ attribute: false }) views: PartPicture['views'] = {};
  @property({ attribute: false }) mesh!: SolidMesh;
  @property({ attribute: false }) named: readonly PrincipalView[] = [];
  /** The number of the face that is lit up. */
  @property({ attribute: false }) lit: number | undefined;

  @query('svg') private readonly picture!: SVGSVGElement;
  readonly #localize = new Localize(this);

  override render() {
    const sheet = viewSheet(this.views, this.named);
    const { i18n } = this.#localize;
    const names = this.named.map((view) => i18n.t(`part.view.${view}`));
    const views = new Intl.ListFormat(i18n.language).format(names);
    return html`<div class="dwg" role="img" aria-label=${i18n.t('part.views', { views })}>
        <svg viewBox="0 0 ${written(sheet.width)} ${written(sheet.height)}" @pointerup=${this.#pressed}>
          ${sheet.views.map((one) => this.#view(one, sheet))}
        </svg>
      </div>
      <div class="buttons" role="group" aria-label=${this.#localize.t('part.lookFrom')}>
        ${this.named.map(
          (view, index) =>
            html`<button type="button" class="btn small" @click=${() => this.dispatchEvent(new ViewAskedEvent(view))}>
              ${names[index]}
            </button>`,
        )}
      </div>`;
  }

  #view({ view, drawn, origin }: PlacedView, sheet: ViewSheet) {
    const frame = { left: sheet.left - origin.x, top: sheet.top - origin.y, scale: 1 };
    const face = this.lit === undefined ? undefined : this.mesh.faces[this.lit]?.name;
    const region = this.lit === undefined ? [] : faceRegion(this.mesh, view, drawn.box, this.lit);
    const filled = region
      .map(({ x, y, width, height }) => {
        const [left, top] = [x - frame.left, frame.top - y - height].map(written);
        return `M${left} ${top}h${written(width)}v${written(height)}h${written(-width)}z`;
      })
      .join('');
    // What is lit lies above what is not; tangent edges are not drawn.
    const lines = drawn.lines
      .filter(({ tangent }) => !tangent)
      .map((line) => ({ line, lit: face !== undefined && isOfFace(line, face) }))
      .sort((a, b) => Number(a.lit) - Number(b.lit));
    return svg`<g data-view=${view}>
      ${filled ? svg`<path class="region" d=${filled}></path>` : nothing}
      ${lines.map(
        ({ line, lit }) =>
          svg`<path class=${classMap({ [CLASSES[line.role]]: true, lit })} d=${pathData(viewStrokes(line), frame)}></path>`,
      )}
    </g>`;
  }

  readonly #pressed = ({ clientX, clientY }: PointerEvent): void => {
    const place = this.#placeOf(clientX, clientY);
    const found = place && viewAt(viewSheet(this.views, this.named), place);
    if (!found) return;
    const { eye, right, up } = PRINCIPAL_DIRECTIONS[found.view];
    const { from, to } = meshBox(this.mesh);
    const far = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) + Math.hypot(...from) + Math.hypot(...to);
    const start = added(added(added([0, 0, 0], right, found.point.x), up, found.point.y), eye, far);
    const face = faceOnRay(this.mesh, start, added([0, 0, 0], eye, -1) satisfies Point3);
    if (face !== undefined) this.dispatchEvent(new FaceLitEvent(face === this.lit ? undefined : face));
  };

  /** A place of the screen in millimetres of the sheet, y up. */
  #placeOf(x: number, y: number): Point | undefined {
    const matrix = this.picture.getScreenCTM();
    if (!matrix) return undefined;
    const sheet = viewSheet(this.views, this.named);
    const place = new DOMPoint(x, y).matrixTransform(matrix.inverse());
    return { x: sheet.left + place.x, y: sheet.top - place.y };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-views': PartViews;
  }
}
