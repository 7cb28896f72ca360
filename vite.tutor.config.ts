import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { browserSyntax, BROWSERS, SYNTAX } from './src/toolchain/browser-syntax.ts';
import { classicStartPage } from './src/toolchain/build-lazy.ts';
import { minifiedTemplates } from './src/toolchain/minified-templates.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The app for tutors: one classic script, which runs from a web server and from a folder. */
export default defineConfig({
  root: here('./src/apps/tutor'),
  publicDir: here('./public'),
  base: './',
  plugins: [minifiedTemplates(), classicStartPage(), browserSyntax()],
  resolve: { alias: [{ find: /^dexie$/, replacement: here('./node_modules/dexie/dist/modern/dexie.min.mjs') }] },
  build: {
    outDir: here('./dist/tutor'),
    emptyOutDir: true,
    target: SYNTAX,
    cssTarget: BROWSERS,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { format: 'iife', name: 'tutor', codeSplitting: false, entryFileNames: 'tutor.js' },
    },
  },
});
