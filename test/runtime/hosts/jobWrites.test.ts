import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '#runtime/hosts/host.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import type { Definition } from '#shared/model/definition.ts'
import { begin, hosted, stamp } from '../../support/cases.ts'
import { lapsing, lookingUp, withFlow } from '../../support/services.ts'

let db: Database
let host: Host
let written: string[]
let meanwhile: (host: Host) => void

beforeEach(() => {
  db = openDatabase()
  written = []
  meanwhile = () => undefined
  host = hostOf(lookingUp)
})

function hostOf(definition: Definition): Host {
  return hosted({
    db,
    definition,
    jobs: {
      async run({ jobId, write }) {
        meanwhile(host)
        await write((isAwaited) => {
          const place = db.$client.inTransaction ? jobId : 'alone'
          written.push(`${place} ${isAwaited ? 'awaited' : 'called off'}`)
        })
        return { output: { name: 'Erika' } }
      },
    },
  })
}

/** The applicant is asked at once, too. */
const lookingUpAndAsking = withFlow(lapsing, { id: 'also', source: 'start', target: 'ask' })

afterEach(async () => {
  await host.close()
  db.$client.close()
})

test('what a job writes is written in a commit of the host', async () => {
  const { id } = await begin(host, 'case')

  await changed(id)
  expect(written).toEqual([expect.stringMatching(/^case:\d+ awaited$/)])
})

test('also of a case that has ended meanwhile: it was asked all the same', async () => {
  meanwhile = cancel
  const { id } = await begin(host, 'case')

  await changed(id)
  await host.close()
  expect(written).toEqual([expect.stringMatching(/^case:\d+ called off$/)])
})

test('nothing of a case that was broken off meanwhile, even within the same commit', async () => {
  await host.close()
  host = hostOf(lookingUpAndAsking)
  meanwhile = cancel
  const { id } = await begin(host, 'case')

  await changed(id)
  await host.close()
  expect(written).toEqual([])
})

function cancel(running: Host): void {
  const command = { type: 'cancelInstance', commandId: 'end', reason: '' } as const
  void running.submit({ ...command, instanceId: 'case', ...stamp() })
}

async function changed(id: string): Promise<void> {
  const { signal } = new AbortController()
  await host.changed(id, signal)
}
