import { expect, test } from 'vitest'
import { compareProcess } from '#shared/comparing/drawing.ts'
import { figuresOf } from '#shared/release/figures.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

test('the same process carries no marks', () => {
  const definition = exampleDefinition()

  const compared = compareProcess(definition, exampleDefinition(), 'main')

  expect(compared).toEqual({ definition, elements: {}, flows: {} })
})

test('a removed step still stands where it stood, with the ways that led to it', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const main = submitted.processes['main']
  const removed = 'checkDetails'
  const place = released.layout['main']?.elements[removed]
  delete main?.elements[removed]
  delete submitted.layout['main']?.elements[removed]
  const lost = Object.entries(main?.flows ?? {}).filter(
    ([, { source, target }]) => source === removed || target === removed,
  )
  for (const [id] of lost) delete main?.flows[id]

  const compared = compareProcess(released, submitted, 'main')

  expect(compared.elements).toEqual({ [removed]: 'removed' })
  expect(compared.flows).toEqual(Object.fromEntries(lost.map(([id]) => [id, 'removed'])))
  expect(compared.definition.processes['main']?.elements[removed]).toEqual(
    released.processes['main']?.elements[removed],
  )
  expect(compared.definition.layout['main']?.elements[removed]).toEqual(place)
})

test('a step whose table, form or mapping changed is a changed step', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const step = Object.entries(submitted.processes['main']?.elements ?? {}).find(
    ([, element]) => element.type === 'businessRuleTask',
  )
  const decision = step?.[1].type === 'businessRuleTask' ? (step[1].decision ?? '') : ''
  submitted.decisions[decision]?.rows.pop()

  const { elements } = compareProcess(released, submitted, 'main')

  expect(elements).toEqual({ [step?.[0] ?? '']: 'changed' })
})

test('a box that only moved is marked as moved', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const place = submitted.layout['main']?.elements['start']
  if (place) place.x += 40

  expect(compareProcess(released, submitted, 'main').elements).toEqual({ start: 'moved' })
})

test('figures count what the applicant is asked apart from what clerks are asked', () => {
  const definition = exampleDefinition()
  const before = figuresOf(definition)

  definition.forms['keeping']?.questions.pop()
  definition.forms['details']?.questions.pop()

  expect(figuresOf(definition)).toEqual({ ...before, questions: before.questions - 1 })
})
