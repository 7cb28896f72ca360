import { describe, expect, it } from 'vitest';
import { WindowLock, type Channel } from '../../../../src/adapters/storage/window-lock.ts';
import { workedAttempt } from './attempts.ts';

/** Channels of one name that hear each other at once, and waits that end when told. */
class Hub {
  readonly channels = new Map<Channel, (event: { readonly data: unknown }) => void>();
  readonly waits: (() => void)[] = [];
  /** Messages that are held back while a window is frozen. */
  frozen: (() => void)[] | undefined;

  window(id: string, onLost: () => void = () => undefined): WindowLock {
    return new WindowLock({
      id,
      onLost,
      open: () => this.#open(),
      setTimeout: (callback) => this.waits.push(callback),
    });
  }

  endWaits(): void {
    for (const wait of this.waits.splice(0)) wait();
  }

  #open(): Channel {
    const own: Channel = {
      addEventListener: (_type, listener) => this.channels.set(own, listener),
      postMessage: (data) => {
        const deliver = (): void => {
          const copy: unknown = JSON.parse(JSON.stringify(data));
          for (const [other, hear] of this.channels) if (other !== own) hear({ data: copy });
        };
        if (this.frozen) this.frozen.push(deliver);
        else deliver();
      },
      close: () => this.channels.delete(own),
    };
    return own;
  }
}

async function claim(hub: Hub, lock: WindowLock): Promise<boolean> {
  const claimed = lock.claim();
  hub.endWaits();
  return await claimed;
}

describe('the window lock', () => {
  it('lets the only window write', async () => {
    const hub = new Hub();
    expect(await claim(hub, hub.window('a'))).toBe(true);
  });

  it('refuses the second window and hands it the work of the first', async () => {
    const hub = new Hub();
    const first = hub.window('a');
    await claim(hub, first);
    first.tell(workedAttempt(5));
    const second = hub.window('b');
    expect(await claim(hub, second)).toBe(false);
    expect(second.heard).toEqual(workedAttempt(5));
    first.tell(workedAttempt(6));
    expect(second.heard?.sequence).toBe(6);
  });

  it('lets the second take over when the first has gone', async () => {
    const hub = new Hub();
    const first = hub.window('a');
    await claim(hub, first);
    const second = hub.window('b');
    await claim(hub, second);
    first.release();
    expect(await claim(hub, second)).toBe(true);
  });

  it('lets exactly one of two windows that start together write', async () => {
    const hub = new Hub();
    const claims = [hub.window('b').claim(), hub.window('a').claim()];
    hub.endWaits();
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  });

  it('steps back when the answer of a frozen first window comes late', async () => {
    const hub = new Hub();
    await claim(hub, hub.window('b'));
    let lost = 0;
    hub.frozen = [];
    const second = hub.window('a', () => lost++);
    expect(await claim(hub, second)).toBe(true);
    const late = hub.frozen;
    hub.frozen = undefined;
    for (const deliver of late) deliver();
    expect(lost).toBe(1);
    expect(await claim(hub, second)).toBe(false);
  });

  it('goes on alone where there is no BroadcastChannel, or where it throws', async () => {
    const options = { id: 'a', onLost: () => undefined, setTimeout: () => 0 };
    expect(await new WindowLock({ ...options, open: undefined }).claim()).toBe(true);
    const throwing = (): Channel => {
      throw new Error('refused');
    };
    expect(await new WindowLock({ ...options, open: throwing }).claim()).toBe(true);
  });

  it('ignores messages that are none', async () => {
    const hub = new Hub();
    const lock = hub.window('a');
    await claim(hub, lock);
    for (const data of [null, 5, 'held', {}, { kind: 'held', to: 5 }, { kind: 'state', attempt: { id: 1 } }]) {
      for (const hear of hub.channels.values()) hear({ data });
    }
    expect(lock.heard).toBeUndefined();
    expect(await claim(hub, lock)).toBe(true);
  });
});
