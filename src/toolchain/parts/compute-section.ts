import { measureArea } from 'replicad';
import { chained } from '../../domain/projection/chained.ts';
import type { DrawnCurve } from '../../domain/projection/drawn-curve.ts';
import { cutOut } from '../../domain/projection/loose-curve.ts';
import { thinned } from '../../domain/projection/thinned.ts';
import { rounded, roundedCurve } from '../../domain/projection/rounded-curve.ts';
import type { CutRegion, PartSection } from '../../domain/projection/compiled-part.ts';
import type { Feature } from '../../domain/projection/part-shape.ts';
import { projectCurve } from '../../domain/projection/project-curve.ts';
import { removals, sectionPath, type Section } from '../../domain/projection/section.ts';
import { added } from '../../domain/projection/vector.ts';
import { PRINCIPAL_DIRECTIONS, type ViewDirection } from '../../domain/projection/view-direction.ts';
import { buildBody, intersects, movedSolid, withFeature, without, type TracedSolid } from './build-body.ts';
import { computeView } from './compute-view.ts';
import { PartFault } from './part-fault.ts';
import { nameSolid, type ModelBody, type NamedSolid } from './part-model.ts';
import { spaceCurve, type NamedFace } from './solid-edges.ts';

/** Millimetres by which a body that is not cut stands before the plane's other side. */
const ROOM = 0.1;

/** A section: the part without what stands before the cutting plane, seen as the view that it belongs to. */
export function computeSection(bodies: readonly ModelBody[], section: Section): PartSection {
  const several = bodies.length > 1;
  const direction = PRINCIPAL_DIRECTIONS[section.view];
  const cuts = removals(section).map((shape, index): Feature => {
    return { name: index === 0 ? section.name : `${section.name}-${index + 1}`, operation: 'cut', shape };
  });
  reportUnknown(bodies, section);
  const cutSolids = bodies.flatMap((body) =>
    cutBody(body, section, cuts).map((traced) => nameSolid(body.name, traced, several)),
  );
  // Axes are those of the views: a face that is cut in two goes less far round, and has its middle elsewhere.
  const axesOf = new Map(bodies.map(({ name, traced }) => [name, nameSolid(name, traced, several).axes]));
  const solids = cutSolids.map((solid) => {
    if (section.uncut?.includes(solid.body)) return solid;
    const { faces, planes } = axesOf.get(solid.body) ?? solid.axes;
    return { ...solid, axes: { faces: solid.axes.faces, planes, whole: faces } };
  });
  const isCut = ({ feature }: NamedFace): boolean => cuts.some(({ name }) => feature.split('/').pop() === name);
  const planes = solids.map(({ faces }) => faces.filter((face) => isCut(face) && isPlane(face)));
  if (planes.flat().length === 0) throw new PartFault('the plane meets no material', section.name);
  const walls = new Set(
    solids.flatMap(({ faces }) => faces.filter((face) => isCut(face) && !isPlane(face))).map(({ name }) => name),
  );
  const view = computeView(solids, direction, {
    hidden: false,
    centre: true,
    isGhost: (faces) => faces.some((face) => walls.has(face)),
  });
  const cutNames = new Set(planes.flat().map(({ name }) => name));
  return {
    name: section.name,
    kind: section.kind,
    view: section.view,
    ...view,
    regions: planes.flat().map((face) => regionOf(face, direction)),
    breaks: section.kind === 'local' ? breaksOf(solids, walls, cutNames, direction) : [],
    path: sectionPath(section, [view.box.left, view.box.right]),
  };
}

/** The face of a removal at its plane; the prism's other faces are walls. */
function isPlane({ name }: NamedFace): boolean {
  return /\.start(#\d+)?$/u.test(name);
}

function reportUnknown(bodies: readonly ModelBody[], { name, uncut = [] }: Section): void {
  const known = bodies.flatMap((body) => [body.name, ...body.features.map((feature) => feature.name)]);
  const unknown = uncut.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  throw new PartFault(`uncut names "${unknown}"; there are: ${known.join(', ')}`, name);
}

/** What the section leaves of a body: its cut solid, and whole what convention leaves uncut. */
function cutBody(
  body: ModelBody,
  { kind, view, uncut = [] }: Section,
  cuts: readonly Feature[],
): readonly TracedSolid[] {
  if (uncut.includes(body.name)) {
    // Where nothing is left before the plane, a little nearer to the eye, which changes no line: hidden-line removal takes pieces of the rim
    // of a hole for visible when what fills the hole has the same round face.
    const isAlone = kind === 'full' || kind === 'stepped';
    return [isAlone ? movedSolid(body.traced, added([0, 0, 0], PRINCIPAL_DIRECTIONS[view].eye, ROOM)) : body.traced];
  }
  const whole = body.features.filter(({ name }) => uncut.includes(name));
  const rest = whole.length === 0 ? body.traced : buildBody(body.features.filter((one) => !whole.includes(one)));
  const kept = whole.map((feature) => {
    const later = body.features
      .slice(body.features.indexOf(feature) + 1)
      .filter(({ operation }) => operation === 'cut');
    return without([feature, ...later].reduce<TracedSolid | undefined>(withFeature, undefined), rest);
  });
  const left = cuts.reduce<TracedSolid | undefined>((solid, one) => solid && withoutFeature(solid, one), rest);
  return [...(left ? [left] : []), ...kept];
}

/** A body that stands wholly before the plane is gone, one that does not meet it stays. */
function withoutFeature(solid: TracedSolid, cut: Feature): TracedSolid | undefined {
  const tool = buildBody([{ ...cut, operation: 'add' } as Feature]);
  return intersects(solid, tool) ? withFeature(solid, cut) : solid;
}

function regionOf({ face, body }: NamedFace, direction: ViewDirection): CutRegion {
  // Asking for a wire uses the face up.
  const wires = [face.clone().outerWire(), ...face.clone().innerWires()];
  const loops = wires.map((wire) =>
    chained(
      wire.edges.flatMap((edge): readonly DrawnCurve[] => {
        const drawn = projectCurve(spaceCurve(edge), direction);
        return drawn ? [thinned(cutOut(drawn.curve))] : [];
      }),
    ).map(roundedCurve),
  );
  return { body, area: rounded(measureArea(face), 3), loops };
}

/** The edges between the cutting plane and the walls beside it. */
function breaksOf(
  solids: readonly NamedSolid[],
  walls: ReadonlySet<string>,
  planes: ReadonlySet<string>,
  direction: ViewDirection,
): readonly DrawnCurve[] {
  return solids
    .flatMap(({ edges }) => edges)
    .filter(({ faces }) => faces.some((face) => walls.has(face)) && faces.some((face) => planes.has(face)))
    .flatMap(({ curve }) => {
      const drawn = projectCurve(curve, direction);
      return drawn ? [roundedCurve(thinned(cutOut(drawn.curve)))] : [];
    });
}
