import { rounded } from '../../domain/projection/rounded-curve.ts';
import type { Point3 } from '../../domain/projection/vector.ts';
import type { CompiledPart, PartBody, PartView } from '../../domain/projection/compiled-part.ts';
import {
  isometricDirection,
  PRINCIPAL_DIRECTIONS,
  type PrincipalView,
  type ViewDirection,
} from '../../domain/projection/view-direction.ts';
import { movedSolid, volumeOf, wordsOf } from './build-body.ts';
import { computeMesh } from './compute-mesh.ts';
import { computeSection } from './compute-section.ts';
import { computeView } from './compute-view.ts';
import type { PartDefinition } from './part.ts';
import { PartFault } from './part-fault.ts';
import { buildBodies, nameSolid, type ModelBody, type NamedSolid } from './part-model.ts';

/** Computes a part: bodies, all views and sections, triangles. `begin` is told each step before it is taken. */
export function computePart(
  id: string,
  part: PartDefinition,
  parameters: Readonly<Record<string, number>>,
  begin: (step: string) => void,
): CompiledPart {
  const step = <T>(name: string, about: string | undefined, compute: () => T): T => {
    begin(name);
    try {
      return compute();
    } catch (error) {
      const known = error instanceof PartFault;
      throw new PartFault(`${name}: ${known ? error.message : wordsOf(error)}`, (known && error.about) || about, error);
    }
  };
  const built = step('solid', undefined, () => part.build(parameters));
  const bodies = step('solid', undefined, () => buildBodies(built));
  const solids = bodies.map(({ name, traced }) => nameSolid(name, traced, bodies.length > 1));
  const look = (name: string, direction: ViewDirection, shown: readonly NamedSolid[], flat: boolean): PartView =>
    step(`view ${name}`, undefined, () => computeView(shown, direction, { hidden: flat, centre: flat }));
  const principal = (name: PrincipalView): PartView => look(name, PRINCIPAL_DIRECTIONS[name], solids, true);
  const isometricFrom = part.isometricFrom ?? 'left';
  const isometric = isometricDirection(isometricFrom);
  const exploded = bodies.some(({ explode }) => explode)
    ? look('exploded', isometric, movedApart(bodies), false)
    : undefined;
  return {
    id,
    parameters,
    bodies: bodies.map(bodyOf),
    isometricFrom,
    views: {
      front: principal('front'),
      top: principal('top'),
      left: principal('left'),
      right: principal('right'),
      bottom: principal('bottom'),
      back: principal('back'),
      isometric: look('isometric', isometric, solids, false),
    },
    ...(exploded ? { exploded } : {}),
    sections: (built.sections ?? []).map((section) =>
      step(`section ${section.name}`, section.name, () => computeSection(bodies, section)),
    ),
    mesh: step('mesh', undefined, () => computeMesh(solids)),
  };
}

function movedApart(bodies: readonly ModelBody[]): readonly NamedSolid[] {
  return bodies.map(({ name, traced, explode = [0, 0, 0] }) => nameSolid(name, movedSolid(traced, explode), true));
}

function bodyOf({ name, features, explode, traced }: ModelBody): PartBody {
  const [from, to] = traced.solid.boundingBox.bounds;
  const tidy = (point: readonly [number, number, number]): Point3 => [
    rounded(point[0], 3),
    rounded(point[1], 3),
    rounded(point[2], 3),
  ];
  return {
    name,
    volume: rounded(volumeOf(traced.solid), 3),
    from: tidy(from),
    to: tidy(to),
    features,
    ...(explode ? { explode } : {}),
  };
}
