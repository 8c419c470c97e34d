import { z } from '@hono/zod-openapi'
import { setTimeout as wait } from 'node:timers/promises'
import { problem } from './problem.ts'
import type { Store } from './store.ts'

export type Fault = z.infer<typeof Fault>

export const Fault = z
  .strictObject({
    mode: z.enum(['none', 'down', 'slow', 'wrong', 'malformed', 'lostAnswer']),
    delayMs: z.exactOptional(z.int().min(0).max(600_000)),
    operation: z.exactOptional(z.string()),
    times: z.exactOptional(z.int().min(1)),
  })
  .openapi('Fault')

const defaultDelayMs = 5_000

/** Lets a source fail on demand, so that processes can show what they do then; also after a restart. */
export function createFaultSwitch(store: Store) {
  store.exec('CREATE TABLE IF NOT EXISTS fault (id INTEGER PRIMARY KEY, record TEXT NOT NULL)')

  const read = (): Fault => {
    const record = store.prepare('SELECT record FROM fault').pluck().get()
    return record === undefined
      ? { mode: 'none' }
      : Fault.parse(JSON.parse(z.string().parse(record)))
  }

  const set = (fault: Fault): void => {
    store
      .prepare('INSERT OR REPLACE INTO fault (id, record) VALUES (1, ?)')
      .run(JSON.stringify(fault))
  }

  const take = (operation: string): Fault => {
    const current = read()
    if (current.operation !== undefined && current.operation !== operation) return { mode: 'none' }
    const { times } = current
    if (times !== undefined) set(times > 1 ? { ...current, times: times - 1 } : { mode: 'none' })
    return current
  }

  return {
    read,
    set,
    run: (operation: string, work: () => Promise<Response>) => runWith(take(operation), work),
  }
}

async function runWith(fault: Fault, work: () => Promise<Response>): Promise<Response> {
  switch (fault.mode) {
    case 'none':
      return work()
    case 'down':
      return problem('sourceDown')
    case 'slow':
      await wait(fault.delayMs ?? defaultDelayMs, undefined, { ref: false })
      return work()
    case 'wrong':
      return Response.json({ unexpected: true })
    case 'malformed':
      return new Response('{"unexpected":', { headers: { 'content-type': 'application/json' } })
    case 'lostAnswer':
      await work()
      return problem('answerLost')
  }
}
