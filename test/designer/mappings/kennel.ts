import type { Definition } from '#shared/model/definition.ts'
import type { Schema } from '#shared/model/schema.ts'
import { define, end, source, start } from '../../support/processDefinition.ts'

const text = (de: string, more: Schema = {}): Schema => ({ type: 'string', label: { de }, ...more })
const integer = (de: string): Schema => ({ type: 'integer', label: { de } })
const list = (de: string, items: Schema): Schema => ({ type: 'array', label: { de }, items })
const record = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  ...more,
})

/** A register that knows a person, two dogs and what they are called; the step takes it over. */
export function kennel(): Definition {
  const answer = {
    given: 'Erika',
    family: 'Mustermann',
    born: '1983-08-12',
    called: ['Eri', 'Rika'],
    dogs: [
      { label: 'Bello', year: 2020 },
      { label: 'Luna', year: 2024 },
    ],
  }
  return define(
    {
      elements: { start, ask: { type: 'serviceTask', source: 'kennel', output: 'taken' }, end },
      flows: ['start -> ask -> end'],
    },
    {
      data: {
        holder: record(
          {
            name: text('Voller Name'),
            born: text('Geboren', { format: 'date' }),
            nickname: text('Rufname'),
            title: text('Doktorgrad'),
          },
          { label: { de: 'Halterin' } },
        ),
        dogs: list('Hunde', record({ name: text('Hundename'), since: integer('Jahr') })),
      },
      forms: {},
      connectors: { register: { title: { de: 'Register' }, host: 'register.example' } },
      sources: {
        kennel: source({
          title: { de: 'Hunderegister' },
          request: record({ id: text('Kennung der Person') }, { required: ['id'] }),
          response: record(
            {
              given: text('Vorname'),
              family: text('Nachname'),
              title: text('Titel'),
              born: text('Geburtsdatum', { format: 'date' }),
              called: list('Auch genannt', { type: 'string' }),
              dogs: list(
                'Hunde im Register',
                record({ label: text('Bezeichnung'), year: integer('Seit wann') }),
              ),
            },
            { required: ['given', 'family', 'born'] },
          ),
        }),
      },
      mappings: {
        taken: {
          title: { de: 'Aus dem Hunderegister' },
          rows: {
            'holder.name': { value: 'result.given + " " + result.family' },
            'holder.born': { value: 'result.born' },
            'holder.title': { value: 'result.title', default: '"keiner"' },
            dogs: {
              value: 'result.dogs',
              rows: { name: { value: 'item.label' }, since: { value: 'item.year' } },
            },
          },
        },
      },
      scenarios: {
        sample: {
          title: { de: 'Zwei Hunde' },
          today: '2026-01-12',
          identity: { personId: 'MR-1', name: 'Erika Mustermann' },
          sources: { kennel: { answer } },
          forms: {},
        },
        other: {
          title: { de: 'Mit Titel' },
          today: '2026-01-12',
          identity: { personId: 'MR-2', name: 'Max Muster' },
          sources: { kennel: { answer: { ...answer, given: 'Max', title: 'Dr.', dogs: [] } } },
          forms: {},
        },
      },
    },
  )
}
