import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Dot } from '../../domain/geometry/lattice.ts';
import { dotName } from '../../domain/quiz/dot-text.ts';
import type { PenNews } from '../../domain/quiz/grid-pen.ts';

/** What is read aloud of the last act on a grid: above all where the crosshair stands. */
export function penWords(news: PenNews, localize: Localize): string {
  switch (news.kind) {
    case 'moved':
      return news.onLine ? `${place(news.dot, localize)}, ${localize.t('quiz.grid.line')}` : place(news.dot, localize);
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

/** `column C, row 2` */
function place([column, row]: Dot, localize: Localize): string {
  return localize.t('quiz.grid.at', { column: dotName([column, row]).replace(/\d/gu, ''), row: String(row + 1) });
}
