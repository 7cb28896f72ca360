import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageCommand } from '../../src/toolchain/package/command.ts';
import { hostSite } from '../support/host-site.ts';
import { isStrictPattern12, isStrictResponse12 } from '../support/hosts/scorm12-answers.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { Stage } from '../support/stage.ts';

const MODULE = 'm02';
const COURSE = 'technical-drawing';
/** More sheets than stand before the first question of any lesson. */
const MANY = 12;

const out = mkdtempSync(join(tmpdir(), 'module-package-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The zip of the module, made by the command with the player that has been built. */
function moduleZip(responses: string): string {
  const folder = join(out, responses);
  const complaints: string[] = [];
  const args = [
    '--course',
    COURSE,
    '--module',
    MODULE,
    '--languages',
    'en',
    '--standard',
    '1.2',
    '--responses',
    responses,
  ];
  const code = packageCommand([...args, '--out', folder], process.cwd(), {
    say: () => undefined,
    complain: (line) => void complaints.push(line),
  });
  if (code !== 0) throw new Error(complaints.join('\n'));
  return join(folder, 'packages', `${COURSE}_${MODULE}_scorm12.zip`);
}

async function toFirstQuestion(driver: LessonDriver): Promise<void> {
  for (let sheet = 1; sheet < MANY && !(await driver.locator('practice-question').isVisible()); sheet += 1) {
    await driver.goOn();
  }
  await driver.question.waitFor();
}

/** The host's rows that have been written, in the order of their columns: id, type, response, pattern, result. */
function writtenRows(rows: readonly string[]): readonly (readonly string[])[] {
  return rows.map((row) => row.split(/ {2}= {2}/)).filter((cells) => (cells[2] ?? '') !== '');
}

describe.each(['readable', 'strict'])(
  'the package of a module with %s responses, in a strict SCORM 1.2 host',
  (responses) => {
    const stage = new Stage(() => hostSite(moduleZip(responses)));
    const desk = new StrictDesk(stage);

    it('starts, gives an answer a row of its own, and goes on at the same place on another computer', async () => {
      const first = await (await desk.start({ language: 'en' })).launch();
      await first.untilSaveState('saved');
      expect(await desk.computer.kept('cmi.core.lesson_status')).toBe('incomplete');
      await toFirstQuestion(first);
      const sheet = await first.sheetNumber();
      await first.answer(false);
      await first.untilSaveState('saved');

      const rows = writtenRows(await desk.computer.rows());
      expect(rows).toHaveLength(1);
      const [id = '', type = '', response = '', pattern = '', result] = rows[0] ?? [];
      expect(id).toMatch(/^p-m02-[a-z0-9-]+-q\d\d-[a-z0-9-]+$/);
      expect(result).not.toBe('correct');
      expect(isStrictResponse12(type, response)).toBe(responses === 'strict');
      if (responses === 'strict') expect(isStrictPattern12(type, pattern)).toBe(true);
      else expect(response).toMatch(/ \| \d+s$/);
      expect(await desk.computer.kept('cmi.suspend_data')).toContain(`.${COURSE}_${MODULE}.`);

      const again = await (await desk.start({ language: 'en' })).launch();
      expect(await again.sheetNumber()).toBe(sheet);
      await again.feedback.waitFor();
      await again.untilSaveState('saved');
      expect(writtenRows(await desk.computer.rows()).map((cells) => cells[0])).toEqual([id]);
      await again.exit();
      expect(await desk.computer.calls('LMSFinish')).toBe(1);
    });
  },
);
