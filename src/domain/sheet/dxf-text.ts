import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { lengthOf, pointOn } from '../geometry/curve-points.ts';
import { difference, direction, distance, dot, scaled, sum, type Point } from '../geometry/point.ts';
import type { Dimension } from '../sketch/dimension.ts';
import { LAYER_LINES, LAYERS, LINE_STYLES, type Layer } from '../sketch/line-type.ts';
import { sheetSize } from '../sketch/sheet-setup.ts';
import type { Insert, Sketch } from '../sketch/sketch.ts';
import { dimensionText } from './dimension-text.ts';
import type { DisplayItem, SheetWords } from './display-list.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { lineWidthsOf } from './line-widths.ts';

/** Layers of what stands on a sheet beside the lines of the part; programs that read the file can leave them out by name. */
export const DXF_SIGN_LAYERS = { dimensions: 'dimension', hatches: 'hatch', marks: 'sign', sheet: 'sheet' } as const;

/** A line type of the file and a colour, by which programs without line widths choose the pen (1 red ... 7 black). */
const PENS: Readonly<Record<Layer, { readonly line: string; readonly colour: number }>> = {
  visible: { line: 'CONTINUOUS', colour: 7 },
  hidden: { line: 'HIDDEN', colour: 3 },
  centre: { line: 'CENTER', colour: 1 },
  narrow: { line: 'CONTINUOUS', colour: 4 },
  construction: { line: 'CONTINUOUS', colour: 8 },
  cutting: { line: 'CENTERX2', colour: 5 },
  adjacent: { line: 'PHANTOM', colour: 6 },
};

/** Millimetres that a straight piece may cut off an ellipse, which R12 has not. */
const FLATNESS = 0.005;

type Group = readonly [code: number, value: string | number];

/**
 * A drawing as a DXF file of AutoCAD R12 (AC1009), the oldest form that every CAD program reads: a unit a millimetre of paper, layers
 * by name with their line types, blocks with their inserts. Dimensions are dimensions with their picture in a block; hatching, signs and the frame are lines on
 * layers of their own, and ellipses polylines. Letters are strokes, so that no font is asked for.
 */
export function dxfText(sketch: Sketch, words: SheetWords): string {
  const own = pieceGroups({ ...sketch, inserts: [] }, words, 0);
  let dimensions = sketch.dimensions.length;
  const blocks = sketch.blocks.map((block, at) => {
    const sheet = { ...sketch.sheet, framed: false, titleBlock: undefined };
    const shown = pieceGroups({ ...sketch, ...block, sheet, inserts: [] }, words, dimensions);
    dimensions += block.dimensions.length;
    return [...shown.blocks, ...blockGroups(blockName(at), 0, shown.entities)];
  });
  const groups: readonly Group[] = [
    ...section('HEADER', headerGroups(sketch)),
    ...section('TABLES', [...lineTypeTable(sketch), ...layerTable()]),
    ...section('BLOCKS', [...own.blocks, ...blocks.flat()]),
    ...section('ENTITIES', [...own.entities, ...sketch.inserts.flatMap(insertGroups)]),
    [0, 'EOF'],
  ];
  return groups.map(([code, value]) => `${code}\r\n${typeof value === 'number' ? written(value) : value}\r\n`).join('');
}

/** What a sheet or a block shows, without inserts, and the pictures of its dimensions, which are numbered from `first`. */
function pieceGroups(
  pieces: Sketch,
  words: SheetWords,
  first: number,
): { readonly entities: readonly Group[]; readonly blocks: readonly Group[] } {
  const list = layOutSheet(pieces, words);
  const of = (name: DisplayItem['source']['list']): readonly DisplayItem[] =>
    list.filter(({ source }) => source.list === name);
  const picture = (at: number): readonly DisplayItem[] =>
    of('dimensions').filter(({ source }) => source.list !== 'sheet' && source.index === at);
  return {
    entities: [
      ...(['sheet', 'hatches', 'marks'] as const).flatMap((name) => itemGroups(of(name), DXF_SIGN_LAYERS[name])),
      ...pieces.entities.flatMap(({ curve, layer }) => curveGroups(curve, layer)),
      ...pieces.dimensions.flatMap((one, at) => dimensionGroups(one, pictureName(first + at), words)),
    ],
    blocks: pieces.dimensions.flatMap((_, at) =>
      // Anonymous (1): a program makes it anew when it changes what it belongs to.
      blockGroups(pictureName(first + at), 1, itemGroups(picture(at), '0')),
    ),
  };
}

function insertGroups({ block, at, turn, mirrored }: Insert): readonly Group[] {
  return [
    [0, 'INSERT'],
    [8, '0'],
    [2, blockName(block)],
    ...place(10, at),
    [41, mirrored ? -1 : 1],
    [42, 1],
    [43, 1],
    [50, (turn / TURN) * 360],
  ];
}

function section(name: string, groups: readonly Group[]): readonly Group[] {
  return [[0, 'SECTION'], [2, name], ...groups, [0, 'ENDSEC']];
}

function headerGroups({ sheet }: Sketch): readonly Group[] {
  const [width, height] = sheetSize(sheet);
  return [
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$EXTMIN'],
    ...place(10, { x: 0, y: 0 }),
    [9, '$EXTMAX'],
    ...place(10, { x: width, y: height }),
    [9, '$LIMMIN'],
    ...place(10, { x: 0, y: 0 }),
    [9, '$LIMMAX'],
    ...place(10, { x: width, y: height }),
    [9, '$LTSCALE'],
    [40, 1],
  ];
}

/** Line types with their dashes (above 0) and gaps (below 0) in millimetres of paper. */
function lineTypeTable({ sheet }: Sketch): readonly Group[] {
  const widths = lineWidthsOf(sheet.format);
  const known = new Map<string, readonly number[]>();
  for (const layer of LAYERS) {
    const { wide, pattern } = LINE_STYLES[LAYER_LINES[layer]];
    const width = wide ? widths.wide : widths.narrow;
    known.set(
      PENS[layer].line,
      pattern.map((times, at) => (at % 2 === 0 ? 1 : -1) * times * width),
    );
  }
  return table(
    'LTYPE',
    [...known].map(([name, dashes]) => [
      [0, 'LTYPE'],
      [2, name],
      [70, 0],
      [3, name],
      [72, 65],
      [73, dashes.length],
      [40, dashes.reduce((whole, dash) => whole + Math.abs(dash), 0)],
      ...dashes.map((dash): Group => [49, dash]),
    ]),
  );
}

function layerTable(): readonly Group[] {
  const layer = (name: string, line: string, colour: number): readonly Group[] => [
    [0, 'LAYER'],
    [2, name],
    [70, 0],
    [62, colour],
    [6, line],
  ];
  return table('LAYER', [
    layer('0', 'CONTINUOUS', 7),
    ...LAYERS.map((name) => layer(name, PENS[name].line, PENS[name].colour)),
    ...Object.values(DXF_SIGN_LAYERS).map((name) => layer(name, 'CONTINUOUS', 4)),
  ]);
}

function table(name: string, entries: readonly (readonly Group[])[]): readonly Group[] {
  return [[0, 'TABLE'], [2, name], [70, entries.length], ...entries.flat(), [0, 'ENDTAB']];
}

function pictureName(at: number): string {
  return `*D${at + 1}`;
}

function blockName(at: number): string {
  return `BLOCK${at + 1}`;
}

function blockGroups(name: string, flags: 0 | 1, groups: readonly Group[]): readonly Group[] {
  return [
    [0, 'BLOCK'],
    [8, '0'],
    [2, name],
    [70, flags],
    ...place(10, { x: 0, y: 0 }),
    [3, name],
    ...groups,
    [0, 'ENDBLK'],
    [8, '0'],
  ];
}

function itemGroups(items: readonly DisplayItem[], layer: string): readonly Group[] {
  return items.flatMap(({ strokes, fills }) => [
    ...strokes.flatMap((stroke) => curveGroups(stroke, layer)),
    ...fills.flatMap((corners) => solidGroups(corners, layer)),
  ]);
}

function curveGroups(curve: Curve, layer: string): readonly Group[] {
  const degrees = (radians: number): number => ((radians / TURN) * 360) % 360;
  switch (curve.kind) {
    case 'segment':
      return [[0, 'LINE'], [8, layer], ...place(10, curve.from), ...place(11, curve.to)];
    case 'circle':
      return [[0, 'CIRCLE'], [8, layer], ...place(10, curve.centre), [40, curve.radius]];
    case 'arc': {
      const { centre, radius, start, sweep } = curve;
      return [
        [0, 'ARC'],
        [8, layer],
        ...place(10, centre),
        [40, radius],
        [50, degrees(start)],
        [51, degrees(start + sweep)],
      ];
    }
    case 'ellipse': {
      const isClosed = curve.sweep >= TURN;
      const pieces = Math.max(
        8,
        Math.ceil(lengthOf(curve) / Math.sqrt((8 * FLATNESS * curve.minor ** 2) / curve.major)),
      );
      const corners = Array.from({ length: isClosed ? pieces : pieces + 1 }, (_, at) => pointOn(curve, at / pieces));
      const vertices = corners.flatMap((corner): readonly Group[] => [[0, 'VERTEX'], [8, layer], ...place(10, corner)]);
      const head: readonly Group[] = [
        [0, 'POLYLINE'],
        [8, layer],
        [66, 1],
        ...place(10, { x: 0, y: 0 }),
        [70, isClosed ? 1 : 0],
      ];
      return [...head, ...vertices, [0, 'SEQEND'], [8, layer]];
    }
  }
}

/** A filled triangle or quadrangle; its last two corners stand crosswise. */
function solidGroups(corners: readonly Point[], layer: string): readonly Group[] {
  const [a, b, c, d = c] = corners;
  if (!a || !b || !c || !d) return [];
  return [[0, 'SOLID'], [8, layer], ...place(10, a), ...place(11, b), ...place(12, d), ...place(13, c)];
}

/** Kinds of dimensions as the file counts them. */
const KINDS = { level: 0, upright: 0, aligned: 1, angle: 2, diameter: 3, radius: 4 } as const;

function dimensionGroups(dimension: Dimension, block: string, { decimal }: SheetWords): readonly Group[] {
  const head: readonly Group[] = [
    [0, 'DIMENSION'],
    [8, DXF_SIGN_LAYERS.dimensions],
    [2, block],
    ...place(11, dimension.place),
    [70, KINDS[dimension.kind]],
    [1, plainText(dimensionText(dimension, decimal))],
  ];
  switch (dimension.kind) {
    case 'radius':
    case 'diameter': {
      const { centre, radius, place: at } = dimension;
      const away = distance(at, centre);
      const out = away > 0 ? scaled(difference(at, centre), radius / away) : { x: radius, y: 0 };
      const begin = dimension.kind === 'radius' ? centre : difference(centre, out);
      return [...head, ...place(10, begin), ...place(15, sum(centre, out)), [40, 0]];
    }
    case 'angle': {
      const { vertex, from, to } = dimension;
      return [
        ...head,
        ...place(13, vertex),
        ...place(14, from),
        ...place(15, vertex),
        ...place(10, to),
        ...place(16, dimension.place),
      ];
    }
    default: {
      const { kind, from, to } = dimension;
      const turn = kind === 'level' ? 0 : kind === 'upright' ? TURN / 4 : Math.atan2(to.y - from.y, to.x - from.x);
      const along = direction(turn);
      const foot = sum(dimension.place, scaled(along, dot(difference(to, dimension.place), along)));
      return [...head, ...place(10, foot), ...place(13, from), ...place(14, to), [50, (turn / TURN) * 360]];
    }
  }
}

/** What R12 writes for signs that its letters have not. */
const SIGNS: Readonly<Record<string, string>> = { '⌀': '%%c', '°': '%%d', '±': '%%p', '−': '-', '×': 'x', '□': 'SQ ' };

function plainText(text: string): string {
  return text.replace(/[^ -~]/gu, (sign) => SIGNS[sign] ?? '?');
}

function place(code: number, { x, y }: Point): readonly Group[] {
  return [
    [code, x],
    [code + 10, y],
    [code + 20, 0],
  ];
}

function written(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 + 0);
}
