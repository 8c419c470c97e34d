import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '#runtime/hosts/host.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { begin, hosted, stamp } from '../../support/cases.ts'
import { lookingUp } from '../../support/services.ts'

let db: Database
let host: Host
let written: string[]
let meanwhile: (host: Host) => void

beforeEach(() => {
  db = openDatabase()
  written = []
  meanwhile = () => undefined
  host = hosted({
    db,
    definition: lookingUp,
    jobs: {
      async run({ jobId, write }) {
        meanwhile(host)
        await write(() => void written.push(db.$client.inTransaction ? jobId : 'alone'))
        return { output: { name: 'Erika' } }
      },
    },
  })
})

afterEach(async () => {
  await host.close()
  db.$client.close()
})

test('what a job writes is written in a commit of the host', async () => {
  const { id } = await begin(host, 'case')

  await changed(id)
  expect(written).toEqual([expect.stringMatching(/^case:/)])
})

test('of a case that has ended meanwhile, even within the same commit, nothing is written', async () => {
  meanwhile = (running) => {
    const cancel = { type: 'cancelInstance', commandId: 'end', reason: '' } as const
    void running.submit({ ...cancel, instanceId: 'case', ...stamp() })
  }
  const { id } = await begin(host, 'case')

  await changed(id)
  await host.close()
  expect(written).toEqual([])
})

async function changed(id: string): Promise<void> {
  const { signal } = new AbortController()
  await host.changed(id, signal)
}
