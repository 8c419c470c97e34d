import { defineConfig } from 'vite'
import { bundle } from '../support/bundle.ts'

/** Measured is what is shipped, so it is bundled likewise. */
export default defineConfig(
  bundle('bench', {
    main: 'test/bench/main.ts',
    hostProcess: 'test/bench/hostProcess.ts',
    httpServer: 'test/bench/httpServer.ts',
    crashWorker: 'test/support/crash/worker.ts',
  }),
)
