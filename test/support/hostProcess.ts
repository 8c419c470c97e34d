import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createConnectors } from '#runtime/connectors/connectors.ts'
import { approvedHostsSchema } from '#runtime/connectors/approvedHosts.ts'
import { createMailer } from '#runtime/connectors/mail/mailer.ts'
import { systemClock } from '#runtime/hosts/clock.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { instances } from '#runtime/storage/schema.ts'
import { citySchema } from '#shared/model/city.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { hosted, stamp } from './cases.ts'

// A host in a process of its own, so that a test can kill it. Starts the case when there is none yet
// and says when it has ended.

const settings = z
  .object({
    folder: z.string(),
    approved: approvedHostsSchema,
    mailServer: z.string(),
    definition: definitionSchema,
    city: citySchema,
  })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))

const db = openDatabase(settings.folder)
const mailer = createMailer({ server: settings.mailServer, from: 'portal@musterstadt.example' })
const report = (error: unknown) => void process.send?.({ problem: String(error) })
const { city, approved, definition } = settings
const jobs = createConnectors({ db, clock: systemClock, city, approved, mailer, report })
const host = hosted({ db, definition, jobs })

function status() {
  return db.select({ status: instances.status }).from(instances).get()?.status
}

if (status() === undefined) {
  await host.start(
    { service: definition.id, version: 1 },
    {
      type: 'startInstance',
      commandId: 'start',
      instanceId: 'case-1',
      number: '20.2-HSt-2026-000001',
      identity: { subject: 'pseudonym', name: 'Erika Mustermann', email: 'erika@example.de' },
      data: { person: { name: 'Erika Mustermann' } },
      ...stamp(),
    },
  )
}
while (status() === 'active') await host.changed('case-1', AbortSignal.timeout(1_000))
process.send?.({ ended: status() })
await host.close()
await mailer.close()
process.disconnect()
