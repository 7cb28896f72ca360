// Path of a Chromium for the browser tests: CHROME_PATH, else one of the system, else the one inside the npm package
// @sparticuz/chromium (Linux x64), unpacked under its own version. That package's own `executablePath()` is not used:
// it takes any stale copy in the temporary folder, and its default arguments switch web security off.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './install.mjs';

const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  // WebGL is imitated: some builds of Chromium do so only when they are told, and only one of the two drivers tells them.
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The last list counts, so it names as well what the drivers of the tests would switch off. Each window had two hidden
  // pages for the address bar: a fifth of all processor time.
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'Translate',
    'OptimizationHints',
  ].join(',')}`,
];

function unpack() {
  const folder = join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const target = join(root, 'node_modules/.cache', `chromium-${version}`);
  const binary = join(target, 'chromium');
  if (!existsSync(binary)) {
    // Not to the standard output, which may be the JSON of a benchmark.
    console.error(`Unpacking Chromium ${version} ...`);
    mkdirSync(target, { recursive: true });
    for (const part of ['swiftshader', 'al2023', 'fonts']) {
      const tar = join(target, `${part}.${process.pid}.tar`);
      writeFileSync(tar, brotliDecompressSync(readFileSync(join(folder, 'bin', `${part}.tar.br`))));
      execFileSync('tar', ['xf', tar, '-C', target]);
      rmSync(tar);
    }
    // Written beside and renamed, so that a run cut off in the middle leaves no half browser behind.
    const beside = `${binary}.${process.pid}`;
    writeFileSync(beside, brotliDecompressSync(readFileSync(join(folder, 'bin/chromium.br'))));
    chmodSync(beside, 0o755);
    renameSync(beside, binary);
  }
  return { path: binary, env: { LD_LIBRARY_PATH: join(target, 'lib'), FONTCONFIG_PATH: join(target, 'fonts') } };
}

/**
 * The browser's path and what its environment needs; throws a sentence for people when there is none. With NPM_CHROMIUM in the
 * environment it is the one inside the npm package, but for who asks for a whole browser, which that one is not.
 */
export function findChromium({ whole = false } = {}) {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, env: {} };
  const fromNpm = process.platform === 'linux' && process.arch === 'x64';
  const installed = (SYSTEM[process.platform] ?? []).find((path) => existsSync(path));
  if (installed && (whole || !fromNpm || !process.env.NPM_CHROMIUM)) return { path: installed, env: {} };
  if (fromNpm) return unpack();
  throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its program file.');
}
