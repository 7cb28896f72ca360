import type { Standard } from '../../../src/domain/course/package-config.ts';
import { builtPackage } from '../built-course.ts';
import { hostSite, type HostSite } from '../host-site.ts';
import { packageFile } from '../package-file.ts';
import type { Stage } from '../stage.ts';
import { compiledTestCourse } from '../test-course.ts';
import type { LessonWork } from './lesson-work.ts';
import { StrictDesk } from './strict-desk.ts';
import type { Strict2004Storage } from './strict-scorm2004.ts';

/** A site with the tests' lesson as a package of an edition. */
export async function site2004(edition: Exclude<Standard, '1.2'>): Promise<HostSite> {
  const { file, remove } = packageFile(builtPackage(compiledTestCourse(), edition).bytes);
  const site = await hostSite(file);
  remove();
  return site;
}

/** Where a learner sits down at one computer after the other, always in a strict 2004 host; it may complain of nothing. */
export class Desk2004 extends StrictDesk {
  constructor(stage: Stage<HostSite>) {
    super(stage, 'strict-2004');
  }

  /** Puts work into the host's store, as the host would have kept it; gives what it keeps. */
  keep({ values2004: values }: LessonWork): string {
    const storage: Strict2004Storage = { attempts: [{ values, totalSeconds: 60, exit: 'suspend' }] };
    const text = JSON.stringify(storage);
    this.store(text);
    return text;
  }

  /** The rows as the host keeps them, one a line; seconds and moments differ from run to run. */
  async rows(): Promise<string> {
    const parts = ['id', 'type', 'description', 'learner_response', 'correct_responses.0.pattern', 'result'];
    const rows: string[] = [];
    for (let row = 0; (await this.computer.kept(`cmi.interactions.${row}.id`)) !== ''; row += 1) {
      const values: string[] = [];
      for (const part of parts) values.push(await this.computer.kept(`cmi.interactions.${row}.${part}`));
      rows.push(values.join('  =  '));
    }
    return `${rows.join('\n')}\n`;
  }
}
