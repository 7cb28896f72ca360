import documentStyles from '../../components/ui/document.css?inline';
import { chooseLanguage } from './choose-language.ts';
import { showLastResort } from './last-resort.ts';
import { startPlayer } from './start-player.ts';
import { LANGUAGES } from '../../domain/course/language.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(documentStyles);
// One request less than a link, and no <style> element, which the policy default-src 'self' refuses.
document.adoptedStyleSheets = [sheet];

startPlayer(window).catch((error: unknown) => {
  console.error(error);
  showLastResort(document, chooseLanguage(navigator.languages, LANGUAGES, 'en'));
});
