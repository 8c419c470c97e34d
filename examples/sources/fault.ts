import { z } from '@hono/zod-openapi'
import { setTimeout as wait } from 'node:timers/promises'
import { problem } from './problem.ts'

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

/** Lets a source fail on demand, so that processes can show what they do then. */
export function createFaultSwitch() {
  let current: Fault = { mode: 'none' }

  const take = (operation: string): Fault => {
    if (current.operation !== undefined && current.operation !== operation) return { mode: 'none' }
    const fault = current
    if (fault.times !== undefined)
      current = fault.times > 1 ? { ...fault, times: fault.times - 1 } : { mode: 'none' }
    return fault
  }

  return {
    read: () => current,
    set: (fault: Fault) => {
      current = fault
    },
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
