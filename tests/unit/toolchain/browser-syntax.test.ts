import { transformWithOxc } from 'vite';
import { expect, it } from 'vitest';
import { SYNTAX, unfitSyntax } from '../../../src/toolchain/browser-syntax.ts';

it('finds nothing wrong with private fields and methods, which every browser of the list has', () => {
  expect(unfitSyntax('class A { #x = 1; static #y = 2; #z() { return this.#x } static styles = 3; name = 4 }')).toEqual(
    [],
  );
});

it('names a static block, which Chrome 91 does not run', () => {
  expect(unfitSyntax('class A { static { this.x = 1 } }')).toEqual(['a static block, which Chrome has from 94 on']);
});

it.each(['name', 'length', '"name"'])('names a static field %s, which Chrome 91 gets wrong', (name) => {
  expect(unfitSyntax(`var a = class { static ${name} = 1 }`)).toEqual([
    `a static field "${name.replace(/"/g, '')}", which Chrome gets wrong before 98`,
  ]);
});

it('names what is no script at all', () => {
  expect(unfitSyntax('export const a = 1')).not.toEqual([]);
});

it('compiles private fields as they are, and static blocks away', async () => {
  const source = 'class A { #x = 1; static { A.y = 2 } get x() { return this.#x } }; var a = A;';
  const { code } = await transformWithOxc(source, 'a.js', { target: SYNTAX });
  expect(code).toContain('#x');
  expect(unfitSyntax(code)).toEqual([]);
});
