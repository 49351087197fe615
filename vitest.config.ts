import { defineConfig } from 'vitest/config';

export default defineConfig({
  // On 2 cores vitest would take one worker and import the platform anew for every file; no test leaves globals behind.
  // Every execution of the bundle is a realm of its own, soon thrown away: room for them spares a tenth in collecting.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
    execArgv: ['--max-semi-space-size=64'],
  },
});
