import type { PackageConfig } from '../../domain/course/package-config.ts';
import { needsScript } from './needs-script.ts';
import { failure, type Outcome, success } from './outcome.ts';

const CONFIG = /(<meta\s+name="package-config"\s+content=)"[^"]*"/;
const LANGUAGE = /(<html\b[^>]*?\slang=")[^"]*(")/;
const TITLE = /(<title>)[^<]*(<\/title>)/;
const PLAYER = /(<script\b[^>]*?\ssrc="\.\/player\.js)(")/;
const NO_SCRIPT = /(<noscript>)(<\/noscript>)/;

/**
 * The player's page with what was decided for this package: the config in its meta element (an inline script would be
 * refused by `default-src 'self'`), the player's address with its build, language and title in the first language, and what to read where
 * scripts are switched off in all of the course's languages.
 */
export function startPage(html: string, config: PackageConfig, title: string): Outcome<string> {
  const missing = [
    { what: '<meta name="package-config" content="">', pattern: CONFIG },
    { what: '<html lang="">', pattern: LANGUAGE },
    { what: '<title></title>', pattern: TITLE },
    { what: '<noscript></noscript>', pattern: NO_SCRIPT },
  ].filter(({ pattern }) => !pattern.test(html));
  if (missing.length > 0) {
    return failure(...missing.map(({ what }) => `The player's index.html has no ${what}.`));
  }
  const { build } = config;
  if (build !== undefined && !PLAYER.test(html))
    return failure('The player\'s index.html has no <script src="./player.js">.');
  // Replacements are functions: in a replacement string, "$" in a title would be read as a command.
  return success(
    html
      .replace(CONFIG, (_, before: string) => `${before}'${escapeInSingleQuotes(JSON.stringify(config))}'`)
      .replace(LANGUAGE, (_, before: string, after: string) => before + config.course.defaultLanguage + after)
      .replace(PLAYER, (_, before: string, after: string) => before + (build === undefined ? '' : `?${build}`) + after)
      .replace(TITLE, (_, before: string, after: string) => before + escapeMarkup(title) + after)
      .replace(
        NO_SCRIPT,
        (_, before: string, after: string) =>
          before + needsScript(config.course.languages, config.course.defaultLanguage) + after,
      ),
  );
}

/** JSON is full of double quotes: between single ones they stay one character each. */
function escapeInSingleQuotes(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/</g, '&lt;');
}

/** A text for a place between tags or in double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
