import type { Point3 } from '../../domain/projection/vector.ts';
import type { Feature } from '../../domain/projection/part-shape.ts';
import type { Section } from '../../domain/projection/section.ts';

/** A body of a part that consists of several. */
export interface BodyDefinition {
  readonly name: string;
  readonly features: readonly Feature[];
  /** How far the exploded view moves it, in millimetres. */
  readonly explode?: Point3;
}

/** What a part is at given parameters: its one body by its features, or several bodies; and its sections. */
export type BuiltPart = { readonly sections?: readonly Section[] } & (
  { readonly features: readonly Feature[] } | { readonly bodies: readonly BodyDefinition[] }
);

/** A parametric part: the front is what one sees looking along y, from y low to y high. Millimetres throughout. */
export interface PartDefinition<P extends Readonly<Record<string, number>> = Readonly<Record<string, number>>> {
  /** The parameters with their usual values. */
  readonly parameters: P;
  /** From which side the isometric view is seen; from the left, as the view beside the front view in first angle. */
  readonly isometricFrom?: 'left' | 'right';
  readonly build: (parameters: P) => BuiltPart;
}

/** Types a part: `export const part = definePart({ parameters: { length: 60 }, build: ({ length }) => ... })`. */
export function definePart<P extends Readonly<Record<string, number>>>(part: PartDefinition<P>): PartDefinition<P> {
  return part;
}
