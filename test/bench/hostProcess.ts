import { z } from 'zod'
import { openDurable, startDurableW2 } from './durable.ts'
import type { servedSchema } from './program.ts'

// A host over the folder of an earlier one, which says when its first start is served.

const { folder, goesOn } = z
  .object({
    folder: z.string(),
    /** Goes on under load until it is killed. */
    goesOn: z.boolean(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

process.on('disconnect', () => process.exit())
const durable = openDurable({ folder })
process.on('SIGTERM', () => void durable.close().then(() => process.exit()))

/** Under load it is said in the midst of it. */
const firstWord = goesOn ? 5_000 : 1
let served = 0

async function serve(): Promise<void> {
  await startDurableW2(durable)
  served += 1
  if (served !== firstWord) return
  process.send?.({ resident: process.memoryUsage.rss() } satisfies z.infer<typeof servedSchema>)
}

async function client(): Promise<never> {
  for (;;) await serve()
}

await (goesOn ? Promise.all(Array.from({ length: 64 }, client)) : serve())
