import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigError } from '#runtime/config.ts'
import { claimFolder } from '#runtime/dataFolder.ts'
import { openDatabase } from '#runtime/storage/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
const file = join(folder, 'file')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the data folder', () => {
  test('is made with all above it, for its owner only', () => {
    const deep = join(folder, 'a', 'b')

    claimFolder(deep)

    expect(statSync(deep).mode & 0o777).toBe(0o700)
  })

  test.each([
    ['below a file', join(file, 'data')],
    ['that is a file', file],
    ['where nobody can make one', '/proc/fachwerk/data'],
  ])('%s is refused by the name of its setting', (_, wanted) => {
    expect(() => claimFolder(wanted)).toThrow(ConfigError)
    expect(() => claimFolder(wanted)).toThrow(`FACHWERK_DATA: ${wanted} cannot be made or written`)
  })

  test('is refused while another one works with it, and free afterwards', () => {
    const db = openDatabase(folder)

    expect(() => claimFolder(folder)).toThrow('FACHWERK_DATA: another Fachwerk works with')
    db.$client.close()
    expect(() => claimFolder(folder)).not.toThrow()
  })
})
