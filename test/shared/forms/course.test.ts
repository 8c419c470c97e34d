import { expect, test } from 'vitest'
import { citizenForms, sourcesReadFirst } from '#shared/forms/course.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

/** The example with the way to one element taken by a jump. */
function withJumpTo(target: string): Definition {
  const definition = structuredClone(exampleDefinition())
  const main = definition.processes['main']
  if (main === undefined) throw new Error('example: expected a process "main"')
  const name = { de: 'Weiter' }
  main.elements['jump'] = {
    type: 'intermediateThrowEvent',
    name,
    event: { type: 'link', link: 'A' },
  }
  main.elements['landing'] = {
    type: 'intermediateCatchEvent',
    name,
    event: { type: 'link', link: 'A' },
  }
  for (const flow of Object.values(main.flows)) if (flow.target === target) flow.target = 'jump'
  main.flows['landed'] = { source: 'landing', target }
  return definition
}

test('forms and sources are known where a jump leads to them', () => {
  const definition = exampleDefinition()
  const elements = Object.entries(definition.processes['main']?.elements ?? {})
  const first = elements.find(([, { type }]) => type === 'serviceTask')?.[0] ?? ''

  const jumping = withJumpTo(first)

  expect(citizenForms(jumping)).toEqual(citizenForms(definition))
  expect(sourcesReadFirst(jumping)).toEqual(sourcesReadFirst(definition))
})
