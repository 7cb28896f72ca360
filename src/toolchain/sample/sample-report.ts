import type { SampleLearner } from './sample-learners.ts';

const FIXED = ['Attempt', 'Started on', 'Last accessed on', 'Score'] as const;
const KINDS = ['Question', 'Response', 'Right answer', 'Result'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Moodle's Interactions report with all columns ticked, as its tab-separated text: learners as rows, their rows side by side.
 * Cells are HTML, in quotes where they hold blanks.
 */
export function sampleReport(part: string, learners: readonly SampleLearner[]): string {
  const rows = learners.map(({ attempt }) => attempt.filter(({ row }) => row !== ''));
  const width = Math.max(0, ...rows.map((own) => own.length));
  const heads = [
    'Name',
    'Email address',
    ...FIXED,
    part,
    ...Array.from({ length: width }, (_, at) => KINDS.map((kind) => `${kind} ${at}`)).flat(),
  ];
  const lines = learners.map(({ name, email, attempt }, at) => {
    const [whole] = attempt;
    const own = rows[at] ?? [];
    const told = own.flatMap(({ row, response, right, result }) => [row, response, right, result].map(escaped));
    const seen = whole ? dateText(whole.at) : '-';
    const begun = whole
      ? [String(whole.attempt), seen, seen, whole.result, whole.result]
      : ['-', '-', '-', '-', 'Not attempted'];
    return [name, email, ...begun, ...told, ...Array.from({ length: (width - own.length) * KINDS.length }, () => '')];
  });
  return [heads, ...lines].map((cells) => `${cells.map(quoted).join('\t')}\n`).join('');
}

function dateText(milliseconds: number): string {
  const date = new Date(milliseconds);
  const hours = date.getUTCHours();
  const clock = `${hours % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}, ${clock}`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

function quoted(cell: string): string {
  return /[\s"]/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell;
}
