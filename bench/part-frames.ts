import { launchBrowser } from '../tests/support/launch-browser.ts';
import type { PartBench } from './part-page.ts';
import { pageScript } from './page-script.ts';
import { median, percentile, rounded, type Table } from './table.ts';

const TRIANGLES = [1_000, 5_000, 50_000];
/** The first frame is measured in so many fresh pages. */
const PAGES = 5;
const WAYS = ['software', 'webgl'] as const;

/** A part in space: its first picture and each further one, in both ways to draw. */
export async function partFrames(): Promise<Table> {
  const rows: (string | number)[][] = [];
  const browser = await launchBrowser();
  try {
    const script = await pageScript('part-page.ts');
    for (const triangles of TRIANGLES) {
      for (const way of WAYS) {
        const runs: ReturnType<PartBench['frames']>[] = [];
        for (let run = 0; run < PAGES; run += 1) {
          const page = await browser.newPage();
          await page.evaluate(script);
          runs.push((await page.evaluate(`partBench.frames('${way}', ${triangles})`)) as (typeof runs)[number]);
          await page.close();
        }
        const frames = runs.flatMap((run) => run.frames);
        rows.push([
          runs[0]?.triangles ?? 0,
          runs[0]?.pieces ?? 0,
          way === 'software' ? 'in memory' : 'WebGL, imitated by the processor',
          rounded(median(runs.map(({ first }) => first)), 1),
          rounded(median(frames), 1),
          rounded(percentile(frames, 0.95), 1),
        ]);
      }
    }
  } finally {
    await browser.close();
  }
  return {
    title: 'A part in space, milliseconds',
    columns: ['triangles', 'pieces of edges', 'drawn', 'first picture', 'picture, median', 'picture, 95 %'],
    rows,
    notes: ['470 x 426 pixels, each picture from another direction. Limit: 11 ms in memory at 5,000 triangles.'],
  };
}
