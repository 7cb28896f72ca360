import { expect, it } from 'vitest';
import { Scorm12Strict } from '../../../../src/adapters/lms/scorm12-strict.ts';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';

const api = {
  LMSInitialize: () => 'true',
  LMSFinish: () => 'true',
  LMSCommit: () => 'true',
  LMSGetValue: () => '',
  LMSSetValue: () => 'true',
  LMSGetLastError: () => '0',
  LMSGetErrorString: () => '',
  LMSGetDiagnostic: () => '',
};
const options = { hosted: true, where: 'test', now: () => 0 };

it('the adapter for strict responses asks for rows by the letter, 4,096 characters of state and the time of day', () => {
  const { form } = new Scorm12Strict(api, options);
  expect(form).toMatchObject({ rows: ROW_FORM_12_STRICT, suspendDataLimit: 4_096 });
  expect(form?.time(new Date(2026, 0, 1, 9, 5, 7).getTime())).toBe('09:05:07');
});

it('the usual adapter of SCORM 1.2 leaves rows in words', () => {
  expect(new Scorm12(api, options).form).toBeUndefined();
});
