import type { SheetWords } from '../../../../src/domain/sheet/display-list.ts';

/** Words of a sheet that say where they come from. */
export const WORDS: SheetWords = {
  decimal: ',',
  fields: {
    owner: 'Owner',
    title: 'Title',
    number: 'Drawing number',
    type: 'Document type',
    created: 'Created by',
    approved: 'Approved by',
    date: 'Date',
    material: 'Material',
    scale: 'Scale',
    revision: 'Revision',
    sheet: 'Sheet',
  },
  entry: (field, index) => `${field} ${index}`,
};
