import type { SheetWords } from '../../../../src/domain/sheet/display-list.ts';

/** Words of a sheet that say where they come from. */
export const WORDS: SheetWords = {
  decimal: ',',
  fields: { title: 'Title', scale: 'Scale', owner: 'Owner' },
  entry: (field, index) => `${field} ${index}`,
};
