import { LANGUAGES } from '../src/domain/course/language.ts';
import { readChoice, shownBy } from './gallery-choice.ts';
import { measureOverflow } from './overflow.ts';
import { showQuestion } from './show-question.ts';
import { walkOverflow } from './walk.ts';

/**
 * Fills the window with the one question that the address names, or, with `?walk=de`, with all of them in a language one
 * after another. The root element says when that is done and what went beyond the window, in `data-overflow`.
 */
async function show(): Promise<unknown> {
  const walked = LANGUAGES.find((language) => language === new URLSearchParams(location.search).get('walk'));
  if (walked) return walkOverflow(walked);
  const [shown] = shownBy(readChoice(location.search));
  if (shown) return measureOverflow(await showQuestion(shown, document.body));
  document.body.textContent = 'This kind does not have this state.';
  return undefined;
}

void show().then((overflow) => {
  document.documentElement.dataset['overflow'] = JSON.stringify(overflow ?? null);
});
