import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const migrations = 'runtime/storage/migrations'

test('each migration but the first is run on data of the version before', () => {
  const own = readFileSync('test/runtime/storage/migrations.test.ts', 'utf8')
  const tags = readdirSync(migrations).filter((name) => name.endsWith('.sql'))

  const missing = tags.slice(1).filter((tag) => !own.includes(`test('${tag.slice(0, 4)} `))

  expect(missing).toEqual([])
})
