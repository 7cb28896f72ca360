// A reporter for Vitest that writes to the file that COUNTS_FILE names what passed, what failed, and what was not run
// and why.
import { writeFileSync } from 'node:fs';

export default class Counts {
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    let failed = unhandled.length;
    const notRun = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
        if (state === 'skipped') notRun.push({ name: test.fullName, why: note ?? 'no reason is given' });
      }
    }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ passed, failed, notRun }));
  }
}
