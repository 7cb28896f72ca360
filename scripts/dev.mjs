// The player with live reload of code, locales and course texts.
import { ensureInstalled } from './install.mjs';
import { bin, runNode } from './run.mjs';

ensureInstalled();
runNode([bin('vite'), ...process.argv.slice(2)]);
