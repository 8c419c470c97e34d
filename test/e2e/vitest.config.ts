import { defineConfig } from 'vitest/config'

/** The real product in a real browser, which files share: one city at a time, so one file at a time. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/support/prepareCity.ts'],
    maxWorkers: 1,
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
