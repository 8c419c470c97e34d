import { describe, expect, test } from 'vitest'
import { importProcesses, replaceService } from '#designer/editing/commands/importService.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../../support/change.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { sampleService } from '../../support/sampleService.ts'

const example = exampleDefinition()

const read: Definition = { ...example, id: 'anders' }

describe('processes of a file', () => {
  test('stand beside those that there are, each step as it was', () => {
    const after = changed(sampleService(), (now) => importProcesses(now, read))

    expect(Object.keys(after.processes)).toEqual([
      ...Object.keys(sampleService().processes),
      'main2',
    ])
    expect(Object.keys(after.processes['main2']?.elements ?? {})).toEqual(
      Object.keys(read.processes['main']?.elements ?? {}),
    )
    expect(after.layout['main2']).toEqual(read.layout['main'])
    expect(after.processes['main']).toEqual(sampleService().processes['main'])
  })

  test('bring what their steps name, and refer to nothing that is not there', () => {
    const after = importProcesses(sampleService(), read)

    const missing = lint(after).filter(
      ({ rule, process }) => process === 'main2' && rule === 'references',
    )
    expect(missing).toEqual([])
    expect(Object.keys(after.forms)).toEqual(expect.arrayContaining(Object.keys(read.forms)))
    expect(Object.keys(after.data)).toContain('dog')
  })

  test('change nothing that bears the same name here', () => {
    const forms = Object.entries(example.forms).map(([id, form]) => [
      id,
      { ...form, title: { de: 'Anders' } },
    ])
    const other: Definition = { ...read, forms: Object.fromEntries(forms) }

    const after = changed(example, (now) => importProcesses(now, other))

    expect(after.forms['details']).toEqual(example.forms['details'])
    const step = after.processes['main2']?.elements['details']
    const form = step?.type === 'userTask' ? (step.form ?? '') : ''
    expect(after.forms[form]?.title.de).toBe('Anders')
  })
})

describe('a draft that is replaced', () => {
  test('begins with what the file calls otherwise', () => {
    const { main } = sampleService().processes
    const { main: layout } = sampleService().layout
    if (main === undefined || layout === undefined) throw new Error('expected a process main')
    const read: Definition = {
      ...sampleService(),
      processes: { Process_1: main },
      layout: { Process_1: layout },
    }

    const after = changed(example, (now) => replaceService(now, read, true))

    expect([after.processes, after.layout]).toEqual([{ main }, { main: layout }])
  })

  test('stays the same service of the same department, whatever the file says', () => {
    const read: Definition = { ...sampleService(), id: 'fremd', owner: 'ordnungsamt' }

    const after = changed(example, (now) => replaceService(now, read, true))

    expect(after).toEqual({ ...read, id: example.id, owner: example.owner })
  })

  test('keeps its title and its bases where only a drawing comes in', () => {
    const after = changed(example, (now) => replaceService(now, sampleService(), false))

    expect([after.title, after.legalBasis, after.portal]).toEqual([
      example.title,
      example.legalBasis,
      example.portal,
    ])
    expect(after.processes).toEqual(sampleService().processes)
  })
})
