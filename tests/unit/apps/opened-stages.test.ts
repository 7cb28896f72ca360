import { describe, expect, it } from 'vitest';
import { openedStages } from '../../../src/apps/learner/opened-stages.ts';

/** A page whose browser names what draws WebGL 2; undefined where it has none. */
function pageOf(renderer: string | undefined): { readonly page: Document; readonly contexts: () => number } {
  let asked = 0;
  const gl = {
    RENDERER: 1,
    getParameter: () => renderer,
    getExtension: (name: string) => (name === 'WEBGL_lose_context' ? { loseContext: () => (asked -= 1) } : null),
  };
  const getContext = (): unknown => {
    if (renderer === undefined) return null;
    asked += 1;
    return gl;
  };
  return { page: { createElement: () => ({ getContext }) } as unknown as Document, contexts: () => asked };
}

function pieces(failing = 0) {
  const asked: string[] = [];
  let left = failing;
  const load = (name: string) => (): Promise<unknown> => {
    asked.push(name);
    left -= 1;
    return left >= 0 ? Promise.reject(new Error('does not come')) : Promise.resolve({ stages: name });
  };
  return { asked, load: { software: load('software'), webgl: load('webgl') } };
}

describe('what draws parts', () => {
  it('is the small piece where there is no WebGL or a processor imitates it, and no other is asked for', async () => {
    for (const name of [undefined, 'Google SwiftShader', 'llvmpipe (LLVM 15.0.6, 256 bits)']) {
      const { asked, load } = pieces();
      expect(await openedStages(pageOf(name).page, load)).toBe('software');
      expect(asked).toEqual(['software']);
    }
  });

  it('is the other piece where the browser names a graphics processor, or hides its name', async () => {
    for (const name of ['ANGLE (Intel, Intel(R) UHD Graphics 620, D3D11)', '']) {
      const { asked, load } = pieces();
      expect(await openedStages(pageOf(name).page, load)).toBe('webgl');
      expect(asked).toEqual(['webgl']);
    }
  });

  it('is decided once a page, without leaving a context behind', async () => {
    const { page, contexts } = pageOf('Apple M1');
    const { asked, load } = pieces();
    await Promise.all([openedStages(page, load), openedStages(page, load)]);
    await openedStages(page, load);
    expect(asked).toEqual(['webgl']);
    expect(contexts()).toBe(0);
  });

  it('is asked for anew when it did not come', async () => {
    const { page } = pageOf(undefined);
    const { asked, load } = pieces(1);
    await expect(openedStages(page, load)).rejects.toThrow('does not come');
    expect(await openedStages(page, load)).toBe('software');
    expect(asked).toEqual(['software', 'software']);
  });
});
