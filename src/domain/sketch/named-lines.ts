import type { Layer } from './line-type.ts';

/** What a line of a drawing is called: the picture that it is in, its own name, and the edges that are seen as it. */
export interface LineName {
  readonly picture: string;
  readonly id: string;
  readonly edges: readonly string[];
}

/** Kinds of lines by which many are named at once. */
const KINDS: Readonly<Record<string, Layer>> = {
  visible: 'visible',
  hidden: 'hidden',
  centre: 'centre',
  narrow: 'narrow',
  construction: 'construction',
  cutting: 'cutting',
  adjacent: 'adjacent',
};

/** A name that a reader of the drawing wrote: `front/hole.side` is `hole.side` in the picture `front`. */
export interface NameParts {
  readonly picture: string | undefined;
  readonly name: string;
}

/** Takes the picture off a name; a name that is a picture's means all of it. */
export function nameParts(text: string, pictures: readonly string[]): NameParts {
  const slash = text.indexOf('/');
  const first = slash < 0 ? text : text.slice(0, slash);
  if (!pictures.includes(first)) return { picture: undefined, name: text };
  return { picture: first, name: slash < 0 ? '' : text.slice(slash + 1) };
}

/**
 * Whether a name means a line. A line is meant by its id (`base.top|hole.side`), by a kind of line (`hidden`), by an edge or a face that
 * is seen there (`hole.side`), and by a feature (`hole`). Faces and features mean edges, not centre lines:
 * those are `centre:hole`.
 */
export function meansLine({ picture, name }: NameParts, line: LineName, layer: Layer): boolean {
  if (picture !== undefined && picture !== line.picture) return false;
  if (name === '' || name === line.id || KINDS[name] === layer) return true;
  if (layer === 'centre') return line.edges.some((edge) => name === `centre:${edge}`);
  return line.edges.some((edge) => edge === name || facesOf(edge).some((face) => isOf(face, name)));
}

function facesOf(edge: string): readonly string[] {
  return edge.replace(/#\d+$/u, '').split('|');
}

/** `hole.side` is a face of `hole`, and `screw/head.end` one of `screw/head` and of `screw`. */
function isOf(face: string, name: string): boolean {
  return face === name || face.startsWith(`${name}.`) || face.startsWith(`${name}/`);
}
