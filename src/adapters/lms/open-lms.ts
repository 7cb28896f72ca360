import type { Standard } from '../../domain/course/package-config.ts';
import type { Lms } from '../../domain/tracking/lms.ts';
import { findApi } from './find-api.ts';
import type { Waiting } from './find-api.ts';
import type { Scorm12 } from './scorm12.ts';
import { SCORM12_API } from './scorm12-api.ts';
import type { Scorm12Api } from './scorm12-api.ts';
import type { Scorm2004 } from './scorm2004.ts';
import { SCORM2004_API } from './scorm2004-api.ts';

/** Bring the adapter of a version: a package begins with its own one and seldom needs the other. */
interface Adapters {
  readonly scorm12: () => Promise<typeof Scorm12>;
  readonly scorm2004: () => Promise<typeof Scorm2004>;
}

interface OpenLmsOptions extends Partial<Waiting> {
  /** The window that the course runs in. */
  readonly window: unknown;
  /** What the package was built for; a host that offers both versions is spoken to in this one. */
  readonly standard: Standard;
  readonly adapters: Adapters;
  /** Brings the local runtime, when there is no host; rejects when its file does not load. */
  readonly local: () => Promise<Scorm12Api>;
}

type Find = (patience?: number) => Promise<Lms | undefined>;

/**
 * Finds the host, or takes the local runtime in its place, and opens the session: Initialize, the launch values, the
 * first commit. The API of the package's own version is waited for up to two seconds, where the course runs in a frame;
 * then the other version's is taken if it is there, since some hosts read a manifest's version otherwise than it is
 * meant. Rejects only as `local` and `adapters` do.
 */
export async function openLms(options: OpenLmsOptions): Promise<Lms> {
  const { window, standard, adapters, local, now = clock, wait = pause } = options;
  const find12: Find = async (patience) => {
    const found = await findApi(window, SCORM12_API, { now, wait }, patience);
    if (!found) return undefined;
    return new (await adapters.scorm12())(found.api, { hosted: true, where: `API in ${found.where}`, now });
  };
  const find2004: Find = async (patience) => {
    const found = await findApi(window, SCORM2004_API, { now, wait }, patience);
    if (!found) return undefined;
    const edition = standard === '2004-4th' ? standard : '2004-3rd';
    const where = `API_1484_11 in ${found.where}`;
    return new (await adapters.scorm2004())(found.api, { hosted: true, where, now, edition });
  };
  const [own, other] = standard === '1.2' ? [find12, find2004] : [find2004, find12];
  const lms = (await own()) ?? (await other(0));
  if (lms) return lms;
  const [Adapter, api] = await Promise.all([adapters.scorm12(), local()]);
  return new Adapter(api, { hosted: false, where: 'local runtime', now });
}

function clock(): number {
  return performance.now();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
