import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { type DotLine, linesOf, type Step } from '../../domain/geometry/lattice.ts';
import { writeSteps } from '../../domain/quiz/dot-text.ts';
import { drawingOf, type GridPen } from '../../domain/quiz/grid-pen.ts';
import { dotPlace, gridBox, linePath } from '../../domain/quiz/grid-picture.ts';
import { type GridQuestion, gridStanding } from '../../domain/quiz/kinds/grid.ts';
import { markSymbol } from './mark.ts';
import type { Marks } from './question-element.ts';

/** What the learner has drawn over the grid, with the crosshair, or with marks in its place. */
export function gridLayers(question: GridQuestion, pen: GridPen, marks: Marks): TemplateResult {
  const { x, y, width, height } = gridBox(question.grid);
  const inside = marks === 'none' ? [own(question, pen), crosshair(question, pen)] : marked(question, pen, marks);
  return html`<svg class="dwg" viewBox="${x} ${y} ${width} ${height}" aria-hidden="true">${inside}</svg>`;
}

function own({ grid }: GridQuestion, { strokes }: GridPen) {
  return strokesIn(grid, strokes, 'own');
}

function strokesIn(grid: GridQuestion['grid'], lines: readonly DotLine[], look: string) {
  return lines.length === 0 ? nothing : svg`<path class=${look} d=${linePath(grid, lines)}></path>`;
}

/** Where the next press goes, where the line under way begins, and how it would lie. */
function crosshair({ grid }: GridQuestion, { at, from }: GridPen) {
  const { x, y } = dotPlace(grid, at);
  const begin = from && dotPlace(grid, from);
  return svg`${from ? svg`<path class="way" d=${linePath(grid, [[from, at]])}></path>` : nothing}
    ${begin ? svg`<circle class="begin" cx=${begin.x} cy=${begin.y} r="1.6"></circle>` : nothing}
    <path class="cursor" d="M${x - 3} ${y}h6M${x} ${y - 3}v6"></path>`;
}

function marked(question: GridQuestion, pen: GridPen, marks: Marks) {
  const { grid } = question;
  const { found, missing, extra } = gridStanding(question, drawingOf(pen, question));
  const layer = (steps: ReadonlySet<Step>, look: string) => strokesIn(grid, linesOf(steps, grid.type), look);
  return [
    own(question, pen),
    layer(found, 'right'),
    layer(extra, 'notyet'),
    marks === 'solution' ? layer(missing, 'missed') : nothing,
  ];
}

/** In words and symbols what the lines show by width and dashes: the names of their dots stand at the edge of the grid. */
export function gridTold(question: GridQuestion, drawing: string, marks: Marks, localize: Localize): TemplateResult {
  const { found, missing, extra } = gridStanding(question, drawing);
  const item = (steps: ReadonlySet<Step>, mark: 'right' | 'notyet' | 'missed') =>
    steps.size === 0
      ? nothing
      : html`<li class=${mark}>
          ${markSymbol(mark, localize)}
          <span
            >${writeSteps(steps, question.grid.type)}
            ${mark === 'missed' ? html`<small>${localize.t('quiz.rightAnswer')}</small>` : nothing}</span
          >
        </li>`;
  return html`<ul class="told">
    ${item(found, 'right')} ${item(extra, 'notyet')} ${marks === 'solution' ? item(missing, 'missed') : nothing}
  </ul>`;
}
