/** A group of a DXF file: its code and its value. */
export type Group = readonly [code: number, value: string | number];

/** A layer of a file: its name, line type, and width in hundredths of a millimetre where the file tells it. */
export type DxfLayer = readonly [name: string, lineType: string, width?: number];

export interface DxfParts {
  /** R12 knows neither widths nor units; newer files do. */
  readonly version?: 'AC1009' | 'AC1015' | 'AC1032';
  readonly units?: number;
  readonly layers?: readonly DxfLayer[];
  /** Blocks by name, each with where its own origin lies and its entities. */
  readonly blocks?: Readonly<
    Record<string, { readonly base: readonly [number, number]; readonly groups: readonly Group[] }>
  >;
  readonly groups: readonly Group[];
}

/** The text of a DXF file as CAD programs write it. */
export function dxfText({ version = 'AC1015', units, layers = [], blocks = {}, groups }: DxfParts): string {
  const all: readonly Group[] = [
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, version],
    ...(units === undefined
      ? []
      : ([
          [9, '$INSUNITS'],
          [70, units],
        ] as const)),
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'TABLES'],
    [0, 'TABLE'],
    [2, 'LAYER'],
    [70, layers.length],
    ...layers.flatMap(([name, lineType, width]): readonly Group[] => [
      [0, 'LAYER'],
      [2, name],
      [70, 0],
      [62, 7],
      [6, lineType],
      ...(width === undefined ? [] : ([[370, width]] as const)),
    ]),
    [0, 'ENDTAB'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'BLOCKS'],
    ...Object.entries(blocks).flatMap(([name, { base, groups: own }]): readonly Group[] => [
      [0, 'BLOCK'],
      [8, '0'],
      [2, name],
      [70, 0],
      [10, base[0]],
      [20, base[1]],
      [30, 0],
      ...own,
      [0, 'ENDBLK'],
    ]),
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...groups,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ];
  return all.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('');
}

export const dxfLine = (
  layer: string,
  from: readonly [number, number],
  to: readonly [number, number],
): readonly Group[] => [
  [0, 'LINE'],
  [8, layer],
  [10, from[0]],
  [20, from[1]],
  [30, 0],
  [11, to[0]],
  [21, to[1]],
  [31, 0],
];

export const dxfCircle = (layer: string, x: number, y: number, radius: number): readonly Group[] => [
  [0, 'CIRCLE'],
  [5, '2F'],
  [8, layer],
  [10, x],
  [20, y],
  [30, 0],
  [40, radius],
];

/** Anticlockwise, in degrees. */
export const dxfArc = (
  layer: string,
  [x, y]: readonly [number, number],
  radius: number,
  from: number,
  to: number,
): readonly Group[] => [
  [0, 'ARC'],
  [8, layer],
  [10, x],
  [20, y],
  [30, 0],
  [40, radius],
  [50, from],
  [51, to],
];

/** Vertices with their bulges. */
export const dxfPolyline = (
  layer: string,
  closed: boolean,
  vertices: readonly (readonly [x: number, y: number, bulge?: number])[],
): readonly Group[] => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [90, vertices.length],
  [70, closed ? 1 : 0],
  ...vertices.flatMap(([x, y, bulge]): readonly Group[] => [
    [10, x],
    [20, y],
    ...(bulge === undefined ? [] : ([[42, bulge]] as const)),
  ]),
];
