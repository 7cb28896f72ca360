import { expect, test } from 'vitest';
import { readReportDate } from '../../../../src/domain/record/report-date.ts';

const EVENING = Date.UTC(2026, 10, 21, 21, 23);

test.each([
  ['Saturday, 21 November 2026, 9:23 PM', EVENING],
  ['Samstag, 21. November 2026, 21:23', EVENING],
  ['sâmbătă, 21 noiembrie 2026, 21:23', EVENING],
  ['sábado, 21 de noviembre de 2026, 21:23', EVENING],
  ['sábado, 21 de novembro de 2026 às 21:23', EVENING],
  ['samedi 21 novembre 2026, 21:23', EVENING],
  ['sabato, 21 novembre 2026, 21:23', EVENING],
  ['November 21, 2026, 9:23 PM', EVENING],
  ['2026-11-21 21:23:59', EVENING],
  ['21.11.2026 21:23', EVENING],
  ['21/11/2026, 21h23', EVENING],
  ['martes, 3 de marzo de 2026, 0:05', Date.UTC(2026, 2, 3, 0, 5)],
  ['marți, 3 martie 2026, 12:05', Date.UTC(2026, 2, 3, 12, 5)],
  ['3 August 2026, 12:05 AM', Date.UTC(2026, 7, 3, 0, 5)],
  ['3. März 2026', Date.UTC(2026, 2, 3)],
  ['15 août 2026', Date.UTC(2026, 7, 15)],
])('%s is read as a time', (text, time) => {
  expect(readReportDate(text)).toBe(time);
});

test.each(['', '-', 'yesterday', '21 Foovember 2026', '45.13.2026', 'November'])('%j is no time', (text) => {
  expect(readReportDate(text)).toBeUndefined();
});
