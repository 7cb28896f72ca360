import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: object;
};
const planted = 'src/domain/planted-breach';

async function cruised(path: string): Promise<ICruiseResult> {
  const { output } = await cruise([path], {
    ...rules.options,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

describe('the rooms of src/', () => {
  beforeAll(() => {
    mkdirSync(planted, { recursive: true });
    writeFileSync(
      `${planted}/breach.ts`,
      "import type { Localize } from '../../adapters/i18n/localize.ts';\nexport type Breach = Localize;\n",
    );
  });
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  it('are all seen by the cruise, not passed over in silence', async () => {
    const { summary, modules } = await cruised('src');
    expect(summary.totalCruised).toBeGreaterThan(100);
    for (const room of ['domain', 'adapters', 'components', 'apps', 'toolchain']) {
      expect(
        modules.some(({ source }) => source.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
    }
  });

  it('report a type import from the domain into an adapter', async () => {
    const { summary } = await cruised(planted);
    expect(summary.violations.map(({ rule }) => rule.name)).toContain('domain-only-domain-and-valibot');
  });
});
