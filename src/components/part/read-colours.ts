import { css, html, type TemplateResult } from 'lit';
import type { PartColours } from '../../adapters/three/part-colours.ts';
import { mixed, type Rgb } from '../../domain/picture/raster.ts';

const NAMES = ['paper', 'line', 'soft', 'accent'] as const;

/** The colours that pictures are mixed from: a browser tells what a token means only of something that wears it. */
export const colourStyles = css`
  .colour {
    display: none;
  }
  .colour.paper {
    color: var(--sheet);
  }
  .colour.line {
    color: var(--draw);
  }
  .colour.soft {
    color: var(--ink-2);
  }
  .colour.accent {
    color: var(--accent);
  }
  @media (forced-colors: active) {
    .colour {
      forced-color-adjust: none;
      --sheet: Canvas;
      --draw: CanvasText;
      /* Where a system forces its colours, faces are paper: lines alone tell them apart. */
      --ink-2: Canvas;
      --accent: Highlight;
    }
  }
`;

/** Elements that wear the colours; for readColours. */
export function colourSamples(): readonly TemplateResult[] {
  return NAMES.map((name) => html`<span class="colour ${name}"></span>`);
}

/** The colours of a picture as the page has them now: its theme, or what the system forces upon it. */
export function readColours(root: ParentNode): PartColours {
  const [paper, line, soft, accent] = NAMES.map((name) => colourOf(root.querySelector(`.colour.${name}`))) as [
    Rgb,
    Rgb,
    Rgb,
    Rgb,
  ];
  // On dark paper what lies in the light is lighter than the paper, on light paper nothing is.
  const isDark = brightness(paper) < brightness(line);
  const shaded = (colour: Rgb): readonly [Rgb, Rgb] =>
    isDark
      ? [mixed(paper, colour, 0.12), mixed(paper, colour, 0.5)]
      : [mixed(paper, colour, 0.52), mixed(paper, colour, 0.06)];
  const lit: readonly [Rgb, Rgb] = isDark
    ? [mixed(paper, accent, 0.35), mixed(paper, accent, 0.6)]
    : [mixed(paper, accent, 0.6), mixed(paper, accent, 0.35)];
  return {
    paper,
    line,
    hiddenLine: line,
    face: shaded(soft),
    lit,
    litLine: accent,
    cut: mixed(paper, accent, 0.12),
  };
}

/** `rgb(1, 2, 3)`, as browsers write every colour that has been worked out. */
function colourOf(element: Element | null): Rgb {
  const numbers = element ? (getComputedStyle(element).color.match(/[\d.]+/gu) ?? []) : [];
  const [red = 0, green = 0, blue = 0] = numbers.map(Number);
  return [red, green, blue];
}

function brightness([red, green, blue]: Rgb): number {
  return red * 0.3 + green * 0.59 + blue * 0.11;
}
