import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createConnectors } from '#runtime/connectors/connectors.ts'
import { createMailer } from '#runtime/connectors/mail/mailer.ts'
import { systemClock } from '#runtime/hosts/clock.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { citySchema } from '#shared/model/city.ts'
import { deliveryOf } from '../../support/delivery.ts'
import { asking } from '../../support/services.ts'

test('work that nobody is named for goes to an operator at once', async () => {
  const city = citySchema.parse(JSON.parse(readFileSync('examples/city.json', 'utf8')))
  const mailer = createMailer({ server: 'smtp://localhost:1', from: 'portal@musterstadt.example' })
  const options = { db: openDatabase(), clock: systemClock, city, approved: {}, mailer }
  const connectors = createConnectors({ ...options, report: () => undefined })

  const result = await connectors.run(
    deliveryOf({ definition: asking, job: { kind: 'work' }, data: {} }),
    new AbortController().signal,
  )

  expect(result).toEqual({
    problem: expect.stringContaining('Für diesen Schritt ist niemand benannt'),
    final: true,
  })
  await mailer.close()
})
