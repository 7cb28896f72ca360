import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';

const endings: (() => void)[] = [];
afterEach(() => endings.splice(0).forEach((end) => end()));

/** A copy in which a file or folder was moved to another place, with a link to it left behind. */
function linked(path: string, target: (copy: CourseCopy) => string): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE);
  endings.push(() => copy.dispose());
  const from = `${copy.directory}/${path}`;
  const to = target(copy);
  renameSync(from, to);
  symlinkSync(to, from);
  return copy;
}

function outside(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  return join(folder, basename(path));
}

test.each([
  ['m01/ruler/bar.svg'],
  ['m01/ruler/de.yaml'],
  ['m01/ruler/lesson.yaml'],
  ['m01/ruler'],
  ['m01'],
  ['terms.tsv'],
  ['slots.tsv'],
  ['course.yaml'],
])('the link %s out of the course is told and not followed', (path) => {
  const copy = linked(path, () => outside(path));
  expect(copy.problems()).toContain(
    `${path}:1:1 a link that leads out of the course's folder; expected the file or folder itself, or a link inside`,
  );
});

test('a link inside the course is followed', () => {
  const copy = linked('m01/ruler/bar.svg', ({ directory }) => `${directory}/m01/shared-bar.svg`);
  expect(copy.problems()).toEqual([]);
});

test('a link to nothing is told', () => {
  const copy = linked('m01/ruler/bar.svg', () => outside('bar.svg'));
  endings.splice(1).forEach((end) => end());
  expect(copy.problems()[0]).toBe('m01/ruler/bar.svg:1:1 a link to a file that is not there');
});

test('a course that is itself reached by a link is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linked-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  cpSync(SMALL_COURSE, `${folder}/real/small`, { recursive: true });
  symlinkSync(`${folder}/real`, `${folder}/link`);
  const copy = new CourseCopy(`${folder}/link/small`);
  endings.push(() => copy.dispose());
  expect(copy.problems()).toEqual([]);
});
