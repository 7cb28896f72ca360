import type { Language } from '../../domain/course/language.ts';
import { escapeMarkup } from '../package/start-page.ts';

/** A page for staff to read and to print: no script, nothing from elsewhere. */
export interface StaffPage {
  readonly language: Language;
  readonly title: string;
  /** What stands in the head beside the title: a style sheet, or a link to one. */
  readonly head: string;
  /** Markup inside of `<main>`. */
  readonly main: string;
}

export function staffPage({ language, title, head, main }: StaffPage): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeMarkup(title)}</title>
    ${head}
  </head>
  <body>
    <main>
${main}
    </main>
  </body>
</html>
`;
}

/** The cells of a table's head, already escaped. */
export function headCells(texts: readonly string[]): string {
  return texts.map((text) => `<th scope="col">${text}</th>`).join('');
}
