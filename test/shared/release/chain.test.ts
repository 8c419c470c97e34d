import { describe, expect, test } from 'vitest'
import { chainProblems, chainStart, hashOfEntry, type LogEntry } from '#shared/release/chain.ts'

function chain(length: number): LogEntry[] {
  const entries: LogEntry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const entry: LogEntry = {
      seq,
      at: '2026-03-02T09:00:00.000Z',
      actor: 'a',
      role: 'kaemmerei:owner',
      action: 'submitted',
      object: 'service:hund-anmelden',
      details: { whole: 'x' },
      previous: entries.at(-1)?.hash ?? chainStart,
      hash: '',
    }
    entries.push({ ...entry, hash: hashOfEntry(entry) })
  }
  return entries
}

describe('log chain', () => {
  test('holds when nothing was touched', () => {
    expect(chainProblems(chain(5))).toEqual([])
  })

  test.each<[string, Partial<LogEntry>]>([
    ['actor', { actor: 'b' }],
    ['time', { at: '2026-03-02T09:00:01.000Z' }],
    ['action', { action: 'approved' }],
    ['details', { details: { whole: 'y' } }],
  ])('names the entry whose %s was altered', (_, change) => {
    const entries = chain(5).map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry))

    expect(chainProblems(entries)).toEqual([{ code: 'entryAltered', seq: 3 }])
  })

  test('names the next entry when an altered one got a fitting hash', () => {
    const entries = chain(5).map((entry) => {
      if (entry.seq !== 3) return entry
      const altered = { ...entry, actor: 'b' }
      return { ...altered, hash: hashOfEntry(altered) }
    })

    expect(chainProblems(entries)).toEqual([{ code: 'entryAltered', seq: 4 }])
  })

  test('misses an entry that was taken out', () => {
    expect(chainProblems(chain(5).filter(({ seq }) => seq !== 3))).toEqual([
      { code: 'entryMissing', seq: 3 },
    ])
  })
})
