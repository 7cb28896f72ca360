import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { Scorm2004 } from '../../../../src/adapters/lms/scorm2004.ts';
import type { HostObjective } from '../../../../src/domain/tracking/host-objectives.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';
import { StrictScorm2004Host } from '../../../support/hosts/strict-scorm2004.ts';
import { callsWith, commitOf } from './commits.ts';

const OPTIONS = { hosted: true, where: 'API in parent 1', now: () => 0 } as const;
const IDS = ['m02-o1-formats', 'm02-o2-title-block', 'm02-o3-scale'];
const scale: HostObjective = { index: 2, id: 'm02-o3-scale', score: 66.5, passed: true };
const weak: HostObjective = { index: 2, id: 'm02-o3-scale', score: 33.5, passed: false };

const told = (objective: HostObjective) => commitOf({ objectives: [objective], objectiveIds: IDS });

describe('objectives in a strict SCORM 1.2 host', () => {
  it('are made by their ids from the first on, and told with score and status', () => {
    const host = new StrictScorm12Host({});
    const lms = new Scorm12(host.api, OPTIONS);
    lms.commit(told(weak));
    expect(lms.commit(told(scale)).refused).toEqual([]);
    expect(IDS.map((_, at) => host.kept(`cmi.objectives.${at}.id`))).toEqual(IDS);
    expect(host.kept('cmi.objectives.2.score.raw')).toBe('66.5');
    expect(host.kept('cmi.objectives.2.status')).toBe('passed');
    expect(host.kept('cmi.objectives.1.status')).toBe('');
    expect(host.violations).toEqual([]);
  });

  it('are not asked for where nothing has changed', () => {
    const host = new StrictScorm12Host({});
    new Scorm12(host.api, OPTIONS).commit(commitOf());
    expect(callsWith(host.transcript, 'cmi.objectives')).toEqual([]);
  });

  it('are sent again after a commit that was lost', () => {
    const host = new StrictScorm12Host({});
    const lms = new Scorm12(host.api, OPTIONS);
    lms.commit(told(scale));
    lms.resend({ ...told(scale), suspendData: '1.seq2.AbC-_' });
    expect(callsWith(host.transcript, '"cmi.objectives.2.score.raw", "66.5"').length).toBeGreaterThan(1);
    expect(host.kept('cmi.objectives.2.id')).toBe('m02-o3-scale');
    expect(host.violations).toEqual([]);
  });
});

describe('objectives in a strict SCORM 2004 host', () => {
  it('are told with a scaled score, never failed', () => {
    const host = new StrictScorm2004Host({});
    const lms = new Scorm2004(host.api, { ...OPTIONS, edition: '2004-4th' });
    lms.commit(told(weak));
    expect(host.kept('cmi.objectives.2.success_status')).toBe('unknown');
    lms.commit(told(scale));
    expect(host.kept('cmi.objectives.2.score.scaled')).toBe('0.665');
    expect(host.kept('cmi.objectives.2.success_status')).toBe('passed');
    expect(host.kept('cmi.objectives.2.completion_status')).toBe('completed');
    expect(host.violations).toEqual([]);
  });

  it('leave a host alone that has objectives of its own', () => {
    const values = { 'cmi.objectives.0.id': 'primary' };
    const storage = { attempts: [{ values, totalSeconds: 0, exit: 'suspend' as const }] };
    const host = new StrictScorm2004Host({ storage });
    const lms = new Scorm2004(host.api, { ...OPTIONS, edition: '2004-4th' });
    expect(lms.commit(told(scale))).toEqual({ accepted: true, refused: [], pending: 0 });
    expect(callsWith(host.transcript, 'SetValue("cmi.objectives')).toEqual([]);
  });
});
