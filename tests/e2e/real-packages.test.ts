import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '../../src/toolchain/package/read-folder.ts';
import type { PackageEntry } from '../../src/toolchain/package/course-outputs.ts';
import { allSchemas } from '../support/all-schemas.ts';
import { hostSite } from '../support/host-site.ts';
import { LearnerComputer, type ComputerOptions } from '../support/hosts/learner-computer.ts';
import { intranetSite } from '../support/intranet-site.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { realPackages } from '../support/real-packages.ts';
import { Stage } from '../support/stage.ts';

/** How a package of each standard is looked at: the schema that its manifest has to meet, the host that plays it. */
const STANDARDS: Readonly<
  Record<PackageEntry['standard'], { readonly schema: string; readonly host: ComputerOptions['host'] }>
> = {
  'SCORM 1.2': { schema: 'adlcp_rootv1p2.xsd', host: 'strict' },
  'SCORM 2004 4th Edition': { schema: 'imscp_v1p1.xsd', host: 'strict-2004' },
  'SCORM 2004 3rd Edition': { schema: 'imscp_v1p1.xsd', host: 'strict-2004' },
};

const MANIFEST = 'imsmanifest.xml';
const INTRANET = 'dist/intranet';

/** A language that no course has: the browser of a learner who gets the default language. */
const FOREIGN = 'ja';

const defaultLanguage = (course: string): unknown =>
  (parse(readFileSync(`courses/${course}/course.yaml`, 'utf8')) as { readonly defaultLanguage: unknown })
    .defaultLanguage;

/** Answers the question of the first sheet, if it asks one, and goes on to the next. */
async function doSomething(driver: LessonDriver): Promise<void> {
  await driver.ready();
  expect(await driver.heading.innerText()).toMatch(/\S/);
  expect(await driver.sheetNumber()).toBe(1);
  if (await driver.locator('practice-question').isVisible()) await driver.answer(false);
  await driver.goOn();
}

describe('the build', () => {
  it('has made packages of every course, and nothing else', () => {
    const courses = readdirSync('courses').filter((name) => existsSync(`courses/${name}/course.yaml`));
    expect(courses).not.toEqual([]);
    expect([...new Set(realPackages().map(({ course }) => course))].sort()).toEqual(courses.sort());
    // Several courses get a page that leads to them.
    const pages = courses.length > 1 ? ['index.html'] : [];
    expect(readdirSync(INTRANET).sort()).toEqual([...courses, ...pages].sort());
    const zips = readdirSync('dist/packages').filter((name) => name.endsWith('.zip'));
    expect(
      realPackages()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(zips.sort());
  });
});

describe.each(realPackages())('the package $file', ({ zip, course, standard }) => {
  const { schema, host } = STANDARDS[standard];
  const stage = new Stage(() => hostSite(zip));

  it('has a manifest that is valid by the schemas beside it and lists every other file', async () => {
    const files = unzipSync(readFileSync(zip));
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    const schemas = Object.keys(files).filter((path) => path.endsWith('.xsd') || path.endsWith('.dtd'));
    expect(schemas).toContain(schema);
    const checked = await validateXML({
      xml: { fileName: MANIFEST, contents: text(MANIFEST) },
      schema: { fileName: 'all.xsd', contents: allSchemas(text(MANIFEST)) },
      preload: schemas.map((path) => ({ fileName: path, contents: text(path) })),
    });
    expect(checked.errors.map(({ message }) => message)).toEqual([]);
    const listed = [...text(MANIFEST).matchAll(/<file href="([^"]*)"/g)].map(([, path = '']) => decodeURI(path));
    const rest = Object.keys(files).filter((path) => path !== MANIFEST && !schemas.includes(path));
    expect(listed.sort()).toEqual(rest.sort());
  });

  it('starts in its default language, keeps what is done in the host, and ends', async () => {
    const computer = await LearnerComputer.start(stage.browser, stage.site, { host, language: FOREIGN });
    const driver = await computer.launch();
    expect(await driver.locator('html').getAttribute('lang')).toBe(defaultLanguage(course));
    await driver.untilSaveState('saved');
    const before = stage.site.server.stored.get('course');
    await doSomething(driver);
    await driver.untilSaveState('saved');
    await driver.exit();
    expect(await computer.complaints()).toEqual([]);
    await computer.leaveCourse();
    expect(await computer.complaints()).toEqual([]);
    expect(stage.site.server.stored.get('course')).not.toBe(before);
    await computer.cutOff();

    // Nothing but what the host has: another computer.
    const another = await LearnerComputer.start(stage.browser, stage.site, { host, language: FOREIGN });
    const again = await another.launch();
    expect(await again.sheetNumber()).toBe(2);
    expect(await another.complaints()).toEqual([]);
    await another.cutOff();
  });
});

const folders = readdirSync(INTRANET, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('the intranet folder of %s', (course) => {
  const stage = new Stage(() => intranetSite(join(INTRANET, course)));

  it('holds files, starts in the default language and keeps what is done', async () => {
    expect(readFolder(join(INTRANET, course)).length).toBeGreaterThan(5);
    const context = await stage.browser.newContext({ locale: FOREIGN });
    const page = await context.newPage();
    await page.goto(stage.site.address);
    const driver = new LessonDriver(page);
    await driver.ready();
    expect(await driver.locator('html').getAttribute('lang')).toBe(defaultLanguage(course));
    await doSomething(driver);
    await driver.untilSaveState('saved');
    await page.reload();
    await driver.ready();
    expect(await driver.sheetNumber()).toBe(2);
    await context.close();
  });
});
