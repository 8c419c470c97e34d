import { expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { technicalItems } from '#shared/release/technicalItems.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

type Edit = (definition: Definition) => void

function itemsAfter(edit: Edit): string[] {
  const [released, submitted] = [exampleDefinition(), exampleDefinition()]
  edit(submitted)
  return technicalItems(released, submitted).map((item) => {
    if ('with' in item) return `${item.part} ${item.effect}: ${item.with}, ${item.what.de}`
    const what = 'host' in item ? item.host : 'who' in item ? item.who.de : item.title.de
    return `${item.part} ${item.effect}: ${what}`
  })
}

test.each<[string, Edit, string[]]>([
  ['nothing when nothing changed', () => {}, []],
  [
    'nothing when only a text of a letter changed',
    ({ letters }) => {
      const [letter] = Object.values(letters)
      if (letter) letter.subject = { de: 'Neuer Betreff' }
    },
    [],
  ],
  [
    'another host of a connector',
    ({ connectors }) => {
      const register = connectors['melderegister']
      if (register) register.host = 'register.example'
    },
    ['hosts removed: melderegister.musterstadt.example', 'hosts added: register.example'],
  ],
  [
    'another operation of a source as one that goes and one that comes',
    ({ sources }) => {
      const person = sources['person']
      if (person) person.operation = 'getPersonWithHousehold'
    },
    ['connectors removed: Melderegister', 'connectors added: Melderegister'],
  ],
  [
    'another legal basis under which data leaves',
    ({ sources }) => {
      const person = sources['person']
      if (person) person.legalBasis = '§ 38 BMG'
    },
    ['leavingData changed: Melderegister'],
  ],
  [
    'a second step that hands other data to a source in use',
    ({ processes, mappings }) => {
      const elements = processes['main']?.elements
      const person = Object.values(elements ?? {}).find(
        (element) => element.type === 'serviceTask' && element.source === 'person',
      )
      if (elements === undefined || person?.type !== 'serviceTask') throw new Error('no lookup')
      mappings['other'] = { title: { de: 'Andere' }, rows: { id: { value: '"A"' } } }
      elements['again'] = { ...person, input: 'other' }
    },
    ['leavingData changed: Melderegister'],
  ],
  [
    'what another service is begun with, and with whom messages are exchanged',
    ({ processes, mappings, messages }) => {
      const elements = processes['main']?.elements
      if (elements === undefined) throw new Error('no process')
      mappings['handed'] = { title: { de: 'Mitgegeben' }, rows: { name: { value: '"A"' } } }
      elements['call'] = {
        type: 'callActivity',
        name: { de: 'Abmelden' },
        service: 'abmeldung',
        input: 'handed',
      }
      messages['found'] = { title: { de: 'Gefunden' }, exchangedWith: ['ordnungsamt'] }
    },
    ['exchange added: abmeldung, name', 'exchange added: ordnungsamt, Gefunden'],
  ],
  [
    'a group that may work on it for the first time',
    ({ processes }) => {
      const lanes = processes['main']?.lanes
      if (lanes) lanes['order'] = { title: { de: 'Ordnung' }, group: 'ordnungsamt/ordnung' }
    },
    ['rights added: Ordnung (ordnungsamt/ordnung)'],
  ],
])('shows %s', (_, edit, expected) => {
  expect(itemsAfter(edit).toSorted()).toEqual(expected.toSorted())
})

test('everything is new when nothing was released before', () => {
  const items = technicalItems(undefined, exampleDefinition())

  expect(new Set(items.map(({ part }) => part))).toEqual(
    new Set(['connectors', 'hosts', 'leavingData', 'rights']),
  )
  expect(items.every(({ effect }) => effect === 'added')).toBe(true)
})
