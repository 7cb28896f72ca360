// Property tests draw the same examples in every `npm test`, so that a change breaks it and chance does not; the long
// series draw new ones each time, and what fails there prints its seed.
import fc from 'fast-check';

const SEED = 20_261;

if (process.env.TEST_LONG !== '1') fc.configureGlobal({ seed: SEED });
