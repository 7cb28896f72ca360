import { chooseLanguage } from './choose-language.ts';
import { showLastResort } from './last-resort.ts';
import { startPlayer } from './start-player.ts';
import { LANGUAGES } from '../../domain/course/language.ts';

startPlayer(window).catch((error: unknown) => {
  console.error(error);
  showLastResort(document, chooseLanguage(navigator.languages, LANGUAGES, 'en'));
});
