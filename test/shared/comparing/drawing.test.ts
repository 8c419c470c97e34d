import { expect, test } from 'vitest'
import { drawnTogether, marksBetween } from '#shared/comparing/drawing.ts'
import type { Definition } from '#shared/model/definition.ts'
import { figuresOf } from '#shared/release/figures.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

function mainOf({ processes, layout }: Definition) {
  const [process, places] = [processes['main'], layout['main']?.elements]
  if (process === undefined || places === undefined) throw new Error('expected a drawn process')
  return { process, places }
}

const main = (before: Definition, after: Definition) => marksBetween(before, after)['main']

test('the same process carries no marks', () => {
  expect(main(exampleDefinition(), exampleDefinition())).toEqual({ elements: {}, flows: {} })
})

test('a removed step still stands where it stood, with the ways that led to it', () => {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  const removed = 'checkDetails'
  const before = mainOf(released)
  const { process, places } = mainOf(submitted)
  delete process.elements[removed]
  delete places[removed]
  const lost = Object.entries(process.flows).filter(
    ([, { source, target }]) => source === removed || target === removed,
  )
  for (const [id] of lost) delete process.flows[id]

  const marks = marksBetween(released, submitted)
  const drawn = mainOf(drawnTogether(released, submitted, marks))

  expect(marks['main']).toEqual({
    elements: { [removed]: 'removed' },
    flows: Object.fromEntries(lost.map(([id]) => [id, 'removed'])),
  })
  expect(drawn.process.elements[removed]).toEqual(before.process.elements[removed])
  expect(drawn.places[removed]).toEqual(before.places[removed])
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
  const place = { x: 0, y: 0 }
  const shown = (expanded: boolean): void => {
    for (const definition of [released, submitted])
      mainOf(definition).places['part'] = { ...place, expanded }
  }
  for (const { process, places } of [released, submitted].map(mainOf)) {
    process.elements['part'] = { type: 'subProcess', name: { de: 'Teil' } }
    process.elements['inner'] = { type: 'task', name: { de: 'Alt' }, parent: 'part' }
    places['inner'] = place
  }
  mainOf(submitted).process.elements['inner'] = {
    type: 'task',
    name: { de: 'Neu' },
    parent: 'part',
  }

  shown(false)
  expect(main(released, submitted)?.elements).toEqual({ inner: 'changed', part: 'changed' })

  shown(true)
  expect(main(released, submitted)?.elements).toEqual({ inner: 'changed' })
})

test('figures count what the applicant is asked apart from what clerks are asked', () => {
  const definition = exampleDefinition()
  const before = figuresOf(definition)

  definition.forms['keeping']?.questions.pop()
  definition.forms['details']?.questions.pop()

  expect(figuresOf(definition)).toEqual({ ...before, questions: before.questions - 1 })
})
