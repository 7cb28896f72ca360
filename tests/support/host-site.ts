import { build, type Rolldown } from 'vite';
import { fileURLToPath } from 'node:url';
import { StaticServer } from './static-server.ts';
import { testCourse } from './test-course.ts';
import { unpackedPackage } from './unpacked-package.ts';

let script: Promise<string> | undefined;

/** The host page's script as a classic one; bundled once a run. */
async function hostScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./hosts/page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'hostPage',
        fileName: 'host',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('The host page has no script');
  return chunk.code;
}

/** A host, and the package that it plays. */
export interface HostSite {
  readonly server: StaticServer;
  /** The address of a page of another origin with the package in a frame. */
  readonly foreign: string;
  /** Where the package lies unpacked. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * A server with a package below /course/ and a page that plays the host at /host.html: the package of the tests' lesson,
 * or the one that PACKAGE_ZIP names.
 */
export async function hostSite(packageFile = process.env.PACKAGE_ZIP ?? testCourse().zip): Promise<HostSite> {
  script ??= hostScript();
  const unpacked = unpackedPackage(packageFile);
  const server = await StaticServer.start(unpacked.folder);
  server.page('/host.js', await script);
  const foreign = await StaticServer.start(unpacked.folder);
  foreign.page(
    '/foreign.html',
    `<!doctype html><meta charset="utf-8"><title>Foreign</title><body><iframe name="course" title="Course" width="714" height="666" src="${server.origin}/course/index.html"></iframe>`,
  );
  server.page(
    '/host.html',
    `<!doctype html><meta name="foreign" content="${foreign.origin}/foreign.html"><meta charset="utf-8"><title>Host</title><style>body{margin:0}iframe{border:0;display:block}</style><body><script src="/host.js"></script>`,
  );
  return {
    server,
    foreign: `${foreign.origin}/foreign.html`,
    folder: unpacked.folder,
    close: async () => {
      await Promise.all([server.stop(), foreign.stop()]);
      unpacked.remove();
    },
  };
}
