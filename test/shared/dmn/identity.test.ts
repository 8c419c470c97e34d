import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, exportDmn } from '#shared/dmn/exportDmn.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import { readsOf } from '#shared/dmn/reads.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { arbitraryDefinition } from '../../support/arbitraryDefinition.ts'
import { lawRuns } from '../../support/lawRuns.ts'

const parts = [
  'types',
  'data',
  'decisions',
  'boxedDecisions',
  'knowledge',
  'decisionServices',
  'decisionModels',
] as const

describe('an export that is imported again', () => {
  test('gives the decisions of an example back', async () => {
    const definition = exampleDefinition()

    expect(decisionsOf(await again(definition))).toEqual(
      decisionsOf(carried(definition, readsOf(definition))),
    )
  })

  test('gives any decisions back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDefinition().map(told), async (definition) => {
        const before = decisionsOf(carried(definition, readsOf(definition)))

        expect(decisionsOf(await again(definition))).toEqual(before)
      }),
      lawRuns(10),
    )
  })
})

/** As they have to be: graphs are told apart by namespace, and what is in them by id. */
function told(definition: Definition): Definition {
  const taken = new Set<string>()
  const own = <T>(records: Readonly<Record<string, T>> = {}): Record<string, T> => {
    const free = Object.entries(records).filter(([id]) => !taken.has(id))
    for (const [id] of free) taken.add(id)
    return Object.fromEntries(free)
  }
  const models = Object.entries(definition.decisionModels ?? {}).map(([id, model], at) => {
    const { namespace = '' } = model
    const inputs = model.inputs === undefined ? {} : { inputs: own(model.inputs) }
    return [id, { ...model, namespace: `${namespace}${at}`, ...inputs }] as const
  })
  return {
    ...definition,
    decisions: own(definition.decisions),
    boxedDecisions: own(definition.boxedDecisions),
    knowledge: own(definition.knowledge),
    decisionServices: own(definition.decisionServices),
    decisionModels: Object.fromEntries(models),
  }
}

async function again(definition: Definition): Promise<Definition> {
  const files = (await exportDmn(definition)).map(({ model, xml }) => ({ name: model, xml }))
  const { id, title } = definition
  const imported = importDmn(files, { id, title })
  if ('problem' in imported) throw new Error(imported.problem.text.de)
  return imported.definition
}

function decisionsOf(definition: Partial<Definition>): object {
  const entries = parts.map((part) => [part, definition[part] ?? {}] as const)
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as object // reason: it was one before
}
