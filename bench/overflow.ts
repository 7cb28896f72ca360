import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { Walked } from '../gallery/walk.ts';
import { LANGUAGES } from '../src/domain/course/language.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import type { Table } from './table.ts';

const FRAMES = [
  { width: 714, height: 666 },
  { width: 390, height: 844 },
] as const;
/** Milliseconds; a walk takes some seconds on a machine that does nothing else. */
const LONGEST_WALK = 180_000;

/** How far the sample of every kind of question, in every language and state, goes beyond a frame and a phone. */
export async function overflow(): Promise<Table> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await createServer({
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  const browser = await launchBrowser();
  const rows: (readonly (string | number)[])[] = [];
  const faults: string[] = [];
  try {
    for (const viewport of FRAMES) {
      const page = await (await browser.newContext({ viewport })).newPage();
      for (const language of LANGUAGES) {
        await page.goto(`http://127.0.0.1:${port}/gallery-frame?walk=${language}`);
        const done = page.locator('html[data-overflow]');
        await done.waitFor({ timeout: LONGEST_WALK });
        const walked = JSON.parse((await done.getAttribute('data-overflow')) ?? '[]') as readonly Walked[];
        const size = `${viewport.width} x ${viewport.height}`;
        const most = (of: 'across' | 'below') => Math.max(...walked.map((one) => one[of]));
        const scrolled = walked.filter(({ below }) => below > 0).length;
        const cut = walked.filter((one) => one.cut.length + one.hidden.length > 0).length;
        rows.push([size, language, walked.length, most('across'), cut, scrolled, most('below')]);
        faults.push(...walked.flatMap((one) => beyond(`${size} ${language}`, one)));
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return {
    title: 'Sample questions beyond their frame, pixels',
    columns: [
      'frame',
      'language',
      'shown',
      'too wide, most',
      'with parts cut or out of sight',
      'that scroll',
      'by, most',
    ],
    rows,
    notes: faults.length > 0 ? faults : ['Nothing goes beyond its frame.'],
  };
}

function beyond(where: string, { shown, across, below, cut, hidden }: Walked): readonly string[] {
  if (across === 0 && below === 0 && cut.length === 0 && hidden.length === 0) return [];
  return [[where, shown.kind, shown.state, `across ${across}, below ${below}`, ...cut, ...hidden].join(': ')];
}
