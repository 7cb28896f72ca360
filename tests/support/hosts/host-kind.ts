/** The hosts of end-to-end tests: strict, lying, and scorm-again with strict errors; of SCORM 1.2, or of 2004. */
export type HostKind = `${'strict' | 'lying' | 'scorm-again'}${'' | '-2004'}`;
