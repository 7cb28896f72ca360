import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { scormAgainHost } from '../../../support/hosts/scorm-again-host.ts';
import type { ScormAgainHostOptions } from '../../../support/hosts/scorm-again-host.ts';
import { commitOf, rowOf } from './commits.ts';

function launch(options: ScormAgainHostOptions = {}) {
  const kept: string[] = [];
  const host = scormAgainHost({ ...options, onPersist: (storage) => kept.push(storage) });
  const lms = new Scorm12(host.api, { hosted: true, where: 'here', now: () => 0 });
  return { lms, kept, refusals: host.refusals, last: () => JSON.parse(kept[kept.length - 1] ?? '{}') as unknown };
}

describe('Scorm12 in scorm-again with strict errors', () => {
  it('is refused nothing from launch to finish, and in the next launch', () => {
    const first = launch();
    first.lms.commit(commitOf({ rows: [rowOf(3, { weighting: 1 }), rowOf(0, { result: 0.5 })] }));
    first.lms.resend(
      commitOf({ score: 66.67, status: 'completed', suspendData: '1.seq2', rows: [rowOf(3), rowOf(5)] }),
    );
    first.lms.finish(commitOf({ score: 66.67, status: 'completed', suspendData: '1.seq2', sessionSeconds: 100 }));
    const next = launch({ storage: first.kept[first.kept.length - 1] ?? '' });
    expect(next.lms.launch).toMatchObject({ status: 'completed', score: 66.67, suspendData: '1.seq2', language: 'pt' });
    next.lms.resend(commitOf({ score: 90, status: 'completed', suspendData: '1.seq3', rows: [rowOf(9), rowOf(3)] }));
    next.lms.finish(commitOf({ score: 90, status: 'completed', suspendData: '1.seq4' }));
    expect([...first.refusals, ...next.refusals]).toEqual([]);
    expect(next.last()).toMatchObject({
      cmi: {
        core: { lesson_status: 'completed', exit: 'suspend', score: { raw: '90', min: '0', max: '100' } },
        suspend_data: '1.seq4',
        interactions: {
          3: { id: 'p-m02-scale-q04', result: 'wrong', student_response: 'B vista de topo [V1] | h1 | 42s' },
          9: { id: 'p-m02-scale-q10', type: 'choice' },
        },
      },
    });
  });

  it('leaves a review alone', () => {
    const { lms, kept, refusals } = launch({ mode: 'review' });
    lms.finish(commitOf({ score: 5 }));
    expect(kept).toEqual([]);
    expect(refusals).toEqual([]);
  });
});
