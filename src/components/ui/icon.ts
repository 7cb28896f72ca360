import { html, nothing, svg, type TemplateResult } from 'lit';

/** Path data on a grid of 24: wide strokes are the thing, thin ones what happens to it, fills are arrowheads. */
interface IconShape {
  readonly wide?: string;
  readonly thin?: string;
  readonly fill?: string;
  /** Dashes of the thin strokes. */
  readonly dash?: string;
}

const SHAPES = {
  outline: { wide: 'M4 5h3v3H4zM4 16h3v3H4zM11 6.5h9M11 17.5h9', thin: 'M4 12h3M11 12h9' },
  back: { wide: 'M9 12h12', fill: 'M2.5 12 11 8.2v7.6z' },
  next: { wide: 'M3 12h12', fill: 'M21.5 12 13 8.2v7.6z' },
  right: { wide: 'M4.5 12.5 10 18 20 6.5' },
  partly: { wide: 'M4 12a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z', fill: 'M12 4a8 8 0 0 1 0 16z' },
  notyet: { wide: 'M18.5 8.2A8 8 0 1 0 20 13', fill: 'M20.6 3.2 20.2 11 13.6 7.6z' },
  begun: { wide: 'M4 12a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z', fill: 'M9 12a3 3 0 1 1 6 0a3 3 0 1 1 -6 0z' },
  open: { thin: 'M4 12a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z', dash: '3.6 2.68' },
  hint: { wide: 'M8.5 15.5a6 6 0 1 1 7 0V18h-7z', thin: 'M9.5 21h5M12 14v-3.5M10 9l2 1.5L14 9' },
  language: {
    wide: 'M3.5 16 7.5 6l4 10M5 12.7h5',
    thin: 'M14 9.5h7M17.5 7.5v2M20 9.5c-.6 3.3-2.7 5.7-6 7M15 9.5c.9 3.3 2.9 5.6 5.5 7',
  },
  words: {
    wide: 'M12 6.5v13M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5z',
    thin: 'M6 9.2h3M6 12.5h3M15 9.2h3M15 12.5h3',
  },
  full: { wide: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', thin: 'M9.5 9.5h5v5h-5z' },
  more: { fill: 'M4 10.4h3.2v3.2H4zM10.4 10.4h3.2v3.2h-3.2zM16.8 10.4H20v3.2h-3.2z' },
  close: { wide: 'M5.5 5.5l13 13M18.5 5.5l-13 13' },
  help: {
    wide: 'M9.2 9.6a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.4',
    thin: 'M3 12a9 9 0 1 1 18 0a9 9 0 1 1 -18 0z',
    fill: 'M10.8 16h2.4v2.3h-2.4z',
  },
  saved: { wide: 'M5 3.5h10l4 4v13H5zM8.5 14l2.5 2.5 4.5-5.5', thin: 'M15 3.5v4h4' },
  lock: { wide: 'M5 10.5h14v9.5H5zM8 10.5V7.5a4 4 0 0 1 8 0v3', thin: 'M12 14v3' },
  local: { wide: 'M3.5 4.5h17v11h-17z', thin: 'M12 15.5v4M7.5 20h9M8.5 10.5l2.2 2.2 4.3-5' },
  warn: { wide: 'M12 3.8 21.2 20H2.8zM12 9.5v5', fill: 'M10.9 16h2.2v2.2h-2.2z' },
  search: {
    wide: 'M4 10.5a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1 -13 0zM15.3 15.3l5.7 5.7',
    thin: 'M10.5 1.8v3.4M10.5 15.8v3.4M1.8 10.5h3.4',
  },
} as const satisfies Readonly<Record<string, IconShape>>;

export type IconName = keyof typeof SHAPES;

/**
 * A picture of 24 px in the colour of the text, hidden from assistive technology: a word always stands beside it
 * or names its button. Paths are written out because `<use>` does not cross shadow roots.
 */
export function icon(name: IconName): TemplateResult {
  const { wide, thin, fill, dash }: IconShape = SHAPES[name];
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    ${wide ? svg`<path fill="none" stroke="currentColor" stroke-width="2.25" d=${wide} />` : nothing}
    ${thin ? svg`<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray=${dash ?? 'none'} d=${thin} />` : nothing}
    ${fill ? svg`<path fill="currentColor" d=${fill} />` : nothing}
  </svg>`;
}
