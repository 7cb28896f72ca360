import type { BuiltPart } from './part.ts';
import type { Point3 } from '../../domain/projection/vector.ts';
import type { Feature } from '../../domain/projection/part-shape.ts';
import type { Rounds } from '../../domain/projection/centre-lines.ts';
import type { NamedRound } from '../../domain/projection/assemble-view.ts';
import type { Shape3D } from 'replicad';
import { buildBody, isOnePiece, type TracedSolid } from './build-body.ts';
import { PartFault } from './part-fault.ts';
import { edgesOf, numbered, roundSurface, type NamedEdge, type NamedFace } from './solid-edges.ts';

/** A body as it was defined, and its solid. */
export interface ModelBody {
  readonly name: string;
  readonly features: readonly Feature[];
  readonly explode?: Point3;
  readonly traced: TracedSolid;
}

/** A solid ready to be looked at: everything on it has its name. */
export interface NamedSolid {
  readonly body: string;
  readonly solid: Shape3D;
  readonly faces: readonly NamedFace[];
  readonly edges: readonly NamedEdge[];
  readonly rounds: readonly NamedRound[];
  readonly axes: Rounds;
}

/** The name of a part's only body. */
const ONLY_BODY = 'body';

/** Makes the bodies of a part. Names of bodies and of features have to differ. */
export function buildBodies(built: BuiltPart): readonly ModelBody[] {
  const bodies = 'bodies' in built ? built.bodies : [{ name: ONLY_BODY, features: built.features }];
  reportTwice(bodies.map(({ name }) => name));
  reportTwice(bodies.flatMap(({ name, features }) => features.map((feature) => `${name}/${feature.name}`)));
  return bodies.map((body) => {
    const traced = buildBody(body.features);
    if (!isOnePiece(traced.solid)) {
      throw new PartFault(
        `body "${body.name}" is in several pieces; expected features that touch each other`,
        body.name,
      );
    }
    return { ...body, traced };
  });
}

function reportTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const shown = twice?.replace(`${ONLY_BODY}/`, '');
  if (shown !== undefined) throw new PartFault(`"${shown}" is there twice; expected a name for each`, shown);
}

/** Names faces and edges of a solid. `several` says whether the part has several bodies: then names begin with the body's. */
export function nameSolid(body: string, { solid, faces }: TracedSolid, several: boolean): NamedSolid {
  const prefix = several ? `${body}/` : '';
  const named = numbered(
    faces.map(({ face, feature, name }): NamedFace => {
      return { face, body, feature: `${prefix}${feature}`, name: `${prefix}${feature}.${name}` };
    }),
    ({ face }) => face.center.toTuple(),
  );
  const round = named.flatMap((one) => {
    const surface = roundSurface(one.face);
    return surface ? [{ ...one, surface }] : [];
  });
  return {
    body,
    solid,
    faces: named,
    edges: edgesOf(named),
    rounds: round,
    axes: {
      faces: round.map(({ feature, surface }) => ({ feature, surface })),
      planes: named
        .filter(({ face }) => face.geomType === 'PLANE')
        .map(({ face }) => ({ middle: face.center.toTuple(), normal: face.normalAt().toTuple() })),
    },
  };
}
