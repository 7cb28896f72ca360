import * as v from 'valibot';

/*
 * What the parser makes of a DXF file. Its angles are radians, but for the rotation of an INSERT, which is in degrees.
 */

const Finite = v.pipe(v.number(), v.finite());
const Maybe = v.optional(Finite);

/** What every entity may say of itself, and which kind it is. */
const Common = {
  layer: v.optional(v.string()),
  handle: v.optional(v.string()),
  lineTypeName: v.optional(v.string()),
  visible: v.optional(v.boolean()),
  paperSpace: v.optional(v.number()),
  extrusionX: Maybe,
  extrusionY: Maybe,
  extrusionZ: Maybe,
};
const Place = v.object({ x: Finite, y: Finite });

export const AnyEntitySchema = v.object({ type: v.string(), ...Common });

const Vertices = v.array(v.object({ x: Finite, y: Finite, bulge: Maybe }));

/** The entities that are drawn. */
export const DRAWN_SCHEMAS = {
  LINE: v.object({ type: v.literal('LINE'), ...Common, start: Place, end: Place }),
  ARC: v.object({
    type: v.literal('ARC'),
    ...Common,
    x: Finite,
    y: Finite,
    r: Finite,
    startAngle: Finite,
    endAngle: Finite,
  }),
  CIRCLE: v.object({ type: v.literal('CIRCLE'), ...Common, x: Finite, y: Finite, r: Finite }),
  ELLIPSE: v.object({
    type: v.literal('ELLIPSE'),
    ...Common,
    x: Finite,
    y: Finite,
    majorX: Finite,
    majorY: Finite,
    axisRatio: Finite,
    startAngle: Maybe,
    endAngle: Maybe,
  }),
  LWPOLYLINE: v.object({
    type: v.literal('LWPOLYLINE'),
    ...Common,
    vertices: Vertices,
    closed: v.optional(v.boolean()),
  }),
  POLYLINE: v.object({
    type: v.literal('POLYLINE'),
    ...Common,
    vertices: Vertices,
    closed: v.optional(v.boolean()),
    polygonMesh: v.optional(v.boolean()),
    polyfaceMesh: v.optional(v.boolean()),
  }),
  INSERT: v.object({
    type: v.literal('INSERT'),
    ...Common,
    block: v.string(),
    x: Finite,
    y: Finite,
    scaleX: Maybe,
    scaleY: Maybe,
    rotation: Maybe,
    columnCount: Maybe,
    rowCount: Maybe,
    columnSpacing: Maybe,
    rowSpacing: Maybe,
  }),
} as const;

export const DxfSchema = v.object({
  header: v.object({ insUnits: Maybe, measurement: Maybe }),
  tables: v.object({
    layers: v.record(
      v.string(),
      v.object({
        lineTypeName: v.optional(v.string()),
        // The parser leaves numbers beyond its ranges as they are written.
        lineWeightEnum: v.optional(v.union([v.number(), v.string()])),
      }),
    ),
  }),
  blocks: v.array(
    v.object({ name: v.optional(v.string()), x: Maybe, y: Maybe, entities: v.optional(v.array(v.unknown()), []) }),
  ),
  entities: v.array(v.unknown()),
});

export type DxfFile = v.InferOutput<typeof DxfSchema>;
export type DxfCommon = v.InferOutput<typeof AnyEntitySchema>;
export type DxfInsert = v.InferOutput<typeof DRAWN_SCHEMAS.INSERT>;
type Drawn = { readonly [K in keyof typeof DRAWN_SCHEMAS]: v.InferOutput<(typeof DRAWN_SCHEMAS)[K]> };
/** An entity that is a line by itself. */
export type DxfShape = Drawn[Exclude<keyof Drawn, 'INSERT'>];
