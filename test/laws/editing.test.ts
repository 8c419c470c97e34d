import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit, emptyHistory, redo, undo, type Edited } from '#designer/editing/history.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { anyCommands } from '../support/anyCommand.ts'
import { chanceOf } from '../support/chanceOf.ts'
import { everyElement } from '../support/everyElement.ts'
import { lawRuns } from '../support/lawRuns.ts'
import { shippedServices } from '../support/shippedServices.ts'

const length = 500
const names = Object.keys(anyCommands)

interface Step {
  readonly name: string
  readonly numbers: readonly number[]
}

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    numbers: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  }),
  { minLength: length, maxLength: length },
)

function applied(before: Edited, { name, numbers }: Step): Edited {
  const command = anyCommands[name]
  if (command === undefined) throw new Error(`applied: expected a command ${name}`)
  const next = command(before.definition, chanceOf(numbers))
  const isNew = next !== before.definition
  const problems = isNew ? definitionSchema.safeParse(next).error?.issues : undefined
  expect(problems, `${name} made what the schema refuses`).toBeUndefined()
  return edit(before, name, next) ?? before
}

function all(start: Edited, way: (now: Edited) => Edited, times: number): Edited {
  let now = start
  for (let done = 0; done < times; done += 1) now = way(now)
  return now
}

const starts: readonly (readonly [string, Definition])[] = [
  ...shippedServices.filter(([id]) => id !== 'kaemmerei/hundesteuer-abmeldung'),
  ['every element', everyElement()],
]

describe(`${length} editing commands, whichever they are`, () => {
  test.each(starts)(
    '%s: undone one by one it is what it was, and done again the same',
    (_, start) => {
      fc.assert(
        fc.property(anySteps, (steps) => {
          const done = steps.reduce(applied, { definition: start, history: emptyHistory })
          const times = done.history.past.length
          const undone = all(done, undo, times)
          const redone = all(undone, redo, times)

          expect(canonicalForm(undone.definition)).toBe(canonicalForm(start))
          expect(canonicalForm(redone.definition)).toBe(canonicalForm(done.definition))
          expect(undone.history.past).toEqual([])
        }),
        { ...lawRuns(1), endOnFailure: true },
      )
    },
    120_000,
  )

  test('each kind of command changes something', () => {
    const idle = new Set(names)
    for (const [, definition] of starts) {
      fc.assert(
        fc.property(anySteps, (steps) => {
          let now: Edited = { definition, history: emptyHistory }
          for (const step of idle.size === 0 ? [] : steps) {
            const next = applied(now, step)
            if (next !== now) idle.delete(step.name)
            now = next
          }
        }),
        { numRuns: 4, seed: 1, endOnFailure: true },
      )
    }

    expect([...idle]).toEqual([])
  }, 120_000)
})
