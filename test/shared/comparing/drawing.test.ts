import { expect, test } from 'vitest'
import { drawnTogether, marksBetween } from '#shared/comparing/drawing.ts'
import type { Definition } from '#shared/model/definition.ts'
import { figuresOf } from '#shared/release/figures.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const main = (before: Definition, after: Definition) => marksBetween(before, after)['main']

test('the same process carries no marks', () => {
  expect(main(exampleDefinition(), exampleDefinition())).toEqual({ elements: {}, flows: {} })
})

test('a removed step still stands where it stood, with the ways that led to it', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const process = submitted.processes['main']
  const removed = 'checkDetails'
  const place = released.layout['main']?.elements[removed]
  delete process?.elements[removed]
  delete submitted.layout['main']?.elements[removed]
  const lost = Object.entries(process?.flows ?? {}).filter(
    ([, { source, target }]) => source === removed || target === removed,
  )
  for (const [id] of lost) delete process?.flows[id]

  const marks = marksBetween(released, submitted)
  const drawn = drawnTogether(released, submitted, marks)

  expect(marks['main']?.elements).toEqual({ [removed]: 'removed' })
  expect(marks['main']?.flows).toEqual(Object.fromEntries(lost.map(([id]) => [id, 'removed'])))
  expect(drawn.processes['main']?.elements[removed]).toEqual(
    released.processes['main']?.elements[removed],
  )
  expect(drawn.layout['main']?.elements[removed]).toEqual(place)
})

test('a step whose table, form or mapping changed is a changed step', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const step = Object.entries(submitted.processes['main']?.elements ?? {}).find(
    ([, element]) => element.type === 'businessRuleTask',
  )
  const decision = step?.[1].type === 'businessRuleTask' ? (step[1].decision ?? '') : ''
  submitted.decisions[decision]?.rows.pop()

  expect(main(released, submitted)?.elements).toEqual({ [step?.[0] ?? '']: 'changed' })
})

test('a box that only moved is marked as moved', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const place = submitted.layout['main']?.elements['start']
  if (place) place.x += 40

  expect(main(released, submitted)?.elements).toEqual({ start: 'moved' })
})

test('a way that was only drawn anew is marked as moved', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const layout = submitted.layout['main']
  const [flow = ''] = Object.keys(submitted.processes['main']?.flows ?? {})
  const line = (x: number) => ({
    [flow]: {
      waypoints: [
        { x, y: 0 },
        { x: 9, y: 9 },
      ],
    },
  })
  if (layout) layout.flows = line(1)
  const own = released.layout['main']
  if (own) own.flows = line(0)

  expect(main(released, submitted)).toEqual({ elements: {}, flows: { [flow]: 'moved' } })
})

test('a process that came or went is drawn with all it has', () => {
  const [without, together] = [exampleDefinition(), exampleDefinition()]
  const { main: process } = together.processes
  const place = together.layout['main']
  if (process === undefined || place === undefined) throw new Error('expected a process')
  together.processes['more'] = process
  together.layout['more'] = place
  const all = Object.keys(process.elements)

  const removed = marksBetween(together, without)
  const drawn = drawnTogether(together, without, removed)

  expect(removed['more']?.elements).toEqual(Object.fromEntries(all.map((id) => [id, 'removed'])))
  expect(Object.keys(drawn.processes['more']?.elements ?? {})).toEqual(all)
  expect(drawn.layout['more']?.elements).toEqual(place.elements)
  expect(marksBetween(without, together)['more']?.elements).toEqual(
    Object.fromEntries(all.map((id) => [id, 'added'])),
  )
})

test('a closed part in which something changed is a changed part, an open one is not', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  for (const { processes, layout } of [released, submitted]) {
    const [elements, places] = [processes['main']?.elements, layout['main']?.elements]
    const [start, place] = [elements?.['start'], places?.['start']]
    if (elements === undefined || places === undefined || !start || !place)
      throw new Error('expected a start')
    elements['part'] = { type: 'subProcess', name: { de: 'Teil' } }
    elements['inner'] = { ...start, parent: 'part' }
    places['part'] = { ...place, expanded: false }
    places['inner'] = place
  }
  const inner = submitted.processes['main']?.elements['inner']
  if (inner) inner.name = { de: 'Neu' }

  expect(main(released, submitted)?.elements).toEqual({ inner: 'changed', part: 'changed' })

  for (const { layout } of [released, submitted]) {
    const place = layout['main']?.elements['part']
    if (place) place.expanded = true
  }
  expect(main(released, submitted)?.elements).toEqual({ inner: 'changed' })
})

test('figures count what the applicant is asked apart from what clerks are asked', () => {
  const definition = exampleDefinition()
  const before = figuresOf(definition)

  definition.forms['keeping']?.questions.pop()
  definition.forms['details']?.questions.pop()

  expect(figuresOf(definition)).toEqual({ ...before, questions: before.questions - 1 })
})
