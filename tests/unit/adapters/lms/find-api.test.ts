import { describe, expect, it } from 'vitest';
import { findApi } from '../../../../src/adapters/lms/find-api.ts';
import { SCORM12_API } from '../../../../src/adapters/lms/scorm12-api.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';

type FakeWindow = Record<string, unknown>;

/** A clock that waiting moves; `then` runs after so many milliseconds. */
function waiting(then: { after: number; run: () => void } = { after: Infinity, run: () => undefined }) {
  let time = 0;
  return {
    now: () => time,
    wait: (milliseconds: number) => {
      time += milliseconds;
      if (time >= then.after) then.run();
      return Promise.resolve();
    },
  };
}

function topWindow(own: FakeWindow = {}): FakeWindow {
  const top: FakeWindow = { opener: null, ...own };
  top.parent = top;
  return top;
}

/** What a page sees of a window of another origin; a top window when it has no parent. */
function foreignWindow(parent?: FakeWindow): object {
  const foreign: object = new Proxy(
    {},
    {
      get(_target, name) {
        if (name === 'parent') return parent ?? foreign;
        if (name === 'opener') return null;
        throw new Error('SecurityError');
      },
    },
  );
  return foreign;
}

const API = new StrictScorm12Host().api;

describe('findApi', () => {
  it('finds the API of a parent, whatever the depth', async () => {
    const top = topWindow({ API });
    const course = { parent: { parent: { parent: top } } };
    expect(await findApi(course, SCORM12_API, waiting())).toEqual({ api: API, where: 'parent 3' });
  });

  it('takes the nearest of several', async () => {
    const other = new StrictScorm12Host().api;
    const course = { parent: { API, parent: topWindow({ API: other }) } };
    expect((await findApi(course, SCORM12_API, waiting()))?.api).toBe(API);
  });

  it('finds the API of the opener and of the parents of the opener', async () => {
    const opener = { parent: topWindow({ API }) };
    expect((await findApi(topWindow({ opener }), SCORM12_API, waiting()))?.where).toBe('opener parent 1');
  });

  it('finds the API by the opener of a parent, as when the player is a window of its own', async () => {
    const course = { opener: null, parent: topWindow({ opener: topWindow({ API }) }) };
    expect((await findApi(course, SCORM12_API, waiting()))?.where).toBe('opener');
  });

  it('passes a window of another origin and goes on above it', async () => {
    const course = { parent: foreignWindow(topWindow({ API })) };
    expect((await findApi(course, SCORM12_API, waiting()))?.where).toBe('parent 2');
  });

  it('never takes junk for an API', async () => {
    const half = { ...API, LMSCommit: 'no function' };
    for (const junk of [
      'x',
      1,
      true,
      null,
      {},
      () => undefined,
      half,
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ]) {
      expect(await findApi(topWindow({ API: junk }), SCORM12_API, waiting())).toBeUndefined();
    }
  });

  it('leaves the API of 2004 alone when the package is of 1.2', async () => {
    const course = { parent: topWindow({ API_1484_11: { Initialize: () => 'true' }, API }) };
    expect((await findApi(course, SCORM12_API, waiting()))?.api).toBe(API);
  });

  it('looks for the version that it is asked for', async () => {
    const api2004 = { Initialize: () => 'true' };
    const shape = {
      name: 'API_1484_11',
      is: (candidate: unknown): candidate is typeof api2004 => candidate === api2004,
    };
    const course = { parent: topWindow({ API_1484_11: api2004, API }) };
    expect((await findApi(course, shape, waiting()))?.api).toBe(api2004);
  });

  it('waits for an API that comes late', async () => {
    const top = topWindow();
    const clock = waiting({ after: 1500, run: () => (top.API = API) });
    expect((await findApi({ parent: top }, SCORM12_API, clock))?.api).toBe(API);
  });

  it('gives up after two seconds', async () => {
    const clock = waiting();
    expect(await findApi({ parent: topWindow() }, SCORM12_API, clock)).toBeUndefined();
    expect(clock.now()).toBe(2000);
  });

  it('does not wait where no other window can be looked into', async () => {
    for (const course of [topWindow(), { parent: foreignWindow(), opener: null }]) {
      const clock = waiting();
      await findApi(course, SCORM12_API, clock);
      expect(clock.now()).toBe(0);
    }
  });

  it('comes out of a ring of windows', async () => {
    const a: FakeWindow = {};
    const b: FakeWindow = { parent: a };
    a.parent = b;
    expect(await findApi(a, SCORM12_API, waiting())).toBeUndefined();
  });
});
