import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { soundnessOf } from '#shared/soundness/soundness.ts'
import { anyProcess } from '../support/anyProcess.ts'
import { drawFrom } from '../support/feelWorld.ts'
import { lawRuns, lawTimes } from '../support/lawRuns.ts'
import { openRuns } from '../support/openRuns.ts'
import { blocks, definitionOf } from '../support/processBlocks.ts'

const gateways = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'] as const

/** Block-structured processes in which some gateways were drawn as others. */
const drawn = fc
  .record({
    block: blocks,
    mistakes: fc.array(fc.record({ at: fc.nat(), as: fc.constantFrom(...gateways) }), {
      maxLength: 2,
    }),
  })
  .map(({ block, mistakes }) =>
    mistakes.reduce((definition, { at, as }) => redrawn(definition, at, as), definitionOf(block)),
  )

function redrawn(definition: Definition, at: number, as: (typeof gateways)[number]): Definition {
  const { main } = definition.processes
  if (main === undefined) return definition
  const found = Object.entries(main.elements).filter(([, { type }]) => type.endsWith('Gateway'))
  const [id, element] = found[at % Math.max(found.length, 1)] ?? []
  if (id === undefined || element === undefined) return definition
  const { name, parent } = element
  const other: Element = { type: as, name, ...(parent === undefined ? {} : { parent }) }
  const elements = { ...main.elements, [id]: other }
  return { ...definition, processes: { ...definition.processes, main: { ...main, elements } } }
}

test(
  'whatever somebody draws is looked at, and limits are kept',
  () => {
    fc.assert(
      fc.property(anyProcess(), (definition) => {
        const { kind, states } = soundnessOf(definition, { states: 100 })

        expect(kind).toBeOneOf(['sound', 'unsound', 'undecided'])
        expect(states).toBeLessThan(1_000)
      }),
      lawRuns(60),
    )
  },
  120_000 * lawTimes,
)

describe('whenever the checker', () => {
  test(
    'says that a process is sound, cases left to chance end, and nothing is done twice',
    () => {
      let sound = 0
      fc.assert(
        fc.property(drawn, fc.integer(), (definition, seed) => {
          if (soundnessOf(definition, { states: 2_000 }).kind !== 'sound') return
          sound += 1
          const run = openRuns(definition)
          const draw = drawFrom(seed)
          for (let left = 10; left > 0; left--) {
            expect(run(draw)).toEqual({ status: 'completed', isDouble: false })
          }
        }),
        lawRuns(100),
      )
      expect(sound).toBeGreaterThan(20)
    },
    120_000 * lawTimes,
  )

  test(
    'leaves out orders in which things happen side by side, it finds what it finds with all of them',
    () => {
      let compared = 0
      fc.assert(
        fc.property(drawn, (definition) => {
          const every = soundnessOf(definition, { states: 4_000, everyOrder: true })
          if (every.kind === 'undecided') return
          compared += 1
          expect(soundnessOf(definition, { states: 4_000 }).kind).toBe(every.kind)
        }),
        lawRuns(100),
      )
      expect(compared).toBeGreaterThan(50)
    },
    120_000 * lawTimes,
  )
})
