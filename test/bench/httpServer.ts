import type { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { systemClock } from '#runtime/hosts/clock.ts'
import { listen } from '#runtime/server.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { newKey, registerKey, releaseService } from '../support/releases.ts'
import { createTestApp } from '../support/testApp.ts'
import type { Listening } from './program.ts'
import { w1ByMessage } from './workload.ts'

// The server that is measured, or the one it is compared with (H), in a process of its own.

const { folder } = z
  .object({
    /** Of the runtime's data; without one it is the bare framework. */
    folder: z.string().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

process.on('disconnect', () => process.exit())
process.send?.(await (folder === undefined ? bare() : runtime(folder)))

async function bare(): Promise<Listening> {
  const app = new Hono().post('/api/messages', async (c) => {
    const { messageId } = await c.req.json<{ readonly messageId: string }>()
    return c.json({ messageId })
  })
  return { port: await serve((request) => app.fetch(request)), cookie: '' }
}

async function runtime(data: string): Promise<Listening> {
  const testApp = createTestApp({
    db: openDatabase(data),
    time: systemClock,
    now: new Date().toISOString(),
    jobs: { run: async () => ({ output: {} }), atOnce: () => ({ output: {} }) },
  })
  const key = newKey()
  await registerKey(testApp, key)
  const validFrom = testApp.deps.stamp().today
  await releaseService(testApp, w1ByMessage, { key, validFrom })
  const { app } = testApp
  const port = await serve((request, env) => app.fetch(request, env))
  return { port, cookie: testApp.headers('petra')['cookie'] ?? '' }
}

async function serve(fetch: Parameters<typeof getRequestListener>[0]): Promise<number> {
  const handlers = { before: () => false, fetch }
  const { port } = await listen({ host: '127.0.0.1', port: 0 }, () => handlers)
  return port
}
