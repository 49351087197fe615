import { defineConfig } from 'vitest/config';

export default defineConfig({
  // On 2 cores vitest would take one worker and import the platform anew for every file; no test leaves globals behind.
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 2, isolate: false },
});
