import gradingDe from '../../../locales/de/drawing/grading.json';
import partDe from '../../../locales/de/part.json';
import playerDe from '../../../locales/de/player.json';
import quizDe from '../../../locales/de/quiz.json';
import sketchDe from '../../../locales/de/drawing/sketch.json';
import gradingEn from '../../../locales/en/drawing/grading.json';
import partEn from '../../../locales/en/part.json';
import playerEn from '../../../locales/en/player.json';
import quizEn from '../../../locales/en/quiz.json';
import sketchEn from '../../../locales/en/drawing/sketch.json';
import gradingEs from '../../../locales/es/drawing/grading.json';
import partEs from '../../../locales/es/part.json';
import playerEs from '../../../locales/es/player.json';
import quizEs from '../../../locales/es/quiz.json';
import sketchEs from '../../../locales/es/drawing/sketch.json';
import gradingFr from '../../../locales/fr/drawing/grading.json';
import partFr from '../../../locales/fr/part.json';
import playerFr from '../../../locales/fr/player.json';
import quizFr from '../../../locales/fr/quiz.json';
import sketchFr from '../../../locales/fr/drawing/sketch.json';
import gradingIt from '../../../locales/it/drawing/grading.json';
import partIt from '../../../locales/it/part.json';
import playerIt from '../../../locales/it/player.json';
import quizIt from '../../../locales/it/quiz.json';
import sketchIt from '../../../locales/it/drawing/sketch.json';
import gradingPt from '../../../locales/pt/drawing/grading.json';
import partPt from '../../../locales/pt/part.json';
import playerPt from '../../../locales/pt/player.json';
import quizPt from '../../../locales/pt/quiz.json';
import sketchPt from '../../../locales/pt/drawing/sketch.json';
import gradingRo from '../../../locales/ro/drawing/grading.json';
import partRo from '../../../locales/ro/part.json';
import playerRo from '../../../locales/ro/player.json';
import quizRo from '../../../locales/ro/quiz.json';
import sketchRo from '../../../locales/ro/drawing/sketch.json';
import type { Language } from '../../../src/domain/course/language.ts';

/** The player's own words in all languages, as they come with the content of a package. */
export const UI_TEXTS = {
  en: { player: playerEn, quiz: quizEn, part: partEn, sketch: sketchEn, grading: gradingEn },
  pt: { player: playerPt, quiz: quizPt, part: partPt, sketch: sketchPt, grading: gradingPt },
  it: { player: playerIt, quiz: quizIt, part: partIt, sketch: sketchIt, grading: gradingIt },
  es: { player: playerEs, quiz: quizEs, part: partEs, sketch: sketchEs, grading: gradingEs },
  de: { player: playerDe, quiz: quizDe, part: partDe, sketch: sketchDe, grading: gradingDe },
  ro: { player: playerRo, quiz: quizRo, part: partRo, sketch: sketchRo, grading: gradingRo },
  fr: { player: playerFr, quiz: quizFr, part: partFr, sketch: sketchFr, grading: gradingFr },
} as const satisfies Readonly<Record<Language, unknown>>;
