import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient } from './httpClient.ts'
import {
  bounded,
  compared,
  interleaved,
  median,
  quantile,
  type Measurement,
} from './measurement.ts'
import { end, listeningSchema, startProgram, type Listening } from './program.ts'
import { w1Data } from './workload.ts'

/** E4: W1 by the API of the server, signed in, beside the bare framework that reads the same JSON (H). */
export async function httpMeasures(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const ours = await startProgram('httpServer', { folder }, listeningSchema)
  const bare = await startProgram('httpServer', {}, listeningSchema)
  const late: number[] = []
  try {
    const rates = await interleaved({
      async ours() {
        const { perSecond, p99 } = await flood(ours.said)
        late.push(p99)
        return perSecond
      },
      bare: async () => (await flood(bare.said)).perSecond,
    })
    return [
      compared({
        id: 'E4',
        measure: 'W1 through the HTTP API, 64 concurrent, against Hono',
        unit: '/s',
        value: rates.ours,
        reference: rates.bare,
        atLeast: [0.25, 0.45],
      }),
      bounded({
        id: 'E4',
        measure: 'p99 of an answer',
        unit: 'ms',
        value: median(late.slice(1)),
        atMost: [40, 20],
      }),
    ]
  } finally {
    await Promise.all([end(ours.child, 'SIGKILL'), end(bare.child, 'SIGKILL')])
    rmSync(folder, { recursive: true })
  }
}

let sent = 0

async function flood({ port, cookie }: Listening, milliseconds = 2_000) {
  const begin = performance.now()
  const times: number[] = []
  const client = async () => {
    const { send, close } = await openClient(port)
    for (let now = begin; now - begin < milliseconds;) {
      const before = performance.now()
      const status = await send(requestOf(port, cookie))
      if (status !== 200) throw new Error(`http: expected status 200, found ${status}`)
      now = performance.now()
      times.push(now - before)
    }
    close()
  }
  await Promise.all(Array.from({ length: 64 }, client))
  const perSecond = (times.length / (performance.now() - begin)) * 1000
  return { perSecond, p99: quantile(times, 0.99) }
}

function requestOf(port: number, cookie: string): string {
  const body = JSON.stringify({ name: 'order', payload: w1Data, messageId: `bench-${sent++}` })
  const head = [
    'POST /api/messages HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `origin: http://127.0.0.1:${port}`,
    `cookie: ${cookie}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
