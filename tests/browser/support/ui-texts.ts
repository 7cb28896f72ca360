import playerDe from '../../../locales/de/player.json';
import quizDe from '../../../locales/de/quiz.json';
import playerEn from '../../../locales/en/player.json';
import quizEn from '../../../locales/en/quiz.json';
import playerEs from '../../../locales/es/player.json';
import quizEs from '../../../locales/es/quiz.json';
import playerFr from '../../../locales/fr/player.json';
import quizFr from '../../../locales/fr/quiz.json';
import playerIt from '../../../locales/it/player.json';
import quizIt from '../../../locales/it/quiz.json';
import playerPt from '../../../locales/pt/player.json';
import quizPt from '../../../locales/pt/quiz.json';
import playerRo from '../../../locales/ro/player.json';
import quizRo from '../../../locales/ro/quiz.json';
import type { Language } from '../../../src/domain/course/language.ts';

/** The player's own words in all languages, as they come with the content of a package. */
export const UI_TEXTS = {
  en: { player: playerEn, quiz: quizEn },
  pt: { player: playerPt, quiz: quizPt },
  it: { player: playerIt, quiz: quizIt },
  es: { player: playerEs, quiz: quizEs },
  de: { player: playerDe, quiz: quizDe },
  ro: { player: playerRo, quiz: quizRo },
  fr: { player: playerFr, quiz: quizFr },
} as const satisfies Readonly<Record<Language, unknown>>;
