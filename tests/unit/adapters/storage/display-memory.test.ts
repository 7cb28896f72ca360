import { describe, expect, it } from 'vitest';
import { DisplayMemory } from '../../../../src/adapters/storage/display-memory.ts';

/** A browser's storage without a browser. */
function storageOf(entries: Readonly<Record<string, string>> = {}): Storage {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}

const memory = (storage: Storage, owner = 'maria', now = 1_000): DisplayMemory =>
  new DisplayMemory(
    () => storage,
    owner,
    () => now,
  );

describe('the look that a learner chose', () => {
  it('is there again at the next launch', () => {
    const storage = storageOf();
    expect(memory(storage).read()).toBeUndefined();
    memory(storage).write({ textSize: 3, theme: 'contrast' });
    expect(memory(storage).read()).toEqual({ textSize: 3, theme: 'contrast' });
  });

  it('is not the next learner’s', () => {
    const storage = storageOf();
    memory(storage).write({ textSize: 4, theme: 'dark' });
    expect(memory(storage, 'ion').read()).toBeUndefined();
  });

  it('is none when what lies there is something else', () => {
    for (const text of ['', 'null', '{', '{"textSize":9,"theme":"dark","savedAt":1}', '{"textSize":2}']) {
      expect(memory(storageOf({ 'display|maria': text })).read()).toBeUndefined();
    }
  });

  it('goes when it is old, and nothing else with it', () => {
    const storage = storageOf({ other: 'kept', 'display|torn': '{' });
    memory(storage, 'maria', 1_000).write({ textSize: 2, theme: 'light' });
    memory(storage, 'ion', 2_000).write({ textSize: 2, theme: 'light' });
    memory(storage).purge(1_500);
    expect(memory(storage).read()).toBeDefined(); // Its learner is at work.
    memory(storage, 'ion').purge(1_500);
    expect(memory(storage).read()).toBeUndefined();
    expect(memory(storage, 'ion').read()).toBeDefined();
    expect(storage.getItem('other')).toBe('kept');
    expect(storage.getItem('display|torn')).toBeNull();
  });

  it('does not grow old while its learner comes back', () => {
    const storage = storageOf({});
    memory(storage, 'maria', 1_000).write({ textSize: 3, theme: 'dark' });
    memory(storage, 'maria', 5_000).purge(500);
    memory(storage, 'ion', 5_000).purge(4_000);
    expect(memory(storage).read()).toEqual({ textSize: 3, theme: 'dark' });
  });

  it('is forgotten quietly where the browser refuses storage', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const none = new DisplayMemory(refuse, 'maria', () => 0);
    const full = memory({ ...storageOf(), setItem: refuse });
    for (const store of [none, full]) {
      store.write({ textSize: 2, theme: 'dark' });
      store.purge(5);
      expect(store.read()).toBeUndefined();
    }
  });
});
