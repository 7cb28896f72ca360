import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../../src/domain/grading/check-sheet.ts';
import type { SheetReference } from '../../../../src/domain/grading/reference.ts';
import type { SheetSetup } from '../../../../src/domain/sketch/sheet-setup.ts';
import { SHEET } from '../sketch/three-views.ts';

const ASKED: SheetReference = {
  format: 'A3',
  lying: true,
  scale: '1:2',
  projection: 'first',
  framed: true,
  titleBlock: { title: 1, created: 2, approved: 3, date: 0, revision: 1 },
};
const RIGHT: SheetSetup = {
  ...SHEET,
  format: 'A3',
  lying: true,
  scale: '1:2',
  projection: 'first',
  framed: true,
  titleBlock: { title: 1, created: 2, approved: 3, date: 0, revision: 1, material: 5 },
};
const said = (change: Partial<SheetSetup>): readonly string[] =>
  checkSheet({ ...RIGHT, ...change }, ASKED).map(({ code, fault, field }) =>
    [code, fault, ...(field ? [field] : [])].join(' '),
  );

describe('a sheet', () => {
  it('is right where it is what is asked, whatever else stands in its title block', () => {
    expect(said({})).toEqual([]);
    expect(checkSheet(SHEET, {})).toEqual([]);
  });

  it('has the size and the direction that is asked', () => {
    expect(said({ format: 'A4' })).toEqual(['sheet-format F6']);
    expect(said({ lying: false })).toEqual(['sheet-format F5']);
  });

  it('has its scale, which one can turn round', () => {
    expect(said({ scale: '2:1' })).toEqual(['sheet-scale S1']);
    expect(said({ scale: '1:5' })).toEqual(['sheet-scale S4']);
  });

  it('has the symbol of its projection and a frame', () => {
    expect(said({ projection: 'third' })).toEqual(['sheet-projection V1']);
    expect(said({ framed: false })).toEqual(['frame-missing F4']);
  });

  it('has every field of the title block that is asked', () => {
    expect(said({ titleBlock: undefined })).toEqual([
      'title-field B1 title',
      'title-field B1 created',
      'title-field B1 approved',
      'title-field B3 date',
      'title-field B4 revision',
    ]);
    expect(said({ titleBlock: { ...RIGHT.titleBlock, created: 3, approved: 2 } })).toEqual([
      'title-field B2 created',
      'title-field B2 approved',
    ]);
  });
});
