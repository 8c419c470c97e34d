import { describe, expect, test } from 'vitest'
import {
  addBoxed,
  addService,
  removeFromGraph,
  setLogic,
  setRequires,
  updateBoxing,
  updateService,
} from '#designer/editing/commands/boxedDecisions.ts'
import { namesInGraph, needs } from '#designer/decisions/graph/namesInGraph.ts'
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

describe('what a decision needs', () => {
  test.each(['decisions', 'boxedDecisions', 'knowledge'] as const)('is set for %s', (part) => {
    const before = definitionWith({ [part]: { a: part === 'decisions' ? table : { title } } })

    const needing = changed(before, (now) => setRequires(now, 'a', ['b']))
    const free = changed(needing, (now) => setRequires(now, 'a', []))

    expect(needing[part]?.['a']?.requires).toEqual(['b'])
    expect(free[part]?.['a']?.requires ?? []).toEqual([])
  })

  test('leads on through what that needs, however it goes round', () => {
    const names = namesInGraph(
      definitionWith({
        decisions: { t: { ...table, requires: ['a'] } },
        boxedDecisions: { a: { title, requires: ['b'] }, b: { title, requires: ['a'] } },
      }),
    )

    expect(needs(names, 't', 'b')).toBe(true)
    expect(needs(names, 'a', 'a')).toBe(true)
    expect(needs(names, 'b', 't')).toBe(false)
  })
})

describe('a decision package', () => {
  test('is made, filled, and loses what goes', () => {
    const before = definitionWith({ boxedDecisions: { a: { title }, b: { title } } })

    const { definition, id } = addService(before, title)
    const filled = changed(definition, (now) =>
      updateService(now, id, (one) => ({ ...one, outputs: ['a'], encapsulated: ['b'] })),
    )
    const after = changed(filled, (now) => removeFromGraph(now, 'boxedDecisions', 'b'))

    expect(id).toBe('gebuehr')
    expect(after.decisionServices?.[id]).toEqual({
      title,
      outputs: ['a'],
      encapsulated: [],
      inputDecisions: [],
      inputs: [],
    })
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
