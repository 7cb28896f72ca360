import type { Lms } from '../../domain/tracking/lms.ts';
import { findApi } from './find-api.ts';
import type { Waiting } from './find-api.ts';
import { Scorm12 } from './scorm12.ts';
import { SCORM12_API } from './scorm12-api.ts';
import type { Scorm12Api } from './scorm12-api.ts';

interface OpenLmsOptions extends Partial<Waiting> {
  /** The window that the course runs in. */
  readonly window: unknown;
  /** What the package was built for; a host that offers both versions is spoken to in this one. */
  readonly version: '1.2';
  /** Brings the local runtime, when there is no host; rejects when its file does not load. */
  readonly local: () => Promise<Scorm12Api>;
}

const SHAPES = { '1.2': SCORM12_API } as const;

/**
 * Finds the host, or takes the local runtime in its place, and opens the session: Initialize, the launch values, the
 * first commit. Takes up to two seconds where the course runs in a frame without a host. Rejects only as `local` does.
 */
export async function openLms({ window, version, local, now = clock, wait = pause }: OpenLmsOptions): Promise<Lms> {
  const found = await findApi(window, SHAPES[version], { now, wait });
  if (found !== undefined) return new Scorm12(found.api, { hosted: true, where: `API in ${found.where}`, now });
  return new Scorm12(await local(), { hosted: false, where: 'local runtime', now });
}

function clock(): number {
  return performance.now();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
