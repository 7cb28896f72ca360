import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageCommand } from '../../src/toolchain/package/command.ts';
import { hostSite } from '../support/host-site.ts';
import { StrictDesk } from '../support/hosts/strict-desk.ts';
import { Stage } from '../support/stage.ts';

/** What learners can read, and what the tutor reads. */
const OFFERED = 'ro';
const REPORT = 'de';

const out = mkdtempSync(join(tmpdir(), 'report-language-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** A module's package for SCORM 2004: there the question's own words stand beside its row. */
function moduleZip(): string {
  const complaints: string[] = [];
  const chosen = ['--course', 'technical-drawing', '--module', 'm02', '--standard', '2004-4th'];
  const languages = ['--languages', OFFERED, '--report-language', REPORT];
  const code = packageCommand([...chosen, ...languages, '--out', out], process.cwd(), {
    say: () => undefined,
    complain: (line) => void complaints.push(line),
  });
  if (code !== 0) throw new Error(complaints.join('\n'));
  return join(out, 'packages/technical-drawing_m02_scorm2004-4th.zip');
}

const stage = new Stage(() => hostSite(moduleZip()));
const desk = new StrictDesk(stage, 'strict-2004');

it('learners are offered the chosen languages alone, and the tutor reads the row in the language of reports', async () => {
  const driver = await (await desk.start({ language: REPORT })).launch();
  await driver.ready();
  expect(await driver.locator('html').getAttribute('lang')).toBe(OFFERED);
  await driver.locator('popup-menu#language button').first().click();
  const offered = driver.locator('popup-menu#language .item');
  await offered.first().waitFor();
  expect(await offered.evaluateAll((items) => items.map((item) => item.getAttribute('lang')))).toEqual([OFFERED]);
  await desk.computer.page.keyboard.press('Escape');

  await driver.goOn();
  const { question } = await driver.answer(false);
  await driver.untilSaveState('saved');
  const lesson = parse(readFileSync(`courses/technical-drawing/m02/formats/${REPORT}.yaml`, 'utf8')) as {
    readonly questions: Readonly<Record<string, { readonly stem: string }>>;
  };
  const { stem = '' } = lesson.questions[question.id] ?? {};
  const row = (await desk.computer.rows()).findIndex((one) => one.startsWith('p-m02-formats-q01-'));
  // The words come in the background and go out with the row once more.
  await expect
    .poll(() => desk.computer.kept(`cmi.interactions.${row}.description`), { timeout: 20_000 })
    .toContain(`{lang=${REPORT}}${stem}`);
});
