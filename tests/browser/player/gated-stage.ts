import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import { codesContext, configContext, type TrainerCodes } from '../../../src/components/contexts.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import type { FixtureLanguage } from '../support/fixture-course.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { gatedConfig, gatedIndex } from '../support/gated-course.ts';
import { settled, stage } from '../support/stage.ts';

/** The code of every module of the fixture, as it is hashed. */
export const CODE = '7K3MX9TQ4R';

export interface GatedStage {
  readonly root: HTMLElement;
  readonly session: FixtureSession;
  /** What was checked, `m02 7K3MX9TQ4R`. */
  readonly checked: readonly string[];
  /** What `TrainerCodes.opens` answers; rejects where it is an error. */
  answer: (code: string) => Promise<boolean>;
}

interface Wishes {
  readonly events?: readonly AttemptEvent[];
  readonly language?: FixtureLanguage;
  readonly config?: PackageConfig;
  readonly saveState?: FixtureSession['saveState'];
}

/** Elements in the course whose modules open by mastery, with one code for all of them. */
export async function gatedStage(template: TemplateResult, wishes: Wishes = {}): Promise<GatedStage> {
  const { events = [], language = 'en', config = gatedConfig, saveState = 'saved' } = wishes;
  const session = new FixtureSession();
  session.course = gatedIndex;
  session.saveState = saveState;
  await session.dispatch(...events);
  session.log.length = 0;
  const { host } = await stage(language, session);
  const root = document.createElement('div');
  root.style.height = '100%';
  host.append(root);
  const checked: string[] = [];
  const made: GatedStage = { root, session, checked, answer: (code) => Promise.resolve(code === CODE) };
  const codes: TrainerCodes = {
    opens: (module, code) => {
      checked.push(`${module} ${code}`);
      return made.answer(code);
    },
  };
  new ContextProvider(root, { context: configContext, initialValue: config });
  new ContextProvider(root, { context: codesContext, initialValue: codes });
  render(template, root);
  await settled(root);
  return made;
}
