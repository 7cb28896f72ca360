// Element tests in a real Chromium. Every request goes through Vite's development server, so that TypeScript,
// decorators and `?inline` are transformed exactly as in the player.
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { createServer } from 'vite';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';

const chromium = findChromium();
const root = fileURLToPath(new URL('.', import.meta.url));
let vite;
let port;

/** The long series run in the browser too: the page does not see the environment of this process. */
const longRun = {
  name: 'long-run',
  load: (id) =>
    id.endsWith('/tests/browser/support/long-run.ts') && process.env.TEST_LONG === '1'
      ? 'export const LONG = true;'
      : undefined,
};

const viteServer = {
  name: 'vite-server',
  async serverStart() {
    vite = await createServer({
      configFile: false,
      root,
      publicDir: 'public',
      plugins: [longRun],
      server: { port: 0, host: '127.0.0.1', hmr: false, ws: false, watch: null },
      appType: 'custom',
      clearScreen: false,
      logLevel: 'warn',
      cacheDir: 'node_modules/.cache/vite-test',
      optimizeDeps: { entries: ['tests/browser/**/*.test.ts'], include: ['axe-core', 'chai', 'fast-check'] },
    });
    await vite.listen();
    port = vite.httpServer.address().port;
  },
  async serverStop() {
    await vite?.close();
  },
};

const throughVite = async (context, next) => {
  if (context.path === '/' || /^\/(__web-|favicon)/.test(context.path)) return next();
  await new Promise((resolve, reject) => {
    const headers = { ...context.headers, host: `127.0.0.1:${port}` };
    const asked = request({ host: '127.0.0.1', port, path: context.url, headers }, (answer) => {
      context.status = answer.statusCode;
      for (const [name, value] of Object.entries(answer.headers)) {
        if (!/transfer-encoding|connection/.test(name)) context.set(name, value);
      }
      context.body = answer;
      resolve();
    });
    asked.on('error', reject);
    asked.end();
  });
};

export default {
  files: 'tests/browser/**/*.test.ts',
  nodeResolve: false,
  concurrency: 2,
  plugins: [viteServer],
  middleware: [throughVite],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: chromium.path, args: CHROMIUM_ARGS, env: { ...process.env, ...chromium.env } },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
  // One file: in full the gallery takes five minutes on two busy cores.
  testsFinishTimeout: process.env.TEST_LONG === '1' ? 600_000 : 120_000,
  reporters: [countingReporter()],
};
