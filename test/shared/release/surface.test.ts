import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { changedParts, hashOfSurface, type SurfacePart } from '#shared/release/surface.ts'
import { sampleService } from '../../support/sampleService.ts'

function edited(edit: (definition: Definition) => void): Definition {
  const definition = structuredClone(sampleService())
  edit(definition)
  return definition
}

function sourceOf({ sources }: Definition) {
  const { person } = sources
  if (person === undefined) throw new Error('sample service: expected a source "person"')
  return person
}

const name = { de: 'Beginn' }
const message = { type: 'message', message: 'found' } as const
const received: Begin = {
  begin: { type: 'receiveTask', name, message: 'found', instantiate: true },
}
const choice: Begin = {
  begin: { type: 'eventBasedGateway', name, instantiate: true },
  next: { type: 'intermediateCatchEvent', name, event: message },
}
const several: Begin = {
  begin: {
    type: 'startEvent',
    name,
    event: { type: 'multiple', events: [message, { type: 'signal', signal: 'storm' }] },
  },
}

const calling: Begin = { next: { type: 'callActivity', name, service: 'hausmuell' } }

type Begin = Readonly<Record<string, Element>>

function begunBy(elements: Begin): (definition: Definition) => void {
  return ({ processes }) => {
    const { main } = processes
    if (main === undefined) throw new Error('sample service: expected a process "main"')
    Object.assign(main.elements, elements)
    main.flows['begun'] = { source: 'begin', target: 'next' }
  }
}

describe('technical surface', () => {
  test.each<[string, (definition: Definition) => void, readonly SurfacePart[]]>([
    ['another operation', (d) => (sourceOf(d).operation = 'getEverything'), ['connectors']],
    ['a source that writes', (d) => (sourceOf(d).writes = true), ['connectors']],
    [
      'another host',
      (d) => (d.connectors['melderegister'] = { title: { de: 'M' }, host: 'elsewhere.example' }),
      ['hosts'],
    ],
    ['another purpose', (d) => (sourceOf(d).purpose = { de: 'Werbung' }), ['leavingData']],
    [
      'another value in the request',
      (d) => {
        const rows = d.mappings['personInput']?.rows
        if (rows) rows['name'] = { value: 'identity.name' }
      },
      ['leavingData'],
    ],
    [
      'another group at a lane',
      (d) => {
        const lane = Object.values(d.processes['main']?.lanes ?? {})[0]
        if (lane) lane.group = 'kaemmerei/kasse'
      },
      ['rights'],
    ],
    ['a case of another service that it begins', begunBy(calling), ['exchange']],
    [
      'a department that it exchanges messages with',
      (d) => void (d.messages['asked'] = { title: name, exchangedWith: ['ordnungsamt'] }),
      ['exchange'],
    ],
    ['a step that a message begins a case with', begunBy(received), ['rights']],
    ['a choice of messages to begin a case with', begunBy(choice), ['rights']],
    ['several triggers to begin a case with', begunBy(several), ['rights']],
    ['no longer offered in the portal', (d) => void (d.portal = portal), ['rights']],
  ])('%s needs a review', (_, edit, parts) => {
    expect(changedParts(sampleService(), edited(edit))).toEqual(parts)
  })

  test.each<[string, (definition: Definition) => void]>([
    ['a title', (d) => (d.title = { de: 'Hund melden' })],
    ['the words of a source', (d) => (sourceOf(d).title = { de: 'Andere Worte' })],
    [
      'a value of a table',
      (d) => {
        const row = Object.values(d.decisions)[0]?.rows[0]
        if (row) row.then = { ...row.then, amount: '150' }
      },
    ],
    ['the layout', (d) => (d.layout = {})],
  ])('%s needs none', (_, edit) => {
    expect(changedParts(sampleService(), edited(edit))).toEqual([])
  })

  test('does not depend on the order in which a definition lists things', () => {
    const turned = edited((d) => {
      d.sources = Object.fromEntries(Object.entries(d.sources).toReversed())
    })

    expect(hashOfSurface(turned)).toBe(hashOfSurface(sampleService()))
  })

  test('of a first version is reviewed as a whole', () => {
    expect(changedParts(undefined, sampleService())).toEqual([
      'connectors',
      'hosts',
      'leavingData',
      'exchange',
      'rights',
    ])
  })
})

const portal = {
  start: { de: 'Jetzt anmelden' },
  facts: [],
  steps: [],
  legalBases: [],
  caseTitle: { de: 'Anmeldung' },
  done: { de: 'Angemeldet' },
}
