import { describe, expect, it } from 'vitest';
import { selectLanguages } from '../../../../src/toolchain/package/select-languages.ts';
import { sampleCourse } from './sample.ts';

describe('choosing languages', () => {
  it('keeps the course as it is when nothing is chosen', () => {
    expect(selectLanguages(sampleCourse(), {})).toEqual({ ok: true, value: sampleCourse() });
  });

  it('keeps only the texts of the chosen languages, in the order of the course, and the hash', () => {
    const chosen = selectLanguages(sampleCourse(), { languages: ['ro', 'en'] });
    expect(chosen).toMatchObject({
      ok: true,
      value: { index: { languages: ['en', 'ro'], defaultLanguage: 'en', hash: '0a1b2c3d' } },
    });
    if (!chosen.ok) return;
    expect(Object.keys(chosen.value.titles)).toEqual(['en', 'ro']);
    expect(new Set(chosen.value.modules.map(({ language }) => language))).toEqual(new Set(['en', 'ro']));
  });

  it('starts in the first chosen language when the default one is not among them', () => {
    expect(selectLanguages(sampleCourse(), { languages: ['de'] })).toMatchObject({
      value: { index: { defaultLanguage: 'de' } },
    });
    expect(selectLanguages(sampleCourse(), { defaultLanguage: 'ro' })).toMatchObject({
      value: { index: { defaultLanguage: 'ro' } },
    });
  });

  it.each([
    [{ languages: ['en', 'fr', 'xx'] }, '--languages: the course has no "fr", "xx"; it has en, de, ro.'],
    [{ languages: [] }, '--languages: at least one language is needed.'],
    [{ languages: ['de'], defaultLanguage: 'en' }, '--default-language: "en" is not in the package; it has de.'],
  ])('refuses %j', (choice, problem) => {
    expect(selectLanguages(sampleCourse(), choice)).toEqual({ ok: false, problems: [problem] });
  });
});
