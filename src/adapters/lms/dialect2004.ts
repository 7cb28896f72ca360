import { commitForm2004 } from '../../domain/tracking/commit-form2004.ts';
import type { Dialect } from './dialect.ts';
import { objectiveElements, rowElements, scoreElements, stateElements } from './elements2004.ts';
import { whyIllegal } from './validate2004.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';

/** SCORM 2004, 3rd and 4th Edition: they differ in what they promise to keep. */
export function dialect2004(edition: '2004-4th' | '2004-3rd'): Dialect {
  return {
    name: 'SCORM 2004',
    launch: {
      mode: 'cmi.mode',
      credit: 'cmi.credit',
      learner: 'cmi.learner_id',
      score: 'cmi.score.raw',
      suspendData: 'cmi.suspend_data',
      language: 'cmi.learner_preference.language',
      exit: 'cmi.exit',
    },
    statuses: [COMPLETION, SUCCESS],
    form: commitForm2004(edition),
    setsIdsOnce: true,
    // 103 is the standard's "already initialized", 101 some hosts' word for it; 104 is a session that has ended.
    isOpen: (error) => /^10[13]\b/.test(error),
    statusElements: ({ status, passed }) => [
      [COMPLETION, status === 'incomplete' ? 'incomplete' : 'completed'],
      // Without a check nothing is passed, unless the package was made to say so.
      ...(passed || status === 'passed' ? [[SUCCESS, 'passed'] as const] : []),
    ],
    stateElements,
    scoreElements,
    rowElements,
    objectiveElements,
    whyIllegal,
  };
}
