import { describe, expect, it } from 'vitest';
import { loadPiece } from '../../../../src/adapters/content/load-piece.ts';

interface Scope {
  courseWanted?: Record<string, string>;
  courseHere?: Record<string, string>;
  piece?: unknown;
}

/** A page, and a server or cache that gives the builds in turn; a piece runs as the build writes it. */
function setUp(file: string, builds: readonly string[]) {
  const scope: Scope = {};
  const addresses: string[] = [];
  const load = async (address: string): Promise<void> => {
    addresses.push(address);
    const build = builds[Math.min(addresses.length, builds.length) - 1] ?? '';
    if (build === '404') throw new Error('does not come');
    if ((scope.courseWanted?.[file] ?? build) !== build) return;
    scope.piece = `piece ${build}`;
    scope.courseHere = { ...scope.courseHere, [file]: build };
  };
  const piece = { file, global: 'piece', build: 'new' };
  return { scope, addresses, load: () => loadPiece(piece, scope, load) };
}

describe('a lazy piece', () => {
  it('is asked for once, at an address of its own build', async () => {
    const { load, addresses } = setUp('once.js', ['new']);
    expect(await load()).toBe('piece new');
    expect(await load()).toBe('piece new');
    expect(addresses).toEqual(['once.js?new']);
  });

  it('of an older build is asked for again past the cache, and never runs', async () => {
    const { load, addresses, scope } = setUp('cached.js', ['old', 'new']);
    expect(await load()).toBe('piece new');
    expect(addresses).toEqual(['cached.js?new', 'cached.js?new-1']);
    expect(scope.courseHere).toEqual({ 'cached.js': 'new' });
  });

  it('that comes of another build alone is told as mixed', async () => {
    const { load, scope } = setUp('mixed.js', ['old']);
    await expect(load()).rejects.toMatchObject({ code: 'mixed', file: 'mixed.js' });
    expect(scope.piece).toBeUndefined();
  });

  it('that did not come is asked for at another address the next time', async () => {
    const { load, addresses } = setUp('late.js', ['404', 'new']);
    await expect(load()).rejects.toThrow('does not come');
    expect(await load()).toBe('piece new');
    expect(addresses).toEqual(['late.js?new', 'late.js?new-1']);
  });

  it('that stands in front of the player is not asked for', async () => {
    const { load, addresses, scope } = setUp('front.js', ['404']);
    scope.courseHere = { 'front.js': 'new' };
    scope.piece = 'there';
    expect(await load()).toBe('there');
    expect(addresses).toEqual([]);
  });
});
