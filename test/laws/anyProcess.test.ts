import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/engine/compile.ts'
import { anyElement, elementTypes, everyFacet, facetsIn } from '../support/anyElement.ts'
import { anyProcess, beginningsOf } from '../support/anyProcess.ts'
import { lawRuns, lawTimes } from '../support/lawRuns.ts'
import { runProcess } from '../support/process.ts'
import { expectSame, replayWithCrashes } from '../support/processLaws.ts'
import { anythingByAnybody } from '../support/walking.ts'

const walks = fc.record({
  first: fc.nat(),
  chosen: fc.array(fc.nat(), { maxLength: 25 }),
  crashes: fc.array(fc.nat(), { maxLength: 10 }),
})

// The laws themselves are checked by runProcess after every step.
describe('whatever somebody draws and whatever happens to it', () => {
  test(
    'no scope is left without token, wait or incident, and the events are the state wherever it crashed',
    () => {
      fc.assert(
        fc.property(anyProcess(), walks, (definition, { first, chosen, crashes }) => {
          const graph = compile(definition)
          const beginnings = beginningsOf(definition)
          const { events, instance } = runProcess(
            definition,
            chosen.map((choice) => anythingByAnybody(graph, choice)),
            beginnings[first % beginnings.length],
          )

          expectSame(replayWithCrashes(events, crashes), instance, 'the state after crashes')
        }),
        lawRuns(150),
      )
    },
    120_000 * lawTimes,
  )
})

describe('the drawings that the laws are tried on', () => {
  test.each(elementTypes)('know every event, loop and flag of %s', (type) => {
    const missing = new Set(everyFacet(type))

    // what was seen once stays seen: of 15,000 drawings those count up to the last that was missing
    for (let seed = 1; seed <= 30 && missing.size > 0; seed += 1) {
      const drawn = fc.sample(anyElement(type), { numRuns: 500, seed })
      for (const one of drawn) for (const facet of facetsIn(one)) missing.delete(facet)
    }

    expect([...missing]).toEqual([])
  })

  test('have every element, and what makes one belong to another', () => {
    const drawn = fc
      .sample(anyProcess(), { numRuns: 200, seed: 1 })
      .flatMap(({ processes }) => Object.values(processes))
      .flatMap(({ elements }) => Object.values(elements))
    const fields = new Set(drawn.flatMap((element) => Object.keys(element)))

    expect(new Set(drawn.map(({ type }) => type))).toEqual(new Set(elementTypes))
    expect([...fields]).toEqual(
      expect.arrayContaining([
        'parent',
        'attachedTo',
        'handler',
        'default',
        'first',
        'isForCompensation',
        'triggeredByEvent',
      ]),
    )
  })
})
