import type { Language } from '../../domain/course/language.ts';
import { escapeMarkup } from '../package/start-page.ts';
import type { ReportExamples } from './report-examples.ts';
import { headCells, staffPage } from './staff-page.ts';
import type { UploadTexts } from './upload-texts.ts';

/** A zip for Moodle, with the course's title where the course has it in the guide's language. */
export interface GuideFile {
  readonly file: string;
  readonly title: string;
}

/** What stands in the player's title block, in the guide's language. */
export interface SaveWords {
  readonly saved: string;
  readonly kept: string;
  readonly unsaved: string;
  readonly view: string;
}

/** The style sheet beside the pages. */
export const GUIDE_STYLE = 'guide.css';

/** How to put the course into Moodle, for one sheet of A4. No script, no style of its own, nothing from elsewhere. */
export function uploadPage(
  language: Language,
  texts: UploadTexts,
  files: readonly GuideFile[],
  words: SaveWords,
  rows: ReportExamples,
): string {
  const say = (text: string): string => inline(text.replaceAll('{saved}', words.saved));
  const { file, steps, boxes, check, report, trouble, update } = texts;
  const examples = (['practice', 'test', 'result'] as const).flatMap((name) => {
    const row = rows[name];
    if (!row) return [];
    // In the report's language, whatever the page's is: so the row arrives.
    const cells = [row.question, row.response].map(
      (text) => `<td lang="${rows.language ?? language}"><code>${escapeMarkup(text)}</code></td>`,
    );
    const meaning = report[name].replace(/\{(\w+)\}/gu, (mark, fact: string) => row.facts[fact] ?? mark);
    return [`<tr>${cells.join('')}<td>${say(meaning)}</td></tr>`];
  });
  const main = `      <h1>${say(texts.title)}</h1>
      <p>${say(texts.lead)}</p>
      <h2>${say(file.heading)}</h2>
      <ul>${files.map(fileItem).join('')}</ul>
      <p>${say(file.text)}</p>
      <h2>${say(steps.heading)}</h2>
      <ol>${items(steps.items, say)}</ol>
      <h2>${say(boxes.heading)}</h2>
      <table>
        <thead><tr>${heads([boxes.setting, boxes.choice])}</tr></thead>
        <tbody>
          ${boxes.rows.map(([setting, choice]) => `<tr><td>${say(setting)}</td><td>${say(choice)}</td></tr>`).join('\n          ')}
        </tbody>
      </table>
      <h2>${say(check.heading)}</h2>
      <ol>${items(check.items, say)}</ol>
      <h2>${say(report.heading)}</h2>
      <p>${say(report.where)}</p>
      <table>
        <thead><tr>${heads([report.question, report.response, report.meaning])}</tr></thead>
        <tbody>
          ${examples.join('\n          ')}
        </tbody>
      </table>
      <p>${say(report.note)}</p>
      <h2>${say(trouble.heading)}</h2>
      <dl>
        <dt>${escapeMarkup(words.kept)}</dt>
        <dd>${say(trouble.kept)}</dd>
        <dt>${escapeMarkup(words.unsaved)}</dt>
        <dd>${say(trouble.unsaved)}</dd>
        <dt>${escapeMarkup(words.view)}</dt>
        <dd>${say(trouble.view)}</dd>
      </dl>
      <h2>${say(update.heading)}</h2>
      <p>${say(update.text)}</p>`;
  return staffPage({ language, title: texts.title, head: `<link rel="stylesheet" href="${GUIDE_STYLE}" />`, main });
}

function fileItem({ file, title }: GuideFile): string {
  return `<li><code>${escapeMarkup(file)}</code>${title === '' ? '' : ` – ${escapeMarkup(title)}`}</li>`;
}

function items(texts: readonly string[], say: (text: string) => string): string {
  return texts.map((text) => `<li>${say(text)}</li>`).join('');
}

function heads(texts: readonly string[]): string {
  return headCells(texts.map(inline));
}

/** Escaped, with `**...**` as bold: asterisks are no signs of markup, so escaping leaves them. */
function inline(text: string): string {
  return escapeMarkup(text).replace(/\*\*(.+?)\*\*/gu, '<b>$1</b>');
}
