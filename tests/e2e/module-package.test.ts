import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../src/domain/course/package-config.ts';
import { packageCommand } from '../../src/toolchain/package/command.ts';
import { hostSite } from '../support/host-site.ts';
import { isStrictPattern12, isStrictResponse12 } from '../support/hosts/scorm12-answers.ts';
import { isLegalDescription, isLegalPattern, isLegalResponse } from '../support/hosts/scorm2004-answers.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import type { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { Stage } from '../support/stage.ts';

/** More sheets than stand before the first question of any lesson. */
const MANY = 12;

const out = mkdtempSync(join(tmpdir(), 'module-package-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

interface Cut {
  readonly course: string;
  readonly module: string;
  readonly standard: Standard;
  readonly responses: 'readable' | 'strict';
}

const M02 = { course: 'technical-drawing', module: 'm02' };
/** The module of the other course asks its first question on another sheet. */
const M01 = { course: 'first-steps', module: 'm01' };
const FORMS = [
  { standard: '1.2', responses: 'readable' },
  { standard: '1.2', responses: 'strict' },
  { standard: '2004-4th', responses: 'readable' },
  { standard: '2004-3rd', responses: 'readable' },
] as const;

/** A module's zip for each standard; of every course in a long run. */
const CUTS: readonly Cut[] = (LONG ? [M02, M01] : [M02]).flatMap((of) => FORMS.map((form) => ({ ...of, ...form })));

/** The zip of the module, made by the command with the player that has been built. */
function moduleZip({ course, module, standard, responses }: Cut): string {
  const folder = join(out, `${course}-${standard}-${responses}`);
  const complaints: string[] = [];
  const chosen = ['--course', course, '--module', module, '--standard', standard, '--responses', responses];
  const code = packageCommand([...chosen, '--languages', 'en', '--out', folder], process.cwd(), {
    say: () => undefined,
    complain: (line) => void complaints.push(line),
  });
  if (code !== 0) throw new Error(complaints.join('\n'));
  const suffix = standard === '1.2' ? '12' : standard;
  return join(folder, 'packages', `${course}_${module}_scorm${suffix}.zip`);
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

describe.each(CUTS)(
  'the package of $course, $module, with $responses responses in a strict host of $standard',
  (cut) => {
    const { course, module, standard, responses } = cut;
    const stage = new Stage(() => hostSite(moduleZip(cut)));
    const desk = new StrictDesk(stage);
    const is12 = standard === '1.2';
    const computer = { language: 'en', host: is12 ? 'strict' : 'strict-2004' } as const;
    const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';

    it('starts, gives an answer a row of its own, and goes on at the same place on another computer', async () => {
      const first = await (await desk.start(computer)).launch();
      await first.untilSaveState('saved');
      expect(await desk.computer.kept(status)).toBe('incomplete');
      await toFirstQuestion(first);
      const sheet = await first.sheetNumber();
      await first.answer(false);
      await first.untilSaveState('saved');

      const all = await desk.computer.rows();
      const rows = writtenRows(all);
      expect(rows).toHaveLength(1);
      const [id = '', type = '', response = '', pattern = '', result] = rows[0] ?? [];
      expect(id).toMatch(new RegExp(`^p-${module}-[a-z0-9-]+-q\\d\\d-[a-z0-9-]+$`));
      expect(result).not.toBe('correct');
      if (is12) {
        expect(isStrictResponse12(type, response)).toBe(responses === 'strict');
        if (responses === 'strict') expect(isStrictPattern12(type, pattern)).toBe(true);
        else expect(response).toMatch(/ \| \d+s$/);
      } else {
        expect(isLegalResponse(type, response)).toBe(true);
        expect(isLegalPattern(type, pattern)).toBe(true);
        const at = all.findIndex((row) => row.startsWith(`${id} `));
        const description = await desk.computer.kept(`cmi.interactions.${at}.description`);
        expect(isLegalDescription(description)).toBe(true);
      }
      expect(await desk.computer.kept('cmi.suspend_data')).toContain(`.${course}_${module}.`);

      const again = await (await desk.start(computer)).launch();
      expect(await again.sheetNumber()).toBe(sheet);
      await again.feedback.waitFor();
      await again.untilSaveState('saved');
      expect(writtenRows(await desk.computer.rows()).map((cells) => cells[0])).toEqual([id]);
      await again.exit();
      expect(await desk.computer.calls(is12 ? 'LMSFinish' : 'Terminate')).toBe(1);
    });
  },
);
