/** Whether the long series are to run in full: the runner gives this module as true then (web-test-runner.config.mjs). */
export const LONG: boolean = false;
