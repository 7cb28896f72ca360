import { describe, expect, it } from 'vitest';
import { HELP, parseOptions } from '../../../../src/toolchain/package/options.ts';

describe('the options of npm run package', () => {
  it('are those of a Moodle site when none is given', () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      value: { out: 'dist', status: 'completed', responses: 'readable' },
    });
  });

  it('are read from the command line', () => {
    const args = ['--course', 'x', '--out', '/tmp/o', '--languages', 'pt, ro', '--default-language', 'ro'];
    args.push('--report-language', 'pt', '--status', 'passed', '--responses', 'strict');
    args.push('--site', 'my.yaml', '--codes', 'my-codes.yaml');
    expect(parseOptions(args)).toEqual({
      ok: true,
      value: {
        course: 'x',
        out: '/tmp/o',
        languages: ['pt', 'ro'],
        defaultLanguage: 'ro',
        reportLanguage: 'pt',
        status: 'passed',
        responses: 'strict',
        site: 'my.yaml',
        codes: 'my-codes.yaml',
      },
    });
  });

  it('name modules, or all of them', () => {
    expect(parseOptions(['--module', 'm02, m01'])).toMatchObject({ value: { modules: ['m02', 'm01'] } });
    expect(parseOptions(['--each-module'])).toMatchObject({ value: { eachModule: true } });
  });

  it.each([
    [['--status', 'failed'], '--status: expected completed or passed, found "failed".'],
    [['--module', 'two'], '--module: expected modules such as m02, found "two".'],
    [['--module', 'm01,'], '--module: expected modules such as m02, found "".'],
    [['--module', 'm01', '--each-module'], '--module, --each-module: expected one of the two, found both.'],
    [['--each-module=yes'], '--each-module'],
    [['--responses', 'short'], '--responses: expected readable or strict, found "short".'],
    [['--course', '../x'], '--course: expected the name of a folder in courses/, found "../x".'],
    [['--out', ''], '--out: expected a folder, found nothing.'],
    [['--languages', 'pt,xx'], '--languages: expected en, pt, it, es, de, ro, fr, found "xx".'],
    [['--languages', 'pt,ro,pt'], '--languages: "pt" stands there twice.'],
    [['--module', 'm01,m02,m01'], '--module: "m01" stands there twice.'],
    [['--status', 'completed', '--status', 'passed'], '--status: expected once, found twice.'],
    [['--languages', ''], '--languages: expected en, pt'],
    [['--default-language', 'xx'], '--default-language: expected en'],
    [['--report-language', 'DE'], '--report-language: expected en'],
    [['--colour', 'red'], "'--colour'. See npm run package"],
    [['more'], 'does not take positional arguments. See'],
    [['--site'], '--site'],
  ])('are refused in a sentence: %j', (args, words) => {
    const result = parseOptions(args);
    expect(result.ok ? '' : result.problems.join()).toContain(words);
  });

  it('are all on the help page, which fits a window of 120 columns', () => {
    expect(HELP.split('\n').filter((line) => line.length > 120)).toEqual([]);
    expect(parseOptions(['--help'])).toEqual({ ok: true, value: 'help' });
    for (const option of [
      'course',
      'module',
      'each-module',
      'out',
      'languages',
      'default-language',
      'report-language',
      'status',
      'responses',
      'site',
    ]) {
      expect(HELP).toContain(`  --${option} `);
    }
  });
});
