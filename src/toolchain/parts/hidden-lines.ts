import { cast, getOC, ProjectionCamera, type Shape3D } from 'replicad';
import type { TopoDS_Shape } from 'replicad-opencascadejs';
import type { Point } from '../../domain/geometry/point.ts';
import type { FoundPiece } from '../../domain/projection/assemble-view.ts';
import type { ViewDirection } from '../../domain/projection/view-direction.ts';

/** Points along a piece that is no straight line: enough to tell where it lies, and to draw what has no exact curve. */
const STEPS = 32;

/**
 * What is seen of solids and what is hidden, by exact hidden-line removal. Its curves are approximations and come in pieces
 * and doubles; so of each piece only points are given. Seams, where a round face meets itself, are not asked for.
 */
export function findLines(solids: readonly Shape3D[], direction: ViewDirection): readonly FoundPiece[] {
  const kernel = getOC();
  const { eye, right, scale } = direction;
  const removal = new kernel.HLRBRep_Algo();
  for (const solid of solids) removal.Add(solid.wrapped, 0);
  removal.Projector(new kernel.HLRAlgo_Projector(new ProjectionCamera([0, 0, 0], [...eye], [...right]).wrapped));
  removal.Update();
  removal.Hide();
  const found = new kernel.HLRBRep_HLRToShape(removal);
  const read = (shape: TopoDS_Shape, visible: boolean, corner: boolean): readonly FoundPiece[] =>
    piecesOf(shape, scale).map((points) => ({ visible, corner, points }));
  return [
    ...read(found.VCompound(), true, true),
    ...read(found.OutLineVCompound(), true, true),
    ...read(found.Rg1LineVCompound(), true, false),
    ...read(found.HCompound(), false, true),
    ...read(found.OutLineHCompound(), false, true),
    ...read(found.Rg1LineHCompound(), false, false),
  ];
}

function piecesOf(shape: TopoDS_Shape, scale: number): readonly (readonly Point[])[] {
  if (shape.IsNull()) return [];
  const kernel = getOC();
  return cast(shape).edges.map((edge) => {
    kernel.BRepLib.BuildCurves3d(edge.wrapped);
    const curve = new kernel.BRepAdaptor_Curve(edge.wrapped);
    const [first, last] = [curve.FirstParameter(), curve.LastParameter()];
    const steps = edge.geomType === 'LINE' ? 2 : STEPS;
    return Array.from({ length: steps + 1 }, (_, step): Point => {
      const point = curve.Value(first + ((last - first) * step) / steps);
      return { x: point.X() * scale, y: point.Y() * scale };
    });
  });
}
