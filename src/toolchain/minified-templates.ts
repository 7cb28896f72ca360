import minifyTemplates from 'rollup-plugin-minify-template-literals';
import type { Plugin } from 'vite';

/** Takes the white space out of Lit's html, svg and css literals. */
export function minifiedTemplates(): Plugin {
  return minifyTemplates({
    // Packages come as they are: they hold no templates, and some speak of unsafe ones, which the tool warns of.
    exclude: '**/node_modules/**',
    // In SVG an element without children ends with "/>": without it the next one would become its child.
    options: { minifyOptions: { keepClosingSlash: true } },
  }) as Plugin;
}
