import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Notice } from '../../domain/drafting/drafting.ts';
import { printInput } from '../../domain/drafting/typed-input.ts';
import { placeWords } from './line-words.ts';

/** Why something was not done, in the learner's language. */
export function noticeWords(notice: Notice, localize: Localize, decimal: ',' | '.'): string {
  if (notice.kind === 'tool' && notice.at) {
    return localize.t('sketch.notice.gap', { place: placeWords(notice.at, localize.i18n.language) });
  }
  if (notice.kind !== 'typed') return localize.t(`sketch.notice.${notice.fault}`);
  const { refusal } = notice;
  if (refusal.kind === 'ambiguous') {
    const [one = '', other = ''] = refusal.readings.map((reading) => printInput(reading, decimal));
    return localize.t('sketch.notice.ambiguous', { one, other });
  }
  const expected = localize.t(`sketch.expected.${refusal.expected}`);
  const key = refusal.found === '' ? 'sketch.notice.unfinished' : 'sketch.notice.unread';
  return localize.t(key, { found: refusal.found, expected });
}
