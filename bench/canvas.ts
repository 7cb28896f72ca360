import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { builtPackage } from '../tests/support/built-course.ts';
import { DRAWING_SHEET, drawingCourse } from '../tests/support/drawing-course.ts';
import { hostSite, type HostSite } from '../tests/support/host-site.ts';
import { LearnerComputer } from '../tests/support/hosts/learner-computer.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { packageFile } from '../tests/support/package-file.ts';
import { onBoard, type Board } from './on-board.ts';
import type { CanvasBench } from './canvas-page.ts';
import { pageScript } from './page-script.ts';
import { median, percentile, rounded, type Table } from './table.ts';

/** Cold openings of an exercise, each on a computer of its own. */
const OPENINGS = 5;
const COMMANDS = 1_000;
const CYCLES = 100;
const MEGABYTE = 1_000_000;

type Cells = readonly (string | number)[];

/** The board on which trainees draw: what it paints, works out and keeps, beside a bare loop over the same segments. */
export async function canvas(): Promise<readonly Table[]> {
  const browser = await launchBrowser();
  const load = rounded(loadavg()[0] ?? 0, 1);
  try {
    const painted = await paintedRows(browser);
    const { file, remove } = packageFile(builtPackage(drawingCourse(), '1.2', undefined, false).bytes);
    const site = await hostSite(file);
    remove();
    const opened: number[] = [];
    for (let time = 0; time < OPENINGS; time += 1) {
      opened.push(await atBoard(browser, site, ({ run }) => run<number>('boardBench.open()')));
    }
    const { undo, heap } = await atBoard(browser, site, worked);
    await site.close();
    const times = [
      ...painted,
      timeRow('a command taken back, 1,000 things, every element shows it', undo, 10),
      timeRow('an exercise opened after its lesson', opened, 300),
    ];
    return [
      {
        title: 'The drawing board, milliseconds',
        columns: ['what', 'median', '95 %', 'aim', 'bare loop', 'times as long'],
        rows: times.map(({ cells }) => cells),
        notes: [
          '1260 x 891 pixels, painted by the processor up to the last pixel. Aims are for medians on a quiet machine.',
          'Bare loop: the same segments and arcs on a canvas, their places worked out before; in the same run.',
          `Load of the machine before: ${load}.`,
        ],
        broken: times.flatMap(({ broken }) => broken),
      },
      heap,
    ];
  } finally {
    await browser.close();
  }
}

interface TimeRow {
  readonly cells: Cells;
  readonly broken: readonly string[];
}

function timeRow(what: string, times: readonly number[], aim: number, bare?: readonly number[]): TimeRow {
  const middle = median(times);
  const beside = bare ? [rounded(median(bare), 2), rounded(middle / median(bare), 2)] : ['', ''];
  return {
    cells: [what, rounded(middle, 2), rounded(percentile(times, 0.95), 2), aim, ...beside],
    broken: middle > aim ? [what] : [],
  };
}

async function paintedRows(browser: Browser): Promise<readonly TimeRow[]> {
  const page = await browser.newPage();
  await page.evaluate(await pageScript('canvas-page.ts'));
  const run = async <T>(expression: string): Promise<T> => (await page.evaluate(`canvasBench.${expression}`)) as T;
  const band = await run<ReturnType<CanvasBench['band']>>('band(1000)');
  const frame = await run<ReturnType<CanvasBench['frame']>>('frame(2000)');
  const pan = await run<ReturnType<CanvasBench['pan']>>('pan(10000)');
  const snap = await run<ReturnType<CanvasBench['snap']>>('snap(1000)');
  const check = await run<ReturnType<CanvasBench['check']>>('check(1000)');
  await page.close();
  return [
    timeRow('rubber band, 1,000 things', band.board, 2, band.bare),
    timeRow('whole picture, 2,000 lines', frame.board, 8, frame.bare),
    timeRow('moved and made larger, 10,000 lines', pan.board, 5, pan.bare),
    timeRow('places found, 1,000 things', snap, 1),
    timeRow('checked, 1,000 lines', check, 100),
  ];
}

/** A fresh computer with the exercise's task in sight. */
async function atBoard<T>(browser: Browser, site: HostSite, work: (board: Board) => Promise<T>): Promise<T> {
  const key = `canvas-${Math.random()}`;
  const computer = await LearnerComputer.start(browser, site, { host: 'strict', language: 'en', query: { key } });
  const driver = await computer.launch();
  await driver.goTo(DRAWING_SHEET);
  const board = await onBoard(computer.player, driver);
  const done = await work(board);
  await computer.close();
  return done;
}

/** What many commands and much taking back leave in memory; then, with all those lines on the sheet, how long taking one back lasts. */
async function worked({ run, client }: Board): Promise<{ readonly undo: readonly number[]; readonly heap: Table }> {
  await run('boardBench.open()');
  // What the first commands bring into memory is there before anything is counted.
  await run('boardBench.commands(50)');
  await run('boardBench.cycles(2)');
  const before = await heapAfterCollection(client);
  await run(`boardBench.commands(${COMMANDS})`);
  const drawn = await heapAfterCollection(client);
  await run(`boardBench.cycles(${CYCLES})`);
  const after = await heapAfterCollection(client);
  const undo = await run<readonly number[]>('boardBench.undo()');
  const rows = [
    [`${COMMANDS} lines drawn, all of which can be taken back`, drawn - before, COMMANDS_AIM],
    [`then ${CYCLES} times five commands taken back and brought again`, after - drawn, CYCLES_AIM],
  ] as const;
  return {
    undo,
    heap: {
      title: 'Memory of the drawing board, MB more than before',
      columns: ['what', 'more', 'aim'],
      rows: rows.map(([what, bytes, aim]) => [what, rounded(bytes / MEGABYTE, 2), aim]),
      notes: [`${rounded(before / MEGABYTE, 2)} MB before. JavaScript heap of the page after forced collections.`],
      broken: rows.filter(([, bytes, aim]) => bytes > aim * MEGABYTE).map(([what]) => what),
    },
  };
}

/** Megabytes: what was drawn and its history need about a kilobyte a command; taking back and bringing again leaves nothing behind. */
const COMMANDS_AIM = 2;
const CYCLES_AIM = 0.2;

/** Bytes, once what is still being written to the disk has been let go of. */
async function heapAfterCollection(client: CDPSession): Promise<number> {
  let [least, unchanged] = [Infinity, 0];
  while (unchanged < 5) {
    await wait(100);
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    unchanged = bytes < 0.99 * least ? 0 : unchanged + 1;
    least = Math.min(least, bytes);
  }
  return least;
}
