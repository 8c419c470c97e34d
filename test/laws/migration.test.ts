import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { migrateProcess } from '../support/migrations.ts'
import { lawRuns } from '../support/lawRuns.ts'
import { blocks, definitionOf } from '../support/processBlocks.ts'
import { anything, finish } from '../support/walking.ts'

// The laws are checked by migrateProcess against the old version before, against the new one after.
describe('any block-structured process', () => {
  test('goes over to a longer version wherever it stands, and ends there (pitfall 14)', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 8 }), (block, choices) => {
        const from = definitionOf(block)
        const migrated = migrateProcess({
          from,
          to: longer(from),
          before: choices.map(anything),
          after: Array.from({ length: 80 }, () => finish),
        })

        expect(migrated.problems).toEqual([])
        expect(migrated.instance.status).not.toBe('active')
      }),
      lawRuns(40),
    )
  })
})

/** With a task before the end, and other figures in every timer. */
function longer(definition: Definition): Definition {
  const text = JSON.stringify(definition).replaceAll('R3/PT1H', 'R2/PT2H')
  const changed = definitionSchema.parse(JSON.parse(text))
  const { main } = changed.processes
  if (main === undefined) throw new Error('expected a main process')
  const [last] = Object.entries(main.flows).filter(([, { target }]) => target === 'end')
  const added = { name: { de: 'Neu' }, type: 'userTask', form: 'form' } as const
  const { [last?.[0] ?? '']: _, ...flows } = main.flows
  return {
    ...changed,
    processes: {
      ...changed.processes,
      main: {
        ...main,
        elements: { ...main.elements, added },
        flows: {
          ...flows,
          toAdded: { source: last?.[1].source ?? '', target: 'added' },
          toEnd: { source: 'added', target: 'end' },
        },
      },
    },
  }
}
