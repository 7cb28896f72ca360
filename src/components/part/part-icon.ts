import { html, nothing, svg, type TemplateResult } from 'lit';

/** Path data on a grid of 24, as the symbols of the player have them: wide strokes are the thing, fills are arrowheads. */
const SHAPES = {
  left: { wide: 'M20 12H9', fill: 'M3 12 11 7.6v8.8z' },
  right: { wide: 'M4 12h11', fill: 'M21 12 13 7.6v8.8z' },
  up: { wide: 'M12 20V9', fill: 'M12 3 7.6 11h8.8z' },
  down: { wide: 'M12 4v11', fill: 'M12 21 7.6 13h8.8z' },
  larger: { wide: 'M12 5v14M5 12h14' },
  smaller: { wide: 'M5 12h14' },
  home: { wide: 'M4 8 12 3.5 20 8v8.5L12 21 4 16.5zM4 8l8 4.5M12 21v-8.5L20 8' },
} as const satisfies Readonly<Record<string, { readonly wide: string; readonly fill?: string }>>;

export type PartIconName = keyof typeof SHAPES;

/** A symbol of 24 px in the colour of the text; the words stand in the name of its button. */
export function partIcon(name: PartIconName): TemplateResult {
  const { wide, fill }: { readonly wide: string; readonly fill?: string } = SHAPES[name];
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    <path fill="none" stroke="currentColor" stroke-width="2.25" stroke-linejoin="round" d=${wide} />
    ${fill ? svg`<path fill="currentColor" d=${fill} />` : nothing}
  </svg>`;
}
