// The file with a learner's results, where the site allows it; it comes when somebody looks at them.
import { attemptCode } from '../../../adapters/crypto/attempt-code.ts';
import { textDigest } from '../../../adapters/crypto/text-digest.ts';
import { saveFile } from '../../../adapters/files/save-file.ts';
import { ResultsSaving } from '../../../components/player/results-saving.ts';
import { writeResults } from '../../../domain/record/results-text.ts';
import { learnerResults } from '../learner-results.ts';

const MINUTE = 60_000;

ResultsSaving.saver = async (work) => {
  const code = attemptCode(work.attempt.id);
  const clock = new Date();
  // As reports of hosts tell the time: by the clock on the wall.
  const now = clock.getTime() - clock.getTimezoneOffset() * MINUTE;
  const name = `results-${code}.json`;
  saveFile(document, name, writeResults(await learnerResults(work, { code, now }), textDigest), 'application/json');
  return name;
};
