import type { Localize } from '../../adapters/i18n/localize.ts';
import { TOOL_OPTIONS } from '../../domain/drafting/tool.ts';
import { TITLE_CHOICES } from '../../domain/sketch/title-lists.ts';
import { LAYERS } from '../../domain/sketch/line-type.ts';

/** What may be chosen in the place of an answer, in words: a layer, a block's number, a word of a tool; fits and limits name themselves. */
export function optionWords(option: string, localize: Localize, decimal: ',' | '.'): string {
  const layer = LAYERS.find((name) => name === option);
  if (layer) return localize.t(`sketch.layer.${layer}`);
  const field = TITLE_CHOICES.find((name) => name === option);
  if (field) return localize.t(`sketch.field.${field}`);
  if (/^\d+$/.test(option)) return localize.t('sketch.block', { number: option });
  const known = TOOL_OPTIONS.find((name) => name === option);
  return known ? localize.t(`sketch.option.${known}`) : option.replace('.', decimal);
}
