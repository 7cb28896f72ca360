import { parseSync, Visitor, type Plugin } from 'vite';

/** The oldest browsers that a package runs in. */
export const BROWSERS = ['chrome91', 'edge91', 'firefox102'];

/**
 * What code is lowered to. Not to those browsers by name: before 98 Chrome gets public static fields wrong that are
 * called as a property of every function is, and for that the compiler turns every private field of every class into a
 * WeakMap, a tenth of the code. Firefox 91 has all that Chrome 91 has but no fault in classes, so that only what
 * Chrome 91 really lacks (static blocks) is lowered. `unfitSyntax` keeps watch over the fault and over that claim.
 */
export const SYNTAX = 'firefox91';

/** Properties that every function has and that cannot be assigned. */
const OF_FUNCTIONS = ['name', 'length'];

/** What of a script a browser of the list does not run or gets wrong, each in a few words; none where all is well. */
export function unfitSyntax(code: string): readonly string[] {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'script' });
  const unfit = errors.map(({ message }) => message);
  new Visitor({
    StaticBlock: () => void unfit.push('a static block, which Chrome has from 94 on'),
    PropertyDefinition({ static: isStatic, computed, key }) {
      const name = 'name' in key ? key.name : 'value' in key ? key.value : undefined;
      if (isStatic && !computed && key.type !== 'PrivateIdentifier' && OF_FUNCTIONS.includes(String(name)))
        unfit.push(`a static field "${String(name)}", which Chrome gets wrong before 98`);
    },
  }).visit(program);
  return [...new Set(unfit)];
}

/** Ends a build whose scripts an old browser would not run. */
export function browserSyntax(): Plugin {
  return {
    name: 'browser-syntax',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const [file, part] of Object.entries(bundle)) {
        if (!file.endsWith('.js')) continue;
        const unfit = unfitSyntax(part.type === 'chunk' ? part.code : String(part.source));
        if (unfit.length > 0) this.error(`${file} holds ${unfit.join('; ')}.`);
      }
    },
  };
}
