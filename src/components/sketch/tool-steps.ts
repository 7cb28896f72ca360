import { html, nothing, svg } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { ToolName } from '../../domain/drafting/command-names.ts';
import type { Drafting } from '../../domain/drafting/drafting.ts';
import { lifted } from '../../domain/drafting/move-things.ts';
import { previewOf } from '../../domain/drafting/preview.ts';
import { replayExample, type ExampleAnswer, type ExampleStep } from '../../domain/drafting/replay-example.ts';
import type { ToolExample } from '../../domain/drafting/tool-examples.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { figurePaths } from '../../domain/sheet/figure-paths.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { figureWidths } from '../../domain/sheet/line-widths.ts';
import { expandedSketch } from '../../domain/sketch/expand-inserts.ts';
import { NO_LISTS, type TitleLists } from '../../domain/sketch/title-lists.ts';
import type { Pieces, Sketch } from '../../domain/sketch/sketch.ts';
import { sheetWords } from '../drawing/sheet-words.ts';
import { lineWords, placeWords } from './line-words.ts';
import { optionWords } from './option-words.ts';
import { entryWords, titledWords, titleFacts } from './title-words.ts';

/** The piece of the sheet that an example needs, in millimetres; a unit of its picture each. */
const WINDOW = { width: 90, height: 60 } as const;
/** Half of the cross at a place that was pointed at. */
const CROSS = 3.5;
/** So many new lines are told in words at a step. */
const MOST_TOLD = 4;

/** An example in steps: of each the question, what was answered, the drawing then, and what is new of it for who cannot see it. */
export function toolSteps(tool: ToolName, example: ToolExample, localize: Localize) {
  const { before, steps } = replayExample(tool, example);
  return html`<ol>
    ${steps.map((step, at) => {
      const earlier = steps[at - 1]?.after ?? before;
      return html`<li>
        <p>
          ${step.prompt ? localize.t(`sketch.prompt.${step.prompt}`) : nothing}
          <b>${step.answers.map((answer) => answerWords(answer, before.titles, localize)).join(', ')}</b>
        </p>
        ${picture(before, step, localize)}
        <p class="vh">${newLines(earlier, step.after, localize)}</p>
      </li>`;
    })}
  </ol>`;
}

function answerWords(answer: ExampleAnswer, titles: TitleLists, localize: Localize): string {
  const { language } = localize.i18n;
  const { decimal } = sheetWords(language);
  switch (answer.kind) {
    case 'place':
      // A place stays in one line.
      return placeWords(answer.at, language).replaceAll(' ', '\u00a0');
    case 'option':
      return answer.field
        ? entryWords(answer.option, answer.field, titles, localize)
        : optionWords(answer.option, localize, decimal);
    case 'enter':
      return localize.t('sketch.done');
    case 'typed':
      return answer.text.replace('.', decimal);
  }
}

/** What stood there before is plain; what is new, is selected or follows the crosshair has the colour of what is live. */
function picture(before: Drafting, { answers, after }: ExampleStep, localize: Localize) {
  const { sketch } = after.history;
  const shown = expandedSketch(sketch);
  const old = expandedSketch(before.history.sketch);
  const bare: Sketch = {
    ...sketch,
    sheet: { ...sketch.sheet, framed: false, titleBlock: undefined },
    views: [],
    inserts: [],
  };
  const plain = sifted(shown, old, true);
  const live = [
    ...pathsOf({ ...bare, ...sifted(shown, old, false) }, localize),
    ...pathsOf({ ...bare, ...lifted(sketch, after.selection) }, localize),
    ...pathsOf({ ...bare, ...previewOf(after) }, localize),
  ];
  const places = answers.flatMap((answer) => (answer.kind === 'place' ? [answer.at] : []));
  return html`<svg class="dwg" viewBox="0 0 ${WINDOW.width} ${WINDOW.height}" aria-hidden="true">
    ${pathsOf({ ...bare, ...plain, sheet: sketch.sheet }, localize, after.titles).map(({ class: name, transform, d }) => path(name, transform, d))}
    ${live.map(({ class: name, transform, d }) => path(`${name} hi`, transform, d))} ${places.map(cross)}
  </svg>`;
}

function path(name: string, transform: string | undefined, d: string) {
  return svg`<path class=${name} transform=${transform ?? nothing} d=${d}></path>`;
}

/** A place that was pointed at. */
function cross({ x, y }: Point) {
  const up = WINDOW.height - y;
  return svg`<circle class="at" cx=${x} cy=${up} r=${CROSS / 2}></circle>
    <path class="at" d="M${x - CROSS} ${up}h${2 * CROSS}M${x} ${up - CROSS}v${2 * CROSS}"></path>`;
}

function pathsOf(sketch: Sketch, localize: Localize, titles = NO_LISTS) {
  const widths = figureWidths(1);
  const list = layOutSheet(sketch, titledWords(titles, localize), widths);
  return figurePaths(list, { left: 0, top: WINDOW.height }, widths, new Map());
}

/** The pieces of a drawing that stood there before, or those that are new; what did not change is the same object. */
function sifted(now: Pieces, before: Pieces, stood: boolean): Pieces {
  const known = new Set<unknown>([...before.entities, ...before.dimensions, ...before.hatches, ...before.marks]);
  return {
    entities: now.entities.filter((one) => known.has(one) === stood),
    dimensions: now.dimensions.filter((one) => known.has(one) === stood),
    hatches: now.hatches.filter((one) => known.has(one) === stood),
    marks: now.marks.filter((one) => known.has(one) === stood),
  };
}

function newLines(before: Drafting, after: Drafting, localize: Localize): string {
  const { entities } = sifted(expandedSketch(after.history.sketch), expandedSketch(before.history.sketch), false);
  const told = entities.slice(0, MOST_TOLD).map((entity) => lineWords(entity, localize));
  const facts = titleFacts(after.history.sketch.sheet, after.titles, localize).map(({ words }) => words);
  return [...told, ...facts].join('; ');
}
