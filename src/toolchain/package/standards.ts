import type { Responses, Standard } from '../../domain/course/package-config.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { scorm12Manifest } from './manifest12.ts';
import { scorm2004Manifest } from './manifest2004.ts';

interface StandardFacts {
  /** For people, and for `packages.json`. */
  readonly name: 'SCORM 1.2' | 'SCORM 2004 4th Edition' | 'SCORM 2004 3rd Edition';
  /** Ends the name of a package's file. */
  readonly suffix: string;
  readonly manifest: (facts: ManifestFacts) => string;
}

/** What the packages of a standard are called and made of. */
export const STANDARD_FACTS: Readonly<Record<Standard, StandardFacts>> = {
  '1.2': { name: 'SCORM 1.2', suffix: 'scorm12', manifest: scorm12Manifest },
  '2004-4th': {
    name: 'SCORM 2004 4th Edition',
    suffix: 'scorm2004-4th',
    manifest: (facts) => scorm2004Manifest(facts, '2004-4th'),
  },
  '2004-3rd': {
    name: 'SCORM 2004 3rd Edition',
    suffix: 'scorm2004-3rd',
    manifest: (facts) => scorm2004Manifest(facts, '2004-3rd'),
  },
};

const ADAPTERS_12: Readonly<Record<Responses, string>> = { readable: 'scorm12.js', strict: 'scorm12-strict.js' };
const ADAPTER_2004 = 'scorm2004.js';

/** The lazy pieces with adapters: that of the package's own standard, and those that such a package never asks for. */
export function adapterFiles(
  standard: Standard,
  responses: Responses,
): { readonly own: string; readonly unused: readonly string[] } {
  const own12 = ADAPTERS_12[responses];
  return {
    own: standard === '1.2' ? own12 : ADAPTER_2004,
    unused: Object.values(ADAPTERS_12).filter((file) => file !== own12),
  };
}
