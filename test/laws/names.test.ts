import { describe, expect, test } from 'vitest'
import { toFlow } from '#designer/canvas/toFlow.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { compile } from '#shared/engine/compile.ts'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { drawnTogether, marksBetween } from '#shared/comparing/drawing.ts'
import { figuresOf } from '#shared/release/figures.ts'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import { surfaceOf } from '#shared/release/surface.ts'
import { technicalItems } from '#shared/release/technicalItems.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import { everyElement } from '../support/everyElement.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

// A reference to nothing is a reference to nothing, whatever it is called: every object has something of the
// name "constructor", and no definition has.

const nowhere = 'nirgendwo'
const hostile = ['constructor', '__proto__'] as const

const references =
  'source form decision letter message signal error escalation input output lane attachedTo process connector parent handler activity target event $ref'.split(
    ' ',
  )

/** With this name in place of everything that a field refers to. */
function referringTo(name: string, field: string, definition: Definition): Definition {
  const replaced = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(replaced)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]) => {
      const isReference = key === field && typeof inner === 'string'
      return [key, isReference ? name : replaced(inner)] as const
    })
    return Object.fromEntries(entries)
  }
  return definitionSchema.parse(replaced(definition as unknown as Json)) // reason: a definition is JSON
}

const readers: Readonly<Record<string, (after: Definition, before: Definition) => unknown>> = {
  lint: (after) => lint(after),
  compile: (after) => void compile(after),
  surface: surfaceOf,
  figures: figuresOf,
  technicalItems: (after, before) => technicalItems(before, after),
  differences: (after, before) => compareDefinitions(before, after),
  comparison(after, before) {
    const marks = marksBetween(before, after)
    return [marks, drawnTogether(before, after, marks)]
  },
  bpmn: (after) => exportBpmn(after),
  drawing: (after) =>
    Object.keys(after.processes).map((id) => toFlow(after, id, { language: 'de', overlay: {} })),
  simulation(after) {
    const [scenario] = Object.values(after.scenarios)
    return scenario && runToEnd(createSimulation(after, scenario)).steps.map(({ events }) => events)
  },
}

/** What is said, or why nothing can be; by an error that we throw ourselves. */
async function answerOf(read: () => unknown): Promise<string> {
  try {
    return JSON.stringify(await read()) ?? ''
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error
    return error.message
  }
}

describe.each([
  ['every element', everyElement()],
  ['an example', exampleDefinition()],
])('%s that refers to nothing', (_, before) => {
  test.each(references.filter((field) => JSON.stringify(before).includes(`"${field}":"`)))(
    'by its %s',
    async (field) => {
      const missing = referringTo(nowhere, field, before)
      for (const [what, read] of Object.entries(readers)) {
        const expected = sorted(await answerOf(() => read(missing, before)))
        for (const name of hostile) {
          const after = referringTo(name, field, before)
          const answer = await answerOf(() => read(after, before))
          expect(sorted(answer.replaceAll(name, nowhere)), `${what}: ${name}`).toEqual(expected)
        }
      }
    },
  )
})

/** Another name has another hash, and another place where things are told in the order of their names. */
function sorted(answer: string): readonly string[] {
  return answer
    .replaceAll(/[0-9a-f]{64}/g, 'hash')
    .split(/[,{}[\]]/)
    .toSorted()
}
