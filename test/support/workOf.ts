import { Session } from 'node:inspector'

// V8 counts only in functions that it has not compiled before and does not optimise: `counting` in vitest.config.ts.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often the functions and loops of our own code under a folder run: how work grows, without a clock. */
export function workOf(folder: string, run: () => void): number {
  counted(folder)
  run()
  return counted(folder)
}

/** Since the last time. */
function counted(folder: string): number {
  let work = 0
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result) {
      if (!url.includes(folder)) continue
      for (const { ranges } of functions) for (const { count } of ranges) work += count
    }
  })
  return work
}
