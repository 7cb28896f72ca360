import type { SheetWords } from '../src/domain/sheet/display-list.ts';

const FIELDS = {
  owner: '',
  title: '',
  number: '',
  type: '',
  created: '',
  approved: '',
  date: '',
  material: '',
  scale: '',
  revision: '',
  sheet: '',
};

/** The words of a sheet without any, for measurements. */
export const NO_WORDS: SheetWords = { decimal: '.', fields: FIELDS, entry: () => '' };
