import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForbidden } from '../../../../src/toolchain/package/forbidden.ts';
import { thirdParties } from '../../../../src/toolchain/licences/third-party.ts';
import { PROJECT } from '../package/sample.ts';

const KERNEL = ['replicad', 'replicad-opencascadejs'];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

describe('the geometry kernel', () => {
  it('is used where parts are computed and nowhere else', () => {
    const users = ['src', 'courses']
      .flatMap((folder) => filesIn(join(PROJECT, folder)))
      .filter((file) => /\.ts$/u.test(file) && /from 'replicad/u.test(readFileSync(file, 'utf8')));
    expect(users.length).toBeGreaterThan(3);
    expect(users.filter((file) => !file.startsWith(join(PROJECT, 'src/toolchain/parts/')))).toEqual([]);
  });

  it('is no dependency of what is shipped', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
      string,
      Readonly<Record<string, string>>
    >;
    expect(Object.keys(devDependencies ?? {})).toEqual(expect.arrayContaining(KERNEL));
    const own = Object.keys(dependencies ?? {});
    const shipped = [...own, ...thirdParties(PROJECT, own).map(({ name }) => name)];
    expect(shipped.filter((name) => KERNEL.includes(name))).toEqual([]);
  });

  it('is refused in a package', () => {
    const folder = join(PROJECT, 'node_modules/replicad-opencascadejs/dist');
    const wasm = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
    expect(wasm.length).toBeGreaterThan(0);
    expect(findForbidden(wasm.map((path) => ({ path, bytes: new Uint8Array() })))).toHaveLength(wasm.length);
  });
});
