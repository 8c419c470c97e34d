import { describe, expect, test } from 'vitest'
import { deleteAndReconnect, deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { restorable, restorePart } from '#designer/editing/commands/restorePart.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Mark, Topic } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const before = exampleDefinition()
const process = 'main'
const elements = before.processes[process]?.elements ?? {}
const decided = Object.entries(elements).find(([, { type }]) => type === 'businessRuleTask')
if (decided === undefined) throw new Error('expected a step that decides by a table')
const [step] = decided

function differences(now: Definition, topic: Topic) {
  return compareDefinitions(before, now).filter((one) => one.topic === topic)
}

function restored(now: Definition, topic: Topic, effect?: Mark): Definition {
  const difference = differences(now, topic).find((one) => one.effect === (effect ?? one.effect))
  if (difference === undefined) throw new Error(`expected a difference: ${topic}`)
  expect(restorable(now, before, [difference])).toEqual([true])
  return changed(now, (definition) => restorePart(definition, before, difference))
}

const edited = (edit: (definition: Definition) => void): Definition => {
  const now = structuredClone(before)
  edit(now)
  return now
}

describe('one difference as it was', () => {
  test('is a new name taken back, and nothing else', () => {
    const renamed = renameElement(before, { process, element: step, name: { de: 'Neu' } })
    const now = { ...renamed, legalBasis: '§ 2' }

    expect(restored(now, 'step')).toEqual({ ...before, legalBasis: '§ 2' })
  })

  test('is a removed step with its ways, its place and what it decides by', () => {
    const now = deleteElements(before, { process, elements: [step] })

    const back = restored(now, 'step', 'removed')

    expect(compareDefinitions(before, back).map(({ title }) => title)).toEqual([
      elements['fromShelter']?.name,
    ])
    expect(compareDefinitions(before, restored(back, 'step'))).toEqual([])
  })

  test('is a step between others again, though its gap was closed', () => {
    const now = deleteAndReconnect(before, { process, elements: [step] })
    const back = restored(now, 'step', 'removed')

    expect(back.processes[process]?.elements[step]).toEqual(elements[step])
    for (const flow of Object.values(back.processes[process]?.flows ?? {})) {
      expect(Object.keys(elements)).toEqual(expect.arrayContaining([flow.source, flow.target]))
    }
  })

  test('is a new step taken out with all ways to it', () => {
    const { definition: now, element = '' } = insertStep(before, {
      process,
      kind: 'manualTask',
      name: { de: 'Ablegen' },
      after: step,
    })
    const back = restored(now, 'step', 'added')

    expect(back.processes[process]?.elements).not.toHaveProperty(element)
    const ends = Object.values(back.processes[process]?.flows ?? {})
    expect(ends.filter(({ source, target }) => [source, target].includes(element))).toEqual([])
  })

  test('is a letter, a table, a form, the page and a field, each for itself', () => {
    const now = edited((definition) => {
      for (const letter of Object.values(definition.letters)) letter.subject = { de: 'Neu' }
      for (const table of Object.values(definition.decisions)) table.rows.pop()
      for (const form of Object.values(definition.forms)) form.submit = { de: 'Ab' }
      definition.summary = { de: 'Kurz' }
    })
    const back = (['letter', 'decision', 'form', 'page'] as const).reduce((definition, topic) => {
      const all = differences(definition, topic)
      return all.reduce((one, difference) => restorePart(one, before, difference), definition)
    }, now)

    expect(compareDefinitions(before, back)).toEqual([])
  })

  test('brings along what is gone as well and is needed', () => {
    const form = Object.keys(before.forms).find((id) =>
      Object.values(elements).some((one) => one.type === 'userTask' && one.form === id),
    )
    const now = edited((definition) => {
      const task = Object.entries(elements).find(
        ([, one]) => one.type === 'userTask' && one.form === form,
      )
      const own = definition.processes[process]?.elements[task?.[0] ?? '']
      if (own?.type === 'userTask') delete own.form
      delete definition.forms[form ?? '']
    })

    expect(compareDefinitions(before, restored(now, 'step'))).toEqual([])
  })
})

describe('where something would refer to nothing', () => {
  const withForm = edited((definition) => {
    const [form] = Object.values(definition.forms)
    const task = Object.values(definition.processes[process]?.elements ?? {}).find(
      (one) => one.type === 'userTask',
    )
    if (form === undefined || task?.type !== 'userTask') throw new Error('expected a form')
    definition.forms['new'] = form
    task.form = 'new'
  })

  test('a new form stays as long as a step asks by it', () => {
    const added = differences(withForm, 'form')

    expect(added).toMatchObject([{ effect: 'added' }])
    expect(restorable(withForm, before, added)).toEqual([false])
    for (const one of added) expect(restorePart(withForm, before, one)).toBe(withForm)
  })

  test('and can go after the step is as it was', () => {
    const back = restored(restored(withForm, 'step'), 'form')

    expect(compareDefinitions(before, back)).toEqual([])
  })

  test('nothing is offered that stands for more than one difference', () => {
    const now = edited(({ layout }) => {
      const place = layout[process]?.elements['start']
      if (place) place.x += 10
    })

    expect(restorable(now, before, differences(now, 'drawing'))).toEqual([false])
  })
})
