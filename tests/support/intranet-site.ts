import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StaticServer } from './static-server.ts';
import { testCourse } from './test-course.ts';

/**
 * A copy of an intranet folder, which a test may change: of the one with the tests' lesson, or of the one that
 * INTRANET_FOLDER names.
 */
export function intranetFolder(from = process.env.INTRANET_FOLDER ?? testCourse().intranet): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  cpSync(from, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The intranet folder on a web server, as an administrator would put it there. */
export interface IntranetSite {
  readonly server: StaticServer;
  readonly folder: string;
  /** The address that learners open. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function intranetSite(from?: string): Promise<IntranetSite> {
  const { folder, remove } = intranetFolder(from);
  const server = await StaticServer.start(folder);
  return {
    server,
    folder,
    address: `${server.origin}/course/index.html`,
    close: async () => {
      await server.stop();
      remove();
    },
  };
}
