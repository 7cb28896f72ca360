import { ContextProvider } from '@lit/context';
import { html, render } from 'lit';
import { I18n } from '../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../src/adapters/i18n/i18n-context.ts';
import '../src/components/sketch/sketch-board.ts';
import { ToolHelp } from '../src/components/sketch/tool-help.ts';
import { TOOL_EXAMPLES } from '../src/domain/drafting/tool-examples.ts';
import type { Language } from '../src/domain/course/language.ts';
import type { ToolName } from '../src/domain/drafting/command-names.ts';
import { TOOLS } from '../src/domain/drafting/tools/tools.ts';
import '../tests/browser/support/document-styles.ts';
import { UI_TEXTS } from '../tests/browser/support/ui-texts.ts';
import { EMPTY_SHEET } from '../tests/support/empty-sheet.ts';
import { galleryTitles } from './sample-course.ts';

/** Fills the window with a drawing board on which every tool may be used. */
export async function showBoard(language: Language, host: HTMLElement): Promise<void> {
  const i18n = await I18n.create();
  i18n.addLanguage(language, UI_TEXTS[language], galleryTitles);
  await i18n.use(language);
  new ContextProvider(host, { context: i18nContext, initialValue: i18n });
  const tools = Object.keys(TOOLS) as ToolName[];
  ToolHelp.bringExamples = () => Promise.resolve(TOOL_EXAMPLES);
  render(html`<sketch-board .start=${EMPTY_SHEET} .tools=${tools}></sketch-board>`, host);
}
