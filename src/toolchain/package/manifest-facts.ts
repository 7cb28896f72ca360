import { XMLBuilder } from 'fast-xml-parser';

/** What the manifest of a package says of a course. */
export interface ManifestFacts {
  readonly courseId: string;
  readonly version: string;
  /** In the package's default language; over 200 characters it is cut, the schemas' limit. */
  readonly title: string;
  /** The page that starts the SCO. */
  readonly start: string;
  /** Every file that the SCO needs, from the package's root; the manifest and its schemas are not among them. */
  readonly paths: readonly string[];
}

const TITLE_LIMIT = 200;
const VERSION_LIMIT = 20;

/** The facts as a manifest writes them, the same for all standards. */
export interface ManifestParts {
  /**
   * Ends all identifiers. It comes from the course id alone, since a host that finds an item's identifier changed
   * deletes the work of all learners.
   */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly href: string;
  readonly files: readonly { readonly '@href': string }[];
}

export function manifestParts(facts: ManifestFacts): ManifestParts {
  return {
    // Course ids are ASCII letters, digits and hyphens; the schemas' ID type also takes `_` and `.`, nothing more.
    name: facts.courseId.replace(/[^A-Za-z0-9_.-]/g, '_'),
    version: facts.version.slice(0, VERSION_LIMIT),
    title: [...facts.title].slice(0, TITLE_LIMIT).join(''),
    href: hrefOf(facts.start),
    files: facts.paths.map((path) => ({ '@href': hrefOf(path) })),
  };
}

/** `manifest` as XML: keys that begin with `@` are attributes. */
export function manifestXml(manifest: object): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, manifest });
}

/** Each part of the path encoded, the slashes kept. */
function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
