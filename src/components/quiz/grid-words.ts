import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Dot } from '../../domain/geometry/lattice.ts';
import { dotName } from '../../domain/quiz/dot-text.ts';
import type { PenNews } from '../../domain/quiz/grid-pen.ts';

/** What is read aloud of the last act on a grid: above all where the crosshair stands. */
export function penWords(news: PenNews, localize: Localize): string {
  switch (news.kind) {
    case 'moved':
      return place(news.dot, localize, news.onLine ? 'quiz.grid.onLine' : 'quiz.grid.at');
    case 'began':
      return localize.t('quiz.grid.from', { dot: place(news.dot, localize) });
    case 'marked':
      return localize.t('quiz.grid.point', { dot: place(news.dot, localize) });
    case 'drawn':
    case 'removed': {
      const [from, to] = news.line.map(dotName);
      return localize.t(`quiz.grid.${news.kind}`, { from: from ?? '', to: to ?? '' });
    }
    case 'there':
    case 'nothing':
    case 'full':
    case 'undone':
      return localize.t(`quiz.grid.${news.kind}`);
    case 'given-up':
      return localize.t('quiz.grid.givenUp');
  }
}

/** `column C, row 2`, and whether there is a line */
function place(
  [column, row]: Dot,
  localize: Localize,
  key: 'quiz.grid.at' | 'quiz.grid.onLine' = 'quiz.grid.at',
): string {
  return localize.t(key, { column: dotName([column, row]).replace(/\d/gu, ''), row: String(row + 1) });
}
