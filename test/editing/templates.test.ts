import { describe, expect, test } from 'vitest'
import { insertTemplate } from '#designer/editing/commands/insertTemplate.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { emptyService } from '#runtime/services/emptyService.ts'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { soundnessOf } from '#shared/soundness/soundness.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'
import { overlaps } from '../support/overlaps.ts'
import { templateFiles } from '../support/templateFiles.ts'

const process = 'main'
const office = { title: { de: 'Sachbearbeitung' }, group: 'amt/sachbearbeitung' }
const pieces = templateFiles.filter(([, { processes }]) =>
  Object.values(processes[process]?.elements ?? {}).some(({ type }) => type === 'startEvent'),
)
const errorsIn = (definition: Definition): readonly string[] =>
  lint(definition).flatMap(({ severity, id }) => (severity === 'error' ? [id] : []))
const service = () => emptyService({ id: 'neu', owner: 'amt', title: { de: 'Neu' } })

describe('a template', () => {
  test.each(templateFiles)('%s is a definition', (_, definition) => {
    expect(definitionSchema.safeParse(definition).error?.issues).toBeUndefined()
  })

  test.each(pieces)('%s alone has no error, and every case comes to its end', (_, definition) => {
    expect(errorsIn(definition)).toEqual([])
    expect(soundnessOf(definition, { states: 5_000 })).toMatchObject({ kind: 'sound' })
  })

  test.each(templateFiles)('%s begins a new service without an error of its own', (_, template) => {
    const before = service()
    const after = changed(
      before,
      (now) => insertTemplate(now, { process, template, after: 'start', office }).definition,
    )

    const known = new Set(errorsIn(before))
    expect(errorsIn(after).filter((id) => !known.has(id))).toEqual([])
    expect(overlaps(after)).toEqual([])
    const { lanes = {} } = after.processes[process] ?? {}
    expect(Object.values(lanes).map(({ group }) => group)).toEqual(['citizen', office.group])
  })

  test.each(pieces)('%s goes into a way, and what followed follows it', (_, template) => {
    const before = exampleDefinition()
    const [[id, flow] = ['', { source: '', target: '' }]] = Object.entries(
      before.processes[process]?.flows ?? {},
    ).filter(([, { source }]) => source === 'classify' || source === 'getDogs')
    const after = changed(
      before,
      (now) => insertTemplate(now, { process, template, after: flow.source }).definition,
    )

    expect(after.processes[process]?.flows[id]?.target).not.toBe(flow.target)
    expect(
      Object.values(after.processes[process]?.flows ?? {}).some(
        ({ target }) => target === flow.target,
      ),
    ).toBe(true)
    expect(overlaps(after)).toEqual(overlaps(before))
    expect(Object.keys(geometryOf(after, process).elements)).toHaveLength(
      Object.keys(after.processes[process]?.elements ?? {}).length,
    )
  })
})
