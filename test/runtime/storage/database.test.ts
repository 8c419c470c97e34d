import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { afterAll, describe, expect, test } from 'vitest'
import { decode, decodeBytes, encode, encodeBytes } from '#runtime/storage/codec.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import * as exchange from '#runtime/storage/exchangeSchema.ts'
import * as people from '#runtime/storage/peopleSchema.ts'
import * as cases from '#runtime/storage/schema.ts'

const schema = { ...cases, ...exchange, ...people }
const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the database', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['page_size', 8192],
    ['auto_vacuum', 2],
    ['foreign_keys', 1],
  ])('is opened with %s = %s', (pragma, expected) => {
    const db = openDatabase(folder)

    expect(db.$client.pragma(pragma, { simple: true })).toBe(expected)
    db.$client.close()
  })

  test('has every table and column of the schema after its migrations', () => {
    const db = openDatabase()
    const tables = Object.values(schema).map((table) => getTableConfig(table))

    for (const { name, columns } of tables) {
      const stored = db.$client.pragma(`table_info(${name})`)
      const names = columns.map((column) => expect.objectContaining({ name: column.name }))
      expect(stored).toEqual(expect.arrayContaining(names))
    }
    expect(tables.length).toBeGreaterThan(15)
    db.$client.close()
  })

  test('keeps what is about people in sealed columns only', () => {
    const personal = [
      'state',
      'events',
      'job',
      'dispatch',
      'payload',
      'came',
      'composed',
      'pdf',
      'values',
      'session',
      'person',
      'person',
      'text',
    ]
    const sealed = Object.values(schema).flatMap((table) =>
      getTableConfig(table)
        .columns.filter((column) => column.getSQLType() === 'blob')
        .map((column) => column.name),
    )

    expect(sealed.toSorted()).toEqual(personal.toSorted())
  })
})

describe('the codec', () => {
  test.each([[{ a: [1, 'ä', null, { b: true }] }], ['Ṣ'], [null], [[]]])(
    'gives %j back',
    (value) => {
      expect(decode(encode(value))).toEqual(value)
    },
  )

  test('gives bytes back and does not take them for JSON', () => {
    const bytes = Buffer.from([0, 255, 1])

    expect(decodeBytes(encodeBytes(bytes))).toEqual(bytes)
    expect(() => decode(encodeBytes(bytes))).toThrow('expected form 1, found 2')
  })
})
