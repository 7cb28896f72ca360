// A reporter for Web Test Runner that prints failures, and writes the counts to the file that COUNTS_FILE names.
import { writeFileSync } from 'node:fs';

function* results(suite, path = []) {
  for (const test of suite?.tests ?? []) yield { ...test, path: [...path, test.name].join(' > ') };
  for (const inner of suite?.suites ?? []) yield* results(inner, [...path, inner.name]);
}

export function countingReporter() {
  const failures = [];
  return {
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      const notRun = [];
      for (const session of sessions) {
        const file = session.testFile.split('?')[0].replace(`${process.cwd()}/`, '');
        for (const error of session.errors ?? []) {
          failed += 1;
          failures.push(`${file}\n  ${error.message}\n${error.stack ?? ''}`);
        }
        for (const test of results(session.testResults)) {
          if (test.passed) passed += 1;
          else if (test.skipped) notRun.push({ name: test.path, why: 'no reason is given' });
          else {
            failed += 1;
            failures.push(`${file}\n  ${test.path}\n  ${test.error?.message ?? ''}\n${test.error?.stack ?? ''}`);
          }
        }
        for (const log of session.logs ?? []) {
          if (/error/i.test(String(log[0]))) console.log(file, ...log);
        }
      }
      for (const failure of failures) console.log(`\nFAILED ${failure}`);
      console.log(`browser: ${passed} passed, ${failed} failed`);
      if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ passed, failed, notRun }));
    },
  };
}
