import type { UiKey } from '../../adapters/i18n/i18n.ts';
import type { Position } from '../../domain/picture/look.ts';

type Translate = (key: UiKey, values?: Readonly<Record<string, string | number>>) => string;

/** Where the eye is, in words: "From the front and the left, looking down". */
export function positionWords(position: Position, t: Translate): string {
  if (position.kind === 'around') return t(`part.height.${position.height}`, { side: t(`part.side.${position.side}`) });
  const side = t(`part.height.${position.kind}`);
  return position.turned === 0 ? side : t('part.height.turned', { side, degrees: position.turned });
}
