import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The pages below gallery/, by their address. */
const PAGES: Readonly<Record<string, string>> = {
  '/gallery': 'gallery.html',
  '/gallery-frame': 'gallery-frame.html',
};
/** Stands in the pages for the address of their folder, which lies outside of the folder that is served. */
const FOLDER = '/@gallery/';

/**
 * In development, `/gallery` shows every kind of question in every language and state. No build knows of it: what a
 * learner gets neither holds the page nor the samples.
 */
export function liveGallery(project: string): Plugin {
  const folder = join(project, 'gallery');
  return {
    name: 'live-gallery',
    apply: 'serve',
    configureServer(server) {
      server.config.logger.info('gallery of question kinds: /gallery');
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        const page = PAGES[path];
        if (page === undefined) return next();
        response.setHeader('content-type', 'text/html');
        response.end(
          readFileSync(join(folder, page), 'utf8').replaceAll(FOLDER, `/@fs/${folder.replace(/^\//u, '')}/`),
        );
      });
    },
  };
}
