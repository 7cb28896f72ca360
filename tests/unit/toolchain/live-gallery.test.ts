import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveGallery } from '../../../src/toolchain/live-gallery.ts';

const PROJECT = resolve('.');

describe('The gallery of question kinds', () => {
  let server: ViteDevServer;
  let origin = '';

  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: resolve('src/apps/learner'),
      logLevel: 'error',
      plugins: [liveGallery(PROJECT)],
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [PROJECT] } },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
    origin = `http://127.0.0.1:${(server.httpServer?.address() as AddressInfo).port}`;
  }, 60_000);

  afterAll(() => server.close());

  it.each(['/gallery', '/gallery-frame?kind=hunt&state=review&language=de'])(
    'is served at %s with its script',
    async (path) => {
      const page = await fetch(origin + path);
      expect(page.headers.get('content-type')).toContain('text/html');
      const [, script = ''] = /<script type="module" src="([^"]+)"/u.exec(await page.text()) ?? [];
      expect(script).toMatch(/^\/@fs\/.+\/gallery\/gallery-(?:page|frame)\.ts$/u);
      const code = await fetch(origin + script);
      expect(code.headers.get('content-type')).toContain('javascript');
      expect(await code.text()).toContain('shownBy');
    },
  );

  it('is a part of the development server alone', () => {
    expect(liveGallery(PROJECT).apply).toBe('serve');
  });
});
