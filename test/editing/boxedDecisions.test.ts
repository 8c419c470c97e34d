import { describe, expect, test } from 'vitest'
import {
  addBoxed,
  removeFromGraph,
  setLogic,
  updateBoxing,
} from '#designer/editing/commands/boxedDecisions.ts'
import { importDecisions, meetingOf } from '#designer/editing/commands/importDecisions.ts'
import { unusedContent } from '#designer/editing/consequences/unusedContent.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { define, end, start } from '../support/processDefinition.ts'

const title = { de: 'Gebühr' }
const one = { kind: 'literal', text: '1' } as const
const table = {
  title,
  hitPolicy: 'unique' as const,
  inputs: [],
  outputs: [],
  rows: [],
}

describe('a decision without a table', () => {
  test('gets an id that nothing else has', () => {
    const before = definitionWith({ decisions: { gebuehr: table } })

    const { definition, id } = addBoxed(before, title)

    expect(id).toBe('gebuehr2')
    expect(Object.keys(definition.boxedDecisions ?? {})).toEqual(['gebuehr2'])
  })

  test('is changed in what it needs and how it decides', () => {
    const before = definitionWith({ boxedDecisions: { a: { title, logic: one } } })
    const at = { part: 'boxedDecisions', id: 'a' } as const

    const needing = updateBoxing(before, at, (now) => ({ ...now, requires: ['b'] }))
    const after = changed(needing, (now) => setLogic(now, at, { kind: 'list', items: [one] }))

    expect(after.boxedDecisions?.['a']).toEqual({
      title,
      requires: ['b'],
      logic: { kind: 'list', items: [one] },
    })
  })

  test('that several use stays a function, whatever its form', () => {
    const before = definitionWith({ knowledge: { f: { title } } })

    const after = setLogic(before, { part: 'knowledge', id: 'f' }, one)

    expect(after.knowledge?.['f']?.logic).toMatchObject({ kind: 'function', body: one })
  })

  test('goes, and nobody needs it any more', () => {
    const before = definitionWith({
      decisions: { t: { ...table, requires: ['a', 'b'] } },
      boxedDecisions: { a: { title }, b: { title, requires: ['a'] } },
    })

    const after = changed(before, (now) => removeFromGraph(now, 'boxedDecisions', 'a'))

    expect(after.decisions['t']?.requires).toEqual(['b'])
    expect(after.boxedDecisions).toEqual({ b: { title, requires: [] } })
  })
})

describe('decisions of a file', () => {
  const imported = definitionWith({
    types: { tKind: { type: 'string' } },
    data: { name: { type: 'number' }, zone: { $ref: 'tKind' } },
    decisions: { t: { ...table, title: { de: 'Neu' } } },
    boxedDecisions: { a: { title } },
    decisionModels: { file: { title: { de: 'Datei' }, namespace: 'urn:file' } },
  })

  test('replace those of the same id, and leave types and data as they are', () => {
    const before = definitionWith({ decisions: { t: table, u: table } })

    const after = changed(before, (now) => importDecisions(now, imported))

    expect(meetingOf(before, imported)).toEqual({ replaced: ['Neu'], kept: ['name'] })
    expect(after.decisions['t']).toMatchObject({ title: { de: 'Neu' }, model: 'file' })
    expect(Object.keys(after.decisions)).toEqual(['u', 't'])
    expect(after.data['name']).toEqual(before.data['name'])
    expect(after.data['zone']).toEqual({ $ref: 'tKind' })
  })

  test('change nothing twice', () => {
    const once = importDecisions(definitionWith({}), imported)

    expect(importDecisions(once, imported)).toEqual(once)
  })
})

describe('a table that no step decides by any more', () => {
  test('stays while another decision needs it', () => {
    const step = { type: 'businessRuleTask', decision: 't' } as const
    const drawn = (decision: typeof step | undefined): Definition =>
      define(
        {
          elements: { start, ...(decision === undefined ? {} : { decision }), end },
          flows: decision === undefined ? ['start -> end'] : ['start -> decision -> end'],
        },
        { decisions: { t: table }, boxedDecisions: { a: { title, requires: ['t'] } } },
      )

    expect(unusedContent(drawn(step), drawn(undefined)).decisions).toHaveProperty('t')
  })
})

function definitionWith(parts: Partial<Definition>): Definition {
  return define({ elements: { start, end }, flows: ['start -> end'] }, parts)
}
