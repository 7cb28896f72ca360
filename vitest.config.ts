import { defineConfig } from 'vitest/config';

const long = process.env.TEST_LONG === '1';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Files share what they import: compiled courses are made once a worker, and starting a process a file took half of the time.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/fixed-seed.ts'],
          // One more than processors: some tests wait for a process or a time limit.
          maxWorkers: 3,
          testTimeout: long ? 600_000 : 20_000,
          // Compiling the whole course takes seconds, on a busy machine many.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // As above.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          // A walk through a lesson takes 10 s, and eight times that where other programs fill the processors.
          testTimeout: long ? 1_800_000 : 180_000,
          hookTimeout: 120_000,
          // Four browsers at once keep two processors busy: each waits for states, never for time, and has its own server and profile.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
