import type { SheetWords } from '../../domain/sheet/display-list.ts';

/** How a language writes numbers on a sheet; sheets of exercises have no title block, whose words travel with nothing yet. */
export function sheetWords(language: string): SheetWords {
  const decimal = (1.5).toLocaleString(language).includes(',') ? ',' : '.';
  const none = '';
  return {
    decimal,
    fields: {
      owner: none,
      title: none,
      number: none,
      type: none,
      created: none,
      approved: none,
      date: none,
      material: none,
      revision: none,
      sheet: none,
      scale: none,
    },
    entry: () => none,
  };
}
