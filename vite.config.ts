import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { browserSyntax, BROWSERS, SYNTAX } from './src/toolchain/browser-syntax.ts';
import { classicStartPage, lazyPieces } from './src/toolchain/build-lazy.ts';
import { minifiedTemplates } from './src/toolchain/minified-templates.ts';
import { liveCourse } from './src/toolchain/live-course.ts';
import { liveGallery } from './src/toolchain/live-gallery.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One build for http, the frame of an LMS and file://: one classic entry script, lazy pieces as classic scripts. */
export default defineConfig({
  root: here('./src/apps/learner'),
  publicDir: here('./public'),
  base: './',
  plugins: [
    minifiedTemplates(),
    lazyPieces(here('./src/apps/learner/shared-modules.ts')),
    classicStartPage(),
    browserSyntax(),
    liveCourse(here('.')),
    liveGallery(here('.')),
  ],
  // Dexie's package names its unminified UMD file for bundlers; the modern module is smaller and the same code.
  resolve: { alias: [{ find: /^dexie$/, replacement: here('./node_modules/dexie/dist/modern/dexie.min.mjs') }] },
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('./dist/player'),
    emptyOutDir: true,
    target: SYNTAX,
    cssTarget: BROWSERS,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { format: 'iife', name: 'player', codeSplitting: false, entryFileNames: 'player.js' },
    },
  },
});
