import { setFlagsFromString } from 'node:v8'
import { defineConfig } from 'vitest/config'

/** Tests make much that is soon forgotten: workers begun after this clear it away less often. */
setFlagsFromString('--max-semi-space-size=64')

const counting = ['test/shared/engine/largeSteps.test.ts']
const exclude = ['test/e2e/**', ...counting]

/**
 * Pure code shares its loaded modules; what has a screen or a process of its own gets fresh ones. What counts how often
 * code runs (`workOf`) has a process in which V8 counts all of it: what is optimised goes uncounted.
 */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/designer/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['test/**/*.test.tsx', 'test/designer/**/*.test.ts'],
          exclude,
        },
      },
      {
        extends: true,
        test: { name: 'counting', include: counting, pool: 'forks', execArgv: ['--no-opt'] },
      },
    ],
  },
})
