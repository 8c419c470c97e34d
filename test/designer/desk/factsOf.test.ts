// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { drawnStates } from '#designer/desk/drawnStates.ts'
import { factsOf } from '#designer/desk/factsOf.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()
const at = '2026-01-07T10:00:00Z'

test('a case is read field by field, each with where it comes from', () => {
  const facts = factsOf(
    {
      definition,
      data: {
        applicant: { name: 'Max Mustermann', birthDate: '1983-08-12' },
        dog: { breed: 'Dackel', shelter: null },
        case: { number: '1' },
      },
      origins: {
        '/applicant': { kind: 'source', from: 'person', element: 'getPerson', at },
        '/dog/breed': { kind: 'citizen', from: 'citizen', element: 'details', at },
      },
    },
    'de',
  )

  expect(
    facts
      .map(({ label, lines, origin }) => [label, lines.join(), origin?.text])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  ).toEqual([
    ['Geburtsdatum', '12. August 1983', 'Melderegister, abgerufen am'],
    ['Name', 'Max Mustermann', 'Melderegister, abgerufen am'],
    ['Rasse', 'Dackel', 'Angabe im Antrag,'],
  ])
})

test('the drawing shows the way so far and the step where the case stands', () => {
  const states = drawnStates({
    passed: {
      main: { elements: { start: 1, getPerson: 1, details: 2 }, flows: { f1: 1 } },
      inner: { elements: { other: 1 }, flows: {} },
    },
    positions: [
      { process: 'main', element: 'details', state: 'active' },
      { process: 'inner', element: 'check', state: 'active' },
    ],
  })

  expect(states).toEqual({
    elements: { start: 'done', getPerson: 'done', details: 'now' },
    flows: { f1: 'done' },
  })
})
