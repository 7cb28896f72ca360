import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { probe } from '../../../../src/adapters/lms/probe.ts';
import type { ProbeScript } from '../../../../src/adapters/lms/probe.ts';

const PING = readFileSync(new URL('../../../../public/ping.js', import.meta.url), 'utf8');

/** A page whose server answers with the given script text, with an error, or not at all. */
function page(server: string | 'error' | 'silence') {
  const listeners = new Set<(event: ErrorEvent) => void>();
  const view = {
    coursePing: undefined as unknown,
    addEventListener: (_name: 'error', listener: (event: ErrorEvent) => void) => void listeners.add(listener),
    removeEventListener: (_name: 'error', listener: (event: ErrorEvent) => void) => void listeners.delete(listener),
  };
  const scripts: ProbeScript[] = [];
  const asked: string[] = [];
  const timers = new Map<number, () => void>();
  const call = (handler: unknown) => {
    if (typeof handler === 'function') handler();
  };
  const document = {
    defaultView: view,
    createElement: () => {
      const script: ProbeScript = {
        src: '',
        async: false,
        onload: null,
        onerror: null,
        remove: () => void scripts.splice(scripts.indexOf(script), 1),
      };
      return script;
    },
    head: {
      append: (script: ProbeScript) => {
        scripts.push(script);
        asked.push(script.src);
        if (server === 'silence') return;
        queueMicrotask(() => {
          if (server === 'error') return void call(script.onerror);
          runInNewContext(server, { window: view });
          call(script.onload);
        });
      },
    },
  };
  const timer = {
    start: (run: () => void) => timers.set(timers.size + 1, run).size,
    stop: (id: number) => void timers.delete(id),
  };
  return {
    document,
    timer,
    view,
    listeners,
    scripts,
    asked,
    timers,
    ask: () => probe('base/', { timeoutMs: 3000, document, timer }),
  };
}

describe('probe', () => {
  it('is true when the server brings the script of the package', async () => {
    expect(await page(PING).ask()).toBe(true);
  });

  it('is false when something else answers, such as a login page', async () => {
    expect(await page('').ask()).toBe(false);
    expect(await page('window.coursePing = "other"').ask()).toBe(false);
  });

  it('is false when the script does not load', async () => {
    expect(await page('error').ask()).toBe(false);
  });

  it('is false when nothing comes in time', async () => {
    const { ask, timers, scripts } = page('silence');
    const answer = ask();
    for (const run of [...timers.values()]) run();
    expect(await answer).toBe(false);
    expect(scripts).toEqual([]);
  });

  it('does not live on what an earlier probe brought', async () => {
    const { ask, view } = page('');
    view.coursePing = 'course-server-answers';
    await ask();
    expect(await ask()).toBe(false);
  });

  it('asks at a new address each time', async () => {
    const { ask, asked } = page(PING);
    await ask();
    await ask();
    expect(asked.every((address) => /^base\/ping\.js\?n=\d+$/.test(address))).toBe(true);
    expect(new Set(asked).size).toBe(2);
  });

  it('leaves nothing behind', async () => {
    const { ask, scripts, timers, view, listeners } = page(PING);
    await Promise.all([ask(), ask()]);
    expect(scripts).toEqual([]);
    expect(timers.size).toBe(0);
    expect(listeners.size).toBe(0);
    expect(view.coursePing).toBeUndefined();
  });

  it('keeps the syntax errors of a page read as a script from being told as faults of the course', async () => {
    const { ask, listeners } = page('silence');
    void ask();
    const tell = (error: unknown): boolean => {
      let stopped = false;
      const event = { error, stopImmediatePropagation: () => (stopped = true), preventDefault: () => undefined };
      for (const listener of listeners) listener(event as unknown as ErrorEvent);
      return !stopped;
    };
    expect(tell(new SyntaxError("Unexpected token '<'"))).toBe(false);
    expect(tell(new TypeError('a fault'))).toBe(true);
  });
});
