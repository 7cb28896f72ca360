import { cast, getOC, isShape3D, iterTopo, measureVolume, type Edge, type Face, type Shape3D } from 'replicad';
import type { NCollection_List_TopoDS_Shape, TopoDS_Shape } from 'replicad-opencascadejs';
import type { FacePair, Feature } from '../../domain/projection/part-shape.ts';
import type { Point3 } from '../../domain/projection/vector.ts';
import { buildShape, facesOf } from './build-shape.ts';
import { PartFault } from './part-fault.ts';

/** A face, the feature that made it, and what that calls it. */
export interface TracedFace {
  readonly face: Face;
  readonly feature: string;
  readonly name: string;
}

/** A solid with a name for every face. */
export interface TracedSolid {
  readonly solid: Shape3D;
  readonly faces: readonly TracedFace[];
}

/** An operation of the kernel that remembers what became of each face. */
interface Remembering {
  Shape(): TopoDS_Shape;
  Modified(face: TopoDS_Shape): NCollection_List_TopoDS_Shape;
  IsDeleted(face: TopoDS_Shape): boolean;
}

/**
 * Makes a body, feature by feature. Names of faces follow from what the kernel remembers of every step, not from places
 * or numbers, so they stay when parameters change. A face that several features share has the name of the first.
 */
export function buildBody(features: readonly Feature[]): TracedSolid {
  let body: TracedSolid | undefined;
  for (const feature of features) body = withFeature(body, feature);
  if (!body) throw new PartFault('a body needs a feature');
  return body;
}

/** The body after one more feature. */
export function withFeature(body: TracedSolid | undefined, feature: Feature): TracedSolid {
  try {
    if (feature.operation === 'round' || feature.operation === 'chamfer') return softened(body, feature);
    const shape = buildShape(feature.shape);
    const tool: TracedSolid = {
      solid: shape.solid,
      faces: facesOf(shape.solid).map((face) => ({ face, feature: feature.name, name: shape.nameOf(face) })),
    };
    if (!body) {
      if (feature.operation === 'cut') throw new PartFault('there is nothing to cut yet; the first feature adds');
      return tool;
    }
    return combined(body, tool, feature.operation);
  } catch (error) {
    if (error instanceof PartFault) throw new PartFault(`feature "${feature.name}": ${error.message}`, feature.name);
    throw new PartFault(`feature "${feature.name}" cannot be made: ${wordsOf(error)}`, feature.name);
  }
}

/** The kernel throws numbers and objects of its own. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : `the geometry kernel gave up (${String(error)})`;
}

function combined(body: TracedSolid, tool: TracedSolid, operation: 'add' | 'cut'): TracedSolid {
  const kernel = getOC();
  const step =
    operation === 'add'
      ? new kernel.BRepAlgoAPI_Fuse(body.solid.wrapped, tool.solid.wrapped)
      : new kernel.BRepAlgoAPI_Cut(body.solid.wrapped, tool.solid.wrapped);
  if (!step.IsDone() || step.HasErrors()) throw new PartFault('the geometry kernel cannot combine it with the body');
  // Faces in one plane become one, as there is no line between them on a drawing.
  step.SimplifyResult(true, true);
  return traced(step, [...body.faces, ...tool.faces]);
}

/** What of a solid is outside another one. */
export function without(solid: TracedSolid | undefined, other: TracedSolid): TracedSolid {
  if (!solid) throw new PartFault('there is no such solid');
  return combined(solid, other, 'cut');
}

/** A solid in another place. */
export function movedSolid(traced: TracedSolid, by: Point3): TracedSolid {
  const solid = traced.solid.clone().translate([...by]);
  // Moving keeps the order of faces.
  const moved = facesOf(solid);
  return { solid, faces: traced.faces.map((face, index) => ({ ...face, face: moved[index] ?? face.face })) };
}

/** Whether two solids have any room in common. */
export function intersects(a: TracedSolid, b: TracedSolid): boolean {
  return measureVolume(a.solid.clone().intersect(b.solid.clone())) > 1e-6;
}

function traced(step: Remembering, before: readonly TracedFace[], made: readonly TracedFace[] = []): TracedSolid {
  const solid = cast(step.Shape());
  if (!isShape3D(solid)) throw new PartFault('nothing solid is left');
  const after = before.flatMap((one): readonly TracedFace[] => {
    if (step.IsDeleted(one.face.wrapped)) return [];
    const changed = listed(step.Modified(one.face.wrapped));
    return changed.length === 0 ? [one] : changed.map((face) => ({ ...one, face }));
  });
  const known = [...after, ...made];
  const faces = facesOf(solid).map((face) => {
    const source = known.find((one) => one.face.isSame(face));
    if (!source) throw new PartFault('the geometry kernel made a face of unknown origin');
    return { ...source, face };
  });
  return { solid, faces };
}

/** Empties a list of the kernel, which can be read in no other way. */
function listed(list: NCollection_List_TopoDS_Shape): readonly Face[] {
  const faces: Face[] = [];
  while (list.Size() > 0) {
    faces.push(...cast(list.First()).faces);
    list.RemoveFirst();
  }
  return faces;
}

type Softening = Feature & { readonly operation: 'round' | 'chamfer' };

function softened(body: TracedSolid | undefined, feature: Softening): TracedSolid {
  if (!body) throw new PartFault('there is no edge yet');
  const kernel = getOC();
  const step =
    feature.operation === 'round'
      ? new kernel.BRepFilletAPI_MakeFillet(body.solid.wrapped)
      : new kernel.BRepFilletAPI_MakeChamfer(body.solid.wrapped);
  const size = feature.operation === 'round' ? feature.radius : feature.size;
  const edges = feature.between.flatMap((pair) => edgesBetween(body, pair));
  edges.forEach((edge) => step.Add(size, edge.wrapped));
  step.Build();
  if (!step.IsDone()) throw new PartFault(`${size} mm is too much for the edges, or too little`);
  const made = edges.flatMap((edge, index) =>
    listed(step.Generated(edge.wrapped)).map((face) => ({ face, feature: feature.name, name: `face-${index + 1}` })),
  );
  return traced(step, body.faces, made);
}

/** The edges where two faces meet, which are named `feature.face`. */
function edgesBetween(body: TracedSolid, pair: FacePair): readonly Edge[] {
  const [first, second] = pair.map((wanted) => {
    const found = body.faces.filter(({ feature, name }) => `${feature}.${name}` === wanted);
    if (found.length > 0) return found.flatMap(({ face }) => face.edges);
    const known = [...new Set(body.faces.map(({ feature, name }) => `${feature}.${name}`))].sort();
    throw new PartFault(`there is no face "${wanted}"; there are: ${known.join(', ')}`);
  });
  const common = (first ?? []).filter((edge) => (second ?? []).some((other) => other.isSame(edge)));
  if (common.length === 0) throw new PartFault(`"${pair[0]}" and "${pair[1]}" have no edge in common`);
  return common;
}

/** Whether a body hangs together. */
export function isOnePiece(solid: Shape3D): boolean {
  return [...iterTopo(solid.wrapped, 'solid')].length === 1;
}

/** Cubic millimetres. */
export function volumeOf(solid: Shape3D): number {
  return measureVolume(solid);
}
