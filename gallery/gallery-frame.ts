import { LANGUAGES } from '../src/domain/course/language.ts';
import { readChoice, shownBy } from './gallery-choice.ts';
import { measureOverflow } from './overflow.ts';
import { showBoard } from './show-board.ts';
import { showQuestion } from './show-question.ts';
import { walkOverflow } from './walk.ts';

/**
 * Fills the window with the one question that the address names, with `?board=de` with a drawing board, or, with `?walk=de`,
 * with all questions in a language one after another. The root element says when that is done and what went beyond the window, in `data-overflow`.
 */
async function show(): Promise<unknown> {
  const board = LANGUAGES.find((language) => language === new URLSearchParams(location.search).get('board'));
  if (board) return showBoard(board, document.body);
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
