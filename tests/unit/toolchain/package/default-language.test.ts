import { describe, expect, it } from 'vitest';
import { withDefaultLanguage } from '../../../../src/toolchain/package/default-language.ts';
import { sampleCourse } from './sample.ts';

describe('the default language of a package', () => {
  it("is the course's when none is asked for", () => {
    expect(withDefaultLanguage(sampleCourse(), undefined)).toEqual({ ok: true, value: sampleCourse() });
  });

  it('is the one asked for, and nothing else changes', () => {
    const course = sampleCourse();
    expect(withDefaultLanguage(course, 'ro')).toEqual({
      ok: true,
      value: { ...course, index: { ...course.index, defaultLanguage: 'ro' } },
    });
  });

  it('has to be in the package', () => {
    expect(withDefaultLanguage(sampleCourse(), 'fr')).toEqual({
      ok: false,
      problems: ['--default-language: "fr" is not in the package; it has en, de, ro.'],
    });
  });
});
