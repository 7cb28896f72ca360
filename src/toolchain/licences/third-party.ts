import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of npm whose code may be in an app. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** The licence file's text, and the notice file's after it if there is one. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Used by Lit when it renders on a server only, so never in a bundle for browsers. */
const SERVER_ONLY = ['@lit-labs/ssr-dom-shim'];
const LICENCE_FILE = /^licen[cs]e(\.md|\.txt)?$/i;
const NOTICE_FILE = /^notice(\.md|\.txt)?$/i;

/**
 * Packages by their names and their dependencies in turn, sorted by name: all that the bundler could have taken code from. `@types/…`
 * hold no code and are left out. Throws a sentence when a package is not installed or has no licence file.
 */
export function thirdParties(projectFolder: string, libraries: readonly string[]): readonly ThirdParty[] {
  const found = new Map<string, ThirdParty>();
  const visit = (folder: string, names: readonly string[]): void => {
    for (const name of names) {
      if (name.startsWith('@types/') || SERVER_ONLY.includes(name)) continue;
      const inner = folderOf(name, folder);
      const { version, license } = manifestOf(inner);
      const key = `${name}@${version}`;
      if (found.has(key)) continue;
      found.set(key, { name, version, licence: license, text: licenceText(name, inner) });
      visit(inner, Object.keys(manifestOf(inner).dependencies ?? {}));
    }
  };
  visit(projectFolder, libraries);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, party]) => party);
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** As Node does: the nearest `node_modules` upwards that has the package. */
function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const up = dirname(from);
  if (up === from) throw new Error(`The package ${name} is not installed; run npm ci.`);
  return folderOf(name, up);
}

function licenceText(name: string, folder: string): string {
  const files = readdirSync(folder).sort();
  const licence = files.find((file) => LICENCE_FILE.test(file));
  if (licence === undefined) throw new Error(`The package ${name} has no licence file, so it may not be shipped.`);
  const texts = [licence, ...files.filter((file) => NOTICE_FILE.test(file))];
  return texts.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()).join('\n\n');
}
