import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryHost } from '#runtime/hosts/memory/memoryHost.ts'
import { answering, bench, service, type HostUnderTest } from '../../support/hostBench.ts'
import { sqliteUnderTest } from '../../support/sqliteUnderTest.ts'

const messages = ['order', 'cancel'] as const
const keys = ['A', 'B'] as const
type Message = { readonly name: (typeof messages)[number]; readonly key: (typeof keys)[number] }
type Happening = Message | 'signal' | 'restart'

/** What a start event with two messages and a signal should have begun, happening by happening. */
function begunBy(happenings: readonly Happening[]): readonly number[] {
  const waiting = { order: { A: 0, B: 0 }, cancel: { A: 0, B: 0 } }
  let isSignalled = false
  let begun = 0
  return happenings.map((happening) => {
    if (happening === 'signal') isSignalled = true
    else if (happening !== 'restart') waiting[happening.name][happening.key] += 1
    const before = begun
    for (const key of isSignalled ? keys : []) {
      const complete = Math.min(waiting.order[key], waiting.cancel[key])
      for (const name of messages) waiting[name][key] -= complete
      begun += complete
    }
    if (begun > before) isSignalled = false
    return begun
  })
}

async function played(
  under: HostUnderTest,
  happenings: readonly Happening[],
): Promise<readonly number[]> {
  const { offer, numbers, correlate, begin, restart, clock } = bench(
    under,
    answering({ output: {} }),
  )
  offer('byMessagesAndSignal', 1)
  const counts: number[] = []
  for (const [index, happening] of happenings.entries()) {
    if (happening === 'signal') await begin(service('alarming'), `case-${index}`)
    else if (happening === 'restart') await (under.restart && restart())
    else {
      const payload = { note: happening.key }
      await correlate({ ...happening, payload, messageId: `m-${index}`, departments: 'all' })
    }
    await clock.advance(1)
    counts.push(numbers())
  }
  await under.end()
  return counts
}

const memory = (): HostUnderTest => ({ start: createMemoryHost, end: () => Promise.resolve() })

const message = fc.record({ name: fc.constantFrom(...messages), key: fc.constantFrom(...keys) })
const happening = fc.oneof(
  { arbitrary: message, weight: 5 },
  { arbitrary: fc.constant('signal' as const), weight: 2 },
  { arbitrary: fc.constant('restart' as const), weight: 1 },
)

describe('what comes in any order, and whatever ends in between,', () => {
  test.each([
    ['memory host', memory],
    ['SQLite host', sqliteUnderTest],
  ])('begins each case once on the %s', async (_, under) => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 16 }), async (happenings) => {
        expect(await played(under(), happenings)).toEqual(begunBy(happenings))
      }),
      { numRuns: 40 },
    )
  })
})
