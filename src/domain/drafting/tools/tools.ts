import type { ToolName } from '../command-names.ts';
import type { Tool } from '../tool.ts';
import { ANGLE } from './angle-size.ts';
import { ARC } from './arc.ts';
import { ARRAY } from './array.ts';
import { BLOCK } from './block.ts';
import { CIRCLE } from './circle.ts';
import { CONSTRUCTION } from './construction.ts';
import { ERASE } from './erase.ts';
import { HATCH } from './hatch.ts';
import { INSERT } from './insert.ts';
import { ISOCIRCLE } from './isocircle.ts';
import { LAYER } from './layer.ts';
import { LINE } from './line.ts';
import { ALIGNED, DIMENSION } from './linear-size.ts';
import { MIRROR } from './mirror.ts';
import { MITRE } from './mitre.ts';
import { COPY, MOVE } from './move.ts';
import { OFFSET } from './offset.ts';
import { POLYGON } from './polygon.ts';
import { POLYLINE } from './polyline.ts';
import { PROJECTION } from './projection.ts';
import { RECTANGLE } from './rectangle.ts';
import { ROTATE } from './rotate.ts';
import { DIAMETER, RADIUS } from './round-size.ts';
import { BREAK } from './break.ts';
import { CHAMFER } from './chamfer.ts';
import { EXTEND } from './extend.ts';
import { EDIT } from './edit.ts';
import { EXPLODE } from './explode.ts';
import { FILLET } from './fillet.ts';
import { JOIN } from './join.ts';
import { SIGN } from './sign.ts';
import { TITLEBLOCK } from './titleblock.ts';
import { TRIM } from './trim.ts';
import { SELECT } from './select.ts';

/** Every tool by its name. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  line: LINE,
  polyline: POLYLINE,
  rectangle: RECTANGLE,
  circle: CIRCLE,
  arc: ARC,
  polygon: POLYGON,
  construction: CONSTRUCTION,
  projection: PROJECTION,
  mitre: MITRE,
  select: SELECT,
  erase: ERASE,
  move: MOVE,
  copy: COPY,
  rotate: ROTATE,
  mirror: MIRROR,
  array: ARRAY,
  offset: OFFSET,
  break: BREAK,
  chamfer: CHAMFER,
  extend: EXTEND,
  fillet: FILLET,
  join: JOIN,
  trim: TRIM,
  layer: LAYER,
  dimension: DIMENSION,
  aligned: ALIGNED,
  radius: RADIUS,
  diameter: DIAMETER,
  angle: ANGLE,
  edit: EDIT,
  sign: SIGN,
  hatch: HATCH,
  isocircle: ISOCIRCLE,
  block: BLOCK,
  insert: INSERT,
  explode: EXPLODE,
  titleblock: TITLEBLOCK,
};
