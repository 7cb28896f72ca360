import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ToolName } from '../../domain/drafting/command-names.ts';

/** Path data on a grid of 24, as the symbols of the player have them: wide is the thing, thin what happens to it. */
interface Shape {
  readonly wide?: string;
  readonly thin?: string;
  readonly fill?: string;
  readonly dash?: string;
}

const SHAPES: Readonly<
  Record<ToolName | 'undo' | 'redo' | 'larger' | 'smaller' | 'set' | 'snap' | 'grid' | 'isometric', Shape>
> = {
  select: { wide: 'M6 3.5v15l4-3.8 2.7 6 2.8-1.2-2.7-6 5.7-.3z' },
  line: { wide: 'M5.5 18.5 18.5 5.5', thin: 'M3 16.5h4v4H3zM17 3.5h4v4h-4z' },
  polyline: { wide: 'M4 18 9 7l6 8 5-9', thin: 'M2.5 16.5h3v3h-3zM7.5 5.5h3v3h-3zM13.5 13.5h3v3h-3z' },
  rectangle: { wide: 'M4 6.5h16v11H4z', thin: 'M4 17.5 20 6.5', dash: '3.5 2' },
  circle: { wide: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0', thin: 'M12 12l5.6-5.6M12 9.8v4.4M9.8 12h4.4' },
  arc: { wide: 'M4 18.5A14.5 14.5 0 0 1 18.5 4', thin: 'M18.5 16.3v4.4M16.3 18.5h4.4M16.8 16.8 8.6 8.6' },
  polygon: { wide: 'M12 3.5l7.5 4.3v8.5L12 20.5l-7.5-4.2V7.8z', thin: 'M12 9.8v4.4M9.8 12h4.4' },
  construction: { wide: 'M8 12h8.5', thin: 'M2.5 12h19M8 2.5v19' },
  projection: { wide: 'M3 4h6v6H3zM15 14h6v6h-6z', thin: 'M9 4h9v10', dash: '3 2' },
  mitre: { wide: 'M4 20 20 4', thin: 'M4 12h8V4', dash: '3 2' },
  erase: { wide: 'M9 18.5 3.5 13 13 3.5 20.5 11 13 18.5z', thin: 'M8.3 8.2l7.5 7.5M4 21h17' },
  move: { wide: 'M12 5v14M5 12h14', fill: 'M12 1.5 8.5 6h7zM12 22.5 8.5 18h7zM1.5 12 6 8.5v7zM22.5 12 18 8.5v7z' },
  copy: { wide: 'M8.5 8.5h11v11h-11z', thin: 'M4.5 15.5v-11h11' },
  rotate: { wide: 'M5 12a7 7 0 1 0 3-5.7', fill: 'M4 2.5 11 4.5 6.5 10z', thin: 'M12 10v4M10 12h4' },
  mirror: { wide: 'M9 6v12H3z', thin: 'M12 2.5v19M15 6v12h6z', dash: '6 2 1.5 2' },
  array: { wide: 'M4 14h6v6H4z', thin: 'M14 14h6v6h-6zM4 4h6v6H4zM14 4h6v6h-6z' },
  offset: { wide: 'M4 20V9.5L9.5 4H20', thin: 'M9 20v-8.5L11.5 9H20' },
  trim: { wide: 'M3 15.5h7M14 3v18', thin: 'M14 15.5h7.5', dash: '2.5 2' },
  extend: { wide: 'M3 12h8M20 3v18', thin: 'M11 12h8', fill: 'M20 12l-5-3v6z' },
  fillet: { wide: 'M4 20v-6A10 10 0 0 1 14 4h6', thin: 'M4 14V4h10', dash: '2.5 2' },
  chamfer: { wide: 'M4 20v-8l8-8h8', thin: 'M4 12V4h8', dash: '2.5 2' },
  break: { wide: 'M3 12h6M15 12h6', thin: 'M9 8.5v7M15 8.5v7' },
  join: { wide: 'M3 12h18', thin: 'M12 8.5v7', fill: 'M10.5 12 6 9.5v5zM13.5 12l4.5-2.5v5z' },
  layer: { wide: 'M12 4l9 5-9 5-9-5z', thin: 'M3 13l9 5 9-5' },
  dimension: { wide: 'M4 20h16', thin: 'M4 17V5M20 17V5M4 8.5h16', fill: 'M4 8.5l5-2v4zM20 8.5l-5-2v4z' },
  aligned: {
    wide: 'M8 21 21 8',
    thin: 'M5.5 18.5 2 15M18.5 5.5 15 2M4 17 17 4',
    fill: 'M4 17l1.9-4.9 2.9 2.9zM17 4l-1.9 4.9-2.9-2.9z',
  },
  radius: {
    wide: 'M4 20A16 16 0 0 1 20 4',
    thin: 'M20 20 8.7 8.7M20 17.5v2.5h-2.5',
    fill: 'M8.7 8.7l5.2 2.1-3.1 3.1z',
  },
  diameter: { wide: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0', thin: 'M3 21 21 3' },
  angle: { wide: 'M20 20H4L16 4', thin: 'M10.6 11.2A11 11 0 0 1 15 20' },
  hatch: { wide: 'M4 4h16v16H4z', thin: 'M4 11.5 11.5 4M4 19 19 4M12 20l8-8M18 20l2-2' },
  isocircle: { wide: 'M3 8a9 4.5 0 1 0 18 0a9 4.5 0 1 0-18 0', thin: 'M3 8v7l9 5.5 9-5.5V8M12 12.5v8' },
  edit: { wide: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z', thin: 'M13.5 7l3.5 3.5M3 22.5h18' },
  sign: { wide: 'M3 12.5l3.5 6.5L14.5 4.5H22', thin: 'M3 12.5h7' },
  block: { wide: 'M4 9.5h10.5V20H4z', thin: 'M2 4.5h20v17.5H2zM17 12.5a2.5 2.5 0 1 1 0 5', dash: '2.5 2' },
  insert: { wide: 'M4 12.5h8V20H4z', thin: 'M14.5 3.5h6v6h-6z', fill: 'M12.5 9.2 8.5 10l3.2 3.2z' },
  explode: {
    wide: 'M3.5 3.5h6v6h-6zM14.5 14.5h6v6h-6z',
    thin: 'M12 12l7-7M12 12l-7 7',
    fill: 'M21 3l-5 1.4 3.6 3.6zM3 21l5-1.4L4.4 16z',
  },
  titleblock: { wide: 'M3 3.5h18v17H3z', thin: 'M9 20.5v-8h12M9 16.5h12M15 12.5v4' },
  undo: { wide: 'M6 8.5h8.5a5.2 5.2 0 0 1 0 10.5H8', fill: 'M2 8.5 9.5 5v7z' },
  redo: { wide: 'M18 8.5H9.5a5.2 5.2 0 0 0 0 10.5H16', fill: 'M22 8.5 14.5 5v7z' },
  larger: { wide: 'M12 5v14M5 12h14' },
  smaller: { wide: 'M5 12h14' },
  snap: { wide: 'M7 7h10v10H7z', thin: 'M12 1.5v7M12 15.5v7M1.5 12h7M15.5 12h7' },
  grid: { wide: 'M3.5 3.5h17v17h-17z', thin: 'M9.2 3.5v17M14.8 3.5v17M3.5 9.2h17M3.5 14.8h17' },
  isometric: { wide: 'M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9z', thin: 'M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9' },
  set: { wide: 'M12 3v6M12 15v6M3 12h6M15 12h6', fill: 'M9.5 12a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0z' },
};

/** A symbol of 24 px in the colour of the text; words stand beside it or name its button. */
export function toolIcon(name: keyof typeof SHAPES): TemplateResult {
  const { wide, thin, fill, dash } = SHAPES[name];
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    ${wide ? svg`<path fill="none" stroke="currentColor" stroke-width="2.25" d=${wide} />` : nothing}
    ${thin ? svg`<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray=${dash ?? 'none'} d=${thin} />` : nothing}
    ${fill ? svg`<path fill="currentColor" d=${fill} />` : nothing}
  </svg>`;
}
