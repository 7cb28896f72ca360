import { LAYERS, type Layer } from '../../domain/sketch/line-type.ts';
import type { DxfCommon, DxfFile } from './dxf-source.ts';

/** What an entity inside a block takes from where the block was put. */
export interface Inherited {
  readonly layer: string;
  readonly lineType: string;
}

/** How lines of a file are told from each other. */
export interface LayerMap {
  readonly layers: DxfFile['tables']['layers'];
  /** What an author says of layers, by their names in small letters. */
  readonly given: ReadonlyMap<string, Layer>;
}

const BY_LAYER = 'BYLAYER';
const BY_BLOCK = 'BYBLOCK';

/** The layer and line type that an entity has in the end. */
export function inheritedBy(entity: DxfCommon, from: Inherited | undefined): Inherited {
  const own = entity.layer ?? '0';
  // The layer 0 of a block stands for the layer that the block is put on.
  const layer = own === '0' && from ? from.layer : own;
  const named = (entity.lineTypeName ?? BY_LAYER).toUpperCase();
  return { layer, lineType: named === BY_BLOCK ? (from?.lineType ?? BY_LAYER) : named };
}

/**
 * What a line stands for: by its own line type, else by what the author or its name says of its layer, else by the layer's line type. A
 * sentence, if that cannot be told.
 */
export function lineMeaning({ layer, lineType }: Inherited, map: LayerMap): Layer | string {
  const told = map.given.get(layer.toLowerCase()) ?? NAMES.get(layer.toLowerCase());
  if (lineType !== BY_LAYER) return byLineType(lineType, layer, told, map);
  if (told) return told;
  return byLineType((map.layers[layer]?.lineTypeName ?? 'CONTINUOUS').toUpperCase(), layer, undefined, map);
}

/** Names by which layers are known without a word of the author: those of the course, and the numbers of ISO 128-2. */
const NAMES: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ...LAYERS.map((layer) => [layer, layer] as const),
  ['center', 'centre'],
  ['01.1', 'narrow'],
  ['01.2', 'visible'],
  ['02.1', 'hidden'],
  ['04.1', 'centre'],
  ['04.2', 'cutting'],
  ['05.1', 'adjacent'],
]);

/** Line types of CAD programs by what their names begin with; ISO line types have numbers of their own there. */
const LINE_TYPES: readonly (readonly [RegExp, 'continuous' | 'hidden' | 'chain' | 'adjacent'])[] = [
  [/^CONTINUOUS|^SOLID$/u, 'continuous'],
  [/^HIDDEN|^DASHED|^ACAD_ISO0[23]|^ISO_?02|^VERDECKT|^STRICHLINIE/u, 'hidden'],
  [/^CENT(ER|RE)|^DASHDOT|^CHAIN|^ACAD_ISO(04|08|10)|^ISO_?04|^MITTE|^STRICHPUNKT$/u, 'chain'],
  [/^PHANTOM|^DIVIDE|^ACAD_ISO(05|09|12)|^ISO_?05/u, 'adjacent'],
];

function byLineType(lineType: string, layer: string, told: Layer | undefined, map: LayerMap): Layer | string {
  const kind = LINE_TYPES.find(([pattern]) => pattern.test(lineType))?.[1];
  switch (kind) {
    case 'continuous':
      if (told && CONTINUOUS.includes(told)) return told;
      return widthOf(layer, map) === 'narrow' ? 'narrow' : 'visible';
    case 'chain':
      if (told && CHAIN.includes(told)) return told;
      return widthOf(layer, map) === 'wide' ? 'cutting' : 'centre';
    case 'hidden':
    case 'adjacent':
      return kind;
    case undefined:
      return `has the line type ${lineType}, which is not known; expected one like CONTINUOUS, HIDDEN, DASHED, CENTER, DASHDOT or PHANTOM, or say what the layer is by --layer "${layer}=hidden"`;
  }
}

const CONTINUOUS: readonly Layer[] = ['visible', 'narrow', 'construction'];
const CHAIN: readonly Layer[] = ['centre', 'cutting'];

/** Wide lines are twice as wide as narrow ones; where a file has one width only, nothing can be told from it. */
function widthOf(layer: string, { layers }: LayerMap): 'wide' | 'narrow' | undefined {
  const weight = (name: string): number => Number(layers[name]?.lineWeightEnum ?? 0);
  const weights = Object.keys(layers)
    .map(weight)
    .filter((one) => one > 0);
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  const own = weight(layer);
  if (!(own > 0) || most < 2 * least) return undefined;
  return 2 * own <= most ? 'narrow' : 'wide';
}
