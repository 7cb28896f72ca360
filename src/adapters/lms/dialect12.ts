import type { Dialect } from './dialect.ts';
import { objectiveElements, rowElements, scoreElements, stateElements } from './elements12.ts';
import { whyIllegal } from './validate12.ts';

const STATUS = 'cmi.core.lesson_status';

export const DIALECT_12: Dialect = {
  name: 'SCORM 1.2',
  launch: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    learner: 'cmi.core.student_id',
    score: 'cmi.core.score.raw',
    suspendData: 'cmi.suspend_data',
    language: 'cmi.student_preference.language',
    exit: 'cmi.core.exit',
  },
  statuses: [STATUS],
  // 101 or 103, as after the browser's Back button.
  isOpen: (error) => /^10[13]\b/.test(error),
  statusElements: ({ status }) => [[STATUS, status]],
  stateElements,
  scoreElements,
  rowElements,
  objectiveElements,
  whyIllegal: (element, value) => whyIllegal(element, value),
};
