import type { Standard } from '../../domain/course/package-config.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { scorm12Manifest } from './manifest12.ts';
import { scorm2004Manifest } from './manifest2004.ts';

interface StandardFacts {
  /** For people, and for `packages.json`. */
  readonly name: 'SCORM 1.2' | 'SCORM 2004 4th Edition' | 'SCORM 2004 3rd Edition';
  /** Ends the name of a package's file. */
  readonly suffix: string;
  /** The lazy piece with the standard's adapter. */
  readonly adapter: 'scorm12.js' | 'scorm2004.js';
  readonly manifest: (facts: ManifestFacts) => string;
}

/** What the packages of a standard are called and made of. */
export const STANDARD_FACTS: Readonly<Record<Standard, StandardFacts>> = {
  '1.2': { name: 'SCORM 1.2', suffix: 'scorm12', adapter: 'scorm12.js', manifest: scorm12Manifest },
  '2004-4th': {
    name: 'SCORM 2004 4th Edition',
    suffix: 'scorm2004-4th',
    adapter: 'scorm2004.js',
    manifest: (facts) => scorm2004Manifest(facts, '2004-4th'),
  },
  '2004-3rd': {
    name: 'SCORM 2004 3rd Edition',
    suffix: 'scorm2004-3rd',
    adapter: 'scorm2004.js',
    manifest: (facts) => scorm2004Manifest(facts, '2004-3rd'),
  },
};
