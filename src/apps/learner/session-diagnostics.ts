import type { Diagnostics } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { decodeSuspendData } from '../../domain/tracking/suspend-data.ts';
import type { LearnerSession } from './learner-session.ts';

/** How many of the host's last calls are shown. */
const CALLS = 60;

type Line = Awaited<ReturnType<Diagnostics['read']>>[number];

/** Facts about this session for whoever looks after the course; nothing in them tells who the learner is. */
export class SessionDiagnostics implements Diagnostics {
  constructor(
    private readonly options: {
      readonly config: PackageConfig;
      readonly session: Pick<LearnerSession, 'attempt' | 'host' | 'saveState' | 'writes'>;
      readonly decode: typeof decodeSuspendData;
      /** Why storage was last refused; undefined while it works. */
      readonly storageTrouble: () => string | undefined;
      readonly browser: string;
      /** The page's address, of which only the protocol is told. */
      readonly address: string;
    },
  ) {}

  async read(): Promise<readonly Line[]> {
    const { config, session, storageTrouble, browser, address } = this.options;
    const { course } = config;
    const lms = session.host?.lms;
    return [
      line('Course', `${course.id} ${course.version}, ${course.hash}`),
      line('Player', config.player),
      line('Host', lms ? `${lms.description}${lms.hosted ? '' : ' (no host)'}` : 'not opened: second window'),
      line('Mode', lms ? `${lms.launch.mode}, ${lms.launch.credit ? 'credit' : 'no credit'}` : ''),
      line('Status at launch', lms ? `${lms.launch.status} ${lms.launch.score ?? ''}`.trim() : ''),
      line('Save state', session.saveState),
      line('Storage', storageTrouble() ?? 'works'),
      line('Address', new URL(address).protocol),
      line('Browser', browser),
      line('Suspend data at launch', lms ? this.#suspendData(lms.launch.suspendData) : ''),
      line('Attempt now', JSON.stringify(session.attempt, undefined, 1)),
      ...(lms?.log() ?? []).slice(-CALLS).map((call, at) => line(`Call ${at + 1}`, call)),
    ];
  }

  #suspendData(text: string): string {
    const decoded = this.options.decode(text, this.options.config.course);
    const what = 'problem' in decoded ? decoded.problem : JSON.stringify(decoded.attempt, undefined, 1);
    return `${text.length} characters, ${what}`;
  }
}

function line(label: string, value: string): Line {
  return { label, value };
}
