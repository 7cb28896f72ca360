import { parseString } from 'dxf';
import * as v from 'valibot';
import type { Curve } from '../../domain/geometry/curve.ts';
import { IN_PLACE, moveCurve, type Similarity } from '../../domain/geometry/similarity.ts';
import { DXF_SIGN_LAYERS } from '../../domain/sheet/dxf-text.ts';
import { LAYERS, type Layer } from '../../domain/sketch/line-type.ts';
import { MOST, SKETCH_LIMIT, type Entity } from '../../domain/sketch/sketch.ts';
import { curveOnGrid } from '../../domain/sketch/grid.ts';
import { dxfCurves } from './dxf-curves.ts';
import { inheritedBy, lineMeaning, type Inherited, type LayerMap } from './dxf-layers.ts';
import { insertMotions } from './dxf-insert.ts';
import {
  AnyEntitySchema,
  DRAWN_SCHEMAS,
  DxfSchema,
  type DxfCommon,
  type DxfFile,
  type DxfInsert,
} from './dxf-source.ts';
import { unknownTypes } from './unknown-types.ts';
import { unitOf, type DXF_UNITS } from './dxf-units.ts';

/** What is read of a DXF file: its lines in millimetres, and what an author should know of the reading. */
export interface DxfDrawing {
  readonly entities: readonly Entity[];
  /** What each line was in the file, by its place in `entities`: `ARC on layer "edges" (handle 2F)`. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

export interface DxfOptions {
  /** What layers stand for, by their names in small letters. */
  readonly layers?: ReadonlyMap<string, Layer>;
  /** The unit of the file's numbers, where the file itself is wrong or says nothing. */
  readonly unit?: keyof typeof DXF_UNITS;
}

/** Refused, since leaving them out would make a drawing wrong that is not. */
const REFUSED: Readonly<Record<string, string>> = {
  SPLINE: 'a spline is no curve of a drawing that is judged; expected lines, arcs, circles and ellipses',
  HELIX: 'expected a flat drawing',
  MLINE: 'expected single lines: take the multiline apart',
  '3DFACE': 'expected a flat drawing',
  '3DSOLID': 'expected a flat drawing',
  BODY: 'expected a flat drawing',
  MESH: 'expected a flat drawing',
  REGION: 'expected lines: take the region apart',
  SURFACE: 'expected a flat drawing',
};
/** Blocks in blocks; deeper ones than this hold each other. */
const DEEPEST = 16;
const MOST_PROBLEMS = 20;

/**
 * Reads the drawing of a DXF file of any program: R12 and newer, as text. Lengths become millimetres, layers and line types become those
 * of the course, and blocks their lines. Sizes, texts and hatching are left out and counted.
 */
export function readDxf(
  text: string,
  { layers: given = new Map(), unit }: DxfOptions = {},
): DxfDrawing | { readonly problems: readonly string[] } {
  if (text.startsWith('AutoCAD Binary DXF')) {
    return { problems: ['found a binary DXF; expected one as text (save it as ASCII DXF)'] };
  }
  const file = parsed(text);
  if (typeof file === 'string') return { problems: [file] };
  const factor = unitOf(file.header.insUnits, unit);
  if (typeof factor === 'string') return { problems: [factor] };
  const reader = new Reader(file, { layers: file.tables.layers, given });
  for (const type of unknownTypes(text)) reader.unknown(type);
  for (const entity of file.entities) reader.read(entity, undefined, [], 0);
  if (reader.problems.length > 0) {
    const more = reader.problems.length - MOST_PROBLEMS;
    return { problems: [...reader.problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])] };
  }
  const lines = reader.lines.map(({ curve, ...line }) => ({
    ...line,
    curve: curveOnGrid(moveCurve(curve, { ...IN_PLACE, scale: factor })),
  }));
  const far = lines.find(({ curve }) => curve === 'too-far');
  if (far) return { problems: [`${far.name} is more than ${SKETCH_LIMIT} mm from the corner of the sheet`] };
  const drawn = lines.flatMap(({ curve, layer, name }) => (typeof curve === 'string' ? [] : [{ curve, layer, name }]));
  if (drawn.length > MOST.entities) {
    return { problems: [`found ${drawn.length} lines; expected ${MOST.entities} at most`] };
  }
  if (drawn.length === 0) return { problems: ['found no lines; expected lines, arcs, circles, ellipses or polylines'] };
  const small = lines.length - drawn.length;
  return {
    entities: drawn.map(({ curve, layer }) => ({ curve, layer })),
    names: drawn.map(({ name }) => name),
    notes: [
      ...(factor === 1 ? [] : [`one unit of the file is ${factor} mm`]),
      ...[...reader.skipped].map(([type, count]) => `not judged: ${count} ${type}`),
      ...(small > 0 ? [`left out, shorter than 0.02 mm: ${small}`] : []),
    ],
  };
}

function parsed(text: string): DxfFile | string {
  try {
    const { success, output } = v.safeParse(DxfSchema, parseString(text));
    return success && /\bENTITIES\b/u.test(text) ? output : NO_DXF;
  } catch {
    // The parser throws where sections are not closed.
    return NO_DXF;
  }
}

const NO_DXF =
  'found no DXF that can be read; expected a text with HEADER, TABLES and ENTITIES, as CAD programs save it';

interface ReadLine {
  readonly curve: Curve;
  readonly layer: Layer;
  readonly name: string;
}

class Reader {
  readonly lines: ReadLine[] = [];
  readonly problems: string[] = [];
  readonly skipped = new Map<string, number>();
  readonly #file: DxfFile;
  readonly #map: LayerMap;

  constructor(file: DxfFile, map: LayerMap) {
    this.#file = file;
    this.#map = map;
  }

  /** An entity of a type that the parser leaves out. */
  unknown(type: string): void {
    const refused = REFUSED[type];
    if (refused !== undefined) this.problems.push(`found ${type}: ${refused}`);
    else this.#skip(type);
  }

  /** Takes an entity, moved by what has been done to the blocks around it, the innermost first. */
  read(found: unknown, from: Inherited | undefined, motions: readonly Similarity[], depth: number): void {
    const common = v.safeParse(AnyEntitySchema, found);
    if (!common.success) return;
    const { type, visible = true, paperSpace = 0 } = common.output;
    if (!visible || paperSpace === 1) return;
    const name = nameOf(common.output);
    const refused = REFUSED[type];
    if (refused !== undefined) {
      this.problems.push(`${name}: ${refused}`);
      return;
    }
    const kind = KINDS.find((one) => one === type);
    if (!kind) {
      this.#skip(type);
      return;
    }
    const { success, output } = v.safeParse(DRAWN_SCHEMAS[kind], found);
    if (!success) {
      this.problems.push(`${name} lacks a number; expected what its kind has, as CAD programs write it`);
      return;
    }
    const own = inheritedBy(output, from);
    const sign = SIGN_LAYERS.find((layer) => layer === own.layer.toLowerCase());
    if (sign !== undefined && !this.#map.given.has(sign)) {
      this.#skip(`${type} on the layer "${sign}"`);
      return;
    }
    if (output.type === 'INSERT') {
      this.#insert(output, own, motions, depth, name);
      return;
    }
    const curves = dxfCurves(output);
    if (typeof curves === 'string') {
      this.problems.push(`${name} ${curves}`);
      return;
    }
    const layer = lineMeaning(own, this.#map);
    if (!isLayer(layer)) {
      this.problems.push(`${name} ${layer}`);
      return;
    }
    for (const curve of curves) this.lines.push({ curve: motions.reduce(moveCurve, curve), layer, name });
  }

  #insert(insert: DxfInsert, own: Inherited, motions: readonly Similarity[], depth: number, name: string): void {
    const block = this.#file.blocks.find((one) => one.name === insert.block);
    if (!block) {
      this.problems.push(`${name} puts the block "${insert.block}", which the file has not`);
      return;
    }
    const placed = insertMotions(insert, { x: block.x ?? 0, y: block.y ?? 0 });
    if (typeof placed === 'string' || depth >= DEEPEST) {
      this.problems.push(
        typeof placed === 'string' ? `${name} ${placed}` : `${name}: blocks hold each other; expected an end to that`,
      );
      return;
    }
    for (const one of placed) {
      for (const entity of block.entities) this.read(entity, own, [...one, ...motions], depth + 1);
    }
  }

  #skip(type: string): void {
    this.skipped.set(type, (this.skipped.get(type) ?? 0) + 1);
  }
}

/** What the board writes beside the lines of a part: hatching, signs, frame. An author may say that such a layer holds lines. */
const SIGN_LAYERS: readonly string[] = Object.values(DXF_SIGN_LAYERS);

const KINDS = ['LINE', 'ARC', 'CIRCLE', 'ELLIPSE', 'LWPOLYLINE', 'POLYLINE', 'INSERT'] as const;

function isLayer(text: string): text is Layer {
  return LAYERS.some((layer) => layer === text);
}

function nameOf({ type, layer = '0', handle }: DxfCommon): string {
  return `${type} on layer "${layer}"${handle === undefined ? '' : ` (handle ${handle})`}`;
}
