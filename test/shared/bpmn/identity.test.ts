import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { namespaces } from '#shared/bpmn/names.ts'
import { asExpression } from '#shared/mappings/asExpression.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { arbitraryDefinition, arbitraryDrawing } from '../../support/arbitraryDefinition.ts'
import { define } from '../../support/processDefinition.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { withoutNamespace } from '../../support/withoutNamespace.ts'

/** fast-check prints the seed of what fails. */
const runs = { drawings: 25, definitions: 4 } as const
const slow = 120_000

describe('import after export', { timeout: slow }, () => {
  test.each([
    ['the registration of a dog', exampleDefinition],
    ['the deregistration of a dog', deregistration],
    ['a definition with every element', everyElement],
  ])('gives back %s', async (_, definition) => {
    const before = definition()

    const imported = await importBpmn(await exportBpmn(before))

    expect(imported).toEqual({ definition: before, report: [] })
  })

  test('gives back a process that bears the id of what is between the pools', async () => {
    const lanes = { a: { title: { de: 'Bahn' }, group: 'g' } }
    const process = { title: { de: 'P' }, elements: {}, flows: {}, lanes }
    const before = define(
      { elements: {}, flows: [] },
      {
        processes: { c: process },
        participants: { a: { title: { de: 'Amt' } } },
        collaborations: { c: { title: { de: 'Zusammen' } } },
      },
    )

    const exported = await exportBpmn(before)

    expect(exported).toMatch(/bpmnElement="c_2">\s*<bpmndi:BPMNShape id="a_2_di"/)
    expect(await importBpmn(exported)).toEqual({ definition: before, report: [] })
  })

  test('gives back any drawing', () => expectIdentity(arbitraryDrawing(), runs.drawings))

  test('gives back any definition', () => expectIdentity(arbitraryDefinition(), runs.definitions))

  test('adds nothing of ours to a file that BPMN says all of', async () => {
    const file = `<definitions xmlns="${namespaces.bpmn}" id="d"><process id="p"/></definitions>`
    const imported = await importBpmn(file)
    if ('problem' in imported) throw new Error(imported.problem.text.en)

    const exported = await exportBpmn(imported.definition)

    expect(exported).not.toContain(namespaces.fachwerk)
  })

  test('holds no JSON', async () => {
    const exported = await exportBpmn(exampleDefinition())

    const written = [...exported.matchAll(/"([^"]*)"|>([^<]*)</g)].map(([, attribute, text]) =>
      (attribute ?? text ?? '').replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
    )
    expect(written.filter(isFilledJson)).toEqual([])
  })
})

describe('an export without our namespace', { timeout: slow }, () => {
  test.each([
    ['the registration of a dog', exampleDefinition],
    ['the deregistration of a dog', deregistration],
    ['a definition with every element', everyElement],
  ])('still runs %s the same way', async (_, definition) => {
    const before = definition()
    const stripped = withoutNamespace(await exportBpmn(before), namespaces.fachwerk)

    const imported = await importBpmn(stripped)

    expect('definition' in imported && pathOf(imported.definition)).toEqual(pathOf(before))
  })
})

function deregistration(): Definition {
  const folder = join(import.meta.dirname, '../../../examples/kaemmerei/hundesteuer-abmeldung')
  return definitionSchema.parse(JSON.parse(readFileSync(join(folder, 'definition.json'), 'utf8')))
}

async function expectIdentity(
  definitions: fc.Arbitrary<Definition>,
  numRuns: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(definitions, async (definition) => {
      const imported = await importBpmn(await exportBpmn(definition))
      expect(imported).toEqual({ definition, report: [] })
    }),
    { numRuns },
  )
}

/** What decides the way of a case, without what only an extension can say: forms, sources, texts in other languages. */
function pathOf({
  processes,
  mappings,
  messages,
  signals,
  errors,
  escalations,
}: Definition): unknown {
  const rows = (id: unknown): unknown =>
    typeof id === 'string'
      ? Object.entries(mappings[id]?.rows ?? {}).map(([to, row]) => [to, asExpression(row)])
      : id
  const flow = Object.entries(processes).map(([id, { elements, flows, global }]) => [
    id,
    global,
    each(elements, ({ input, output, ...element }: Record<string, unknown>) => ({
      ...without(element, ours),
      event: withoutKey(element['event']),
      input: rows(input),
      output: rows(output),
    })),
    each(flows, ({ source, target, condition, otherCondition }) => ({
      source,
      target,
      condition,
      otherCondition,
    })),
  ])
  const codes = each({ ...errors, ...escalations }, ({ code }) => code)
  return { flow, codes, messages: Object.keys(messages), signals: Object.keys(signals) }
}

/** A record or a list with something in it; a context of FEEL with its expressions is none. */
function isFilledJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0
  } catch {
    return false
  }
}

const ours = new Set([
  'name',
  'documentation',
  'foreign',
  'fimGroup',
  'legalBasis',
  'form',
  'reason',
  'due',
  'source',
  'decision',
  'authorisedBy',
  'letter',
  'key',
  'service',
  'version',
  'first',
  'event',
])

function without(
  fields: Record<string, unknown>,
  names: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)))
}

function withoutKey(event: unknown): unknown {
  return without({ ...Object(event) }, new Set(['key']))
}

function each<T, U>(records: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, map(value)]))
}
