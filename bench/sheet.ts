import { gzipSync } from 'node:zlib';
import { loadavg } from 'node:os';
import { compiledCourse, COURSE } from '../tests/support/built-course.ts';
import { computed } from '../tests/support/course-parts.ts';
import { launchBrowser } from '../tests/support/launch-browser.ts';
import { readCourse } from '../src/toolchain/compile/read-course.ts';
import { partIds } from '../src/toolchain/parts/part-files.ts';
import { mixedSketch } from './mixed-sketch.ts';
import { pageScript } from './page-script.ts';
import { partsSketch } from './parts-sketch.ts';
import type { SheetBench } from './sheet-page.ts';
import { median, percentile, rounded, type Table } from './table.ts';

const LINES = [500, 2_000, 10_000];
/** Milliseconds for a frame of 2,000 lines. */
const AIM = 8;
/** The language whose figures are weighed; those of the others differ by their labels. */
const LANGUAGE = 'de';

/** How long a sheet takes to lay out and to paint on a canvas, and what the drawn figures of the course weigh. */
export async function sheet(): Promise<readonly Table[]> {
  return [await frames(), figures()];
}

async function frames(): Promise<Table> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.evaluate(await pageScript('sheet-page.ts'));
    const rows: (string | number)[][] = [];
    const parts = partIds(COURSE).map((id) => computed(id));
    const sketches = LINES.flatMap((lines) => [
      { of: 'all kinds', lines, sketch: mixedSketch(lines) },
      { of: 'views of parts', lines, sketch: partsSketch(parts, lines) },
    ]);
    for (const { of, lines, sketch } of sketches) {
      const asked = `sheetBench.frame(${JSON.stringify(sketch)})`;
      const { strokes, layout, paint } = (await page.evaluate(asked)) as ReturnType<SheetBench['frame']>;
      rows.push([
        of,
        lines,
        strokes,
        rounded(median(layout), 2),
        rounded(median(paint), 2),
        rounded(percentile(paint, 0.95), 2),
      ]);
    }
    return {
      title: 'A sheet on a canvas, milliseconds',
      columns: ['lines of', 'number', 'strokes', 'laid out', 'painted', '95 %'],
      rows,
      notes: [
        `1260 x 891 pixels, painted by the processor. Aim: ${AIM} ms painted at 2,000 lines.`,
        `Load of the machine: ${rounded(loadavg()[0] ?? 0, 1)}.`,
      ],
    };
  } finally {
    await browser.close();
  }
}

/** Drawn figures beside those of SVG files, as they lie in a lesson. */
function figures(): Table {
  const drawn = new Set<string>();
  for (const module of readCourse(COURSE, [LANGUAGE], () => undefined)?.modules ?? []) {
    for (const { id, read } of module.lessons) {
      for (const figure of Object.keys(read.lesson.figures)) drawn.add(`${id}/${figure}`);
    }
  }
  const all = compiledCourse(COURSE).lessons.flatMap(({ language, lesson }) =>
    language === LANGUAGE && !lesson.id.endsWith('check')
      ? lesson.figures.map(({ id, svg }) => ({ isDrawn: drawn.has(`${lesson.id}/${id}`), svg }))
      : [],
  );
  const row = (what: string, isDrawn: boolean): (string | number)[] => {
    const own = all.filter((figure) => figure.isDrawn === isDrawn).map(({ svg }) => svg);
    const bytes = own.map((svg) => svg.length);
    const packed = own.map((svg) => gzipSync(svg).length);
    return [what, own.length, median(bytes), Math.max(...bytes), median(packed), Math.max(...packed)];
  };
  return {
    title: 'Figures of the course, bytes of SVG',
    columns: ['figures', 'number', 'median', 'most', 'gzip', 'most gzip'],
    rows: [row('drawn from parts', true), row('SVG files', false)],
    notes: ['Each packed by itself; in a package they are packed with the lesson.'],
  };
}
