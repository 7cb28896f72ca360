import { describe, expect, it } from 'vitest';
import type { PackageConfig } from '../../../../src/domain/course/package-config.ts';
import { startPage } from '../../../../src/toolchain/package/start-page.ts';
import { SAMPLE_PAGE, sampleCourse } from './sample.ts';

const config: PackageConfig = {
  course: { ...sampleCourse().index, version: '1"\'&<>$&', defaultLanguage: 'ro' },
  player: '0.1.0',
  reportLanguage: 'en',
  standard: '1.2',
  statusWhenDone: 'completed',
  site: { retentionDays: 180, downloads: false },
};

function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

describe('the start page', () => {
  it('carries the config in the meta element, whatever characters it holds', () => {
    const page = startPage(SAMPLE_PAGE, config, 'Title');
    const content = page.ok ? /name="package-config" content='([^']*)'/.exec(page.value)?.[1] : undefined;
    expect(JSON.parse(unescape(content ?? ''))).toEqual(config);
  });

  it('asks for the player by an address that names its build', () => {
    const page = startPage(SAMPLE_PAGE, { ...config, build: '0a1b2c3d' }, 'T');
    expect(page.ok && page.value).toContain('src="./player.js?0a1b2c3d"');
    const without = startPage(
      '<html lang="en"><meta name="package-config" content=""><title></title><noscript></noscript>',
      { ...config, build: '0a1b2c3d' },
      'T',
    );
    expect(without).toEqual({ ok: false, problems: ['The player\'s index.html has no <script src="./player.js">.'] });
  });

  it('has language and title of the default language, escaped', () => {
    const page = startPage(SAMPLE_PAGE, config, 'A & B <$1>');
    expect(page).toMatchObject({ ok: true });
    expect(page.ok && page.value).toContain('<html lang="ro">');
    expect(page.ok && page.value).toContain('<title>A &amp; B &lt;$1&gt;</title>');
  });

  it('says where scripts are switched off what the course needs, in its languages, that of the first start first', () => {
    const course = { ...config.course, languages: ['de', 'en', 'ro'] as const };
    const page = startPage(SAMPLE_PAGE, { ...config, course }, 'T');
    const inside = /<noscript>(.*)<\/noscript>/.exec(page.ok ? page.value : '')?.[1] ?? '';
    const sentences = [...inside.matchAll(/<p lang="(\w+)">([^<]+)<\/p>/g)];
    expect(sentences.map(([, language]) => language)).toEqual(['ro', 'de', 'en']);
    for (const [, , sentence] of sentences) expect(sentence).toMatch(/JavaScript.*(formator|Ausbilder|trainer)/);
    expect(sentences.map(([whole]) => whole).join('')).toBe(inside);
  });

  it('names each place that the page lacks', () => {
    expect(startPage('<html><head></head></html>', config, 'T')).toEqual({
      ok: false,
      problems: [
        'The player\'s index.html has no <meta name="package-config" content="">.',
        'The player\'s index.html has no <html lang="">.',
        "The player's index.html has no <title></title>.",
        "The player's index.html has no <noscript></noscript>.",
      ],
    });
  });
});
