import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StaticServer } from './static-server.ts';

/** INTRANET_FOLDER names another folder than the one that the build has just written. */
const FOLDER = process.env.INTRANET_FOLDER ?? 'dist/intranet/technical-drawing';

/** A copy of the built intranet folder, which a test may change. */
export function intranetFolder(from = FOLDER): { readonly folder: string; readonly remove: () => void } {
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

export async function intranetSite(): Promise<IntranetSite> {
  const { folder, remove } = intranetFolder();
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
