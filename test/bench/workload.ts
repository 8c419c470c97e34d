import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '#shared/engine/command.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'

/**
 * W1: start with 1 KB of data → script (3 FEEL fields) → exclusive gateway (3 branches) → service task →
 * decision table (5 rules) → parallel split → 2 service tasks → join → script → end.
 */
export const w1 = definitionAt('w1.json')
/** W2: start → user task → complete → end. */
export const w2 = definitionAt('w2.json')

/** W1, begun by a message that brings the data: how the API begins a case of any service. */
export const w1ByMessage: Definition = begunByMessage({ ...w1, id: 'w1-by-message' })

/** Start → an answer to the number of the case, or the instant it is given → end. */
export const waiting = definitionAt('waiting.json')

/** Start → the instant it is given → end. */
export const pausing: Definition = withoutReply({ ...waiting, id: 'pausing' })

function definitionAt(file: string): Definition {
  const text = readFileSync(join('test/bench', file), 'utf8')
  return definitionSchema.parse(JSON.parse(text))
}

export const w1Data = {
  dogs: 3,
  months: 7,
  age: 5,
  applicant: {
    familyName: 'Mustermann',
    givenName: 'Erika',
    street: 'Heidestraße 17',
    postcode: '51147',
    city: 'Musterstadt',
    remarks: 'Der Hund ist umgänglich und hat die Begleithundeprüfung bestanden. '.repeat(13),
  },
} satisfies JsonObject

function begunByMessage(definition: Definition): Definition {
  const { main } = definition.processes
  const start = main?.elements['start']
  if (main === undefined || start?.type !== 'startEvent') throw new Error('W1: expected a start')
  const event = { type: 'message', message: 'order' } as const
  const elements = { ...main.elements, start: { ...start, event } }
  return {
    ...definition,
    messages: { order: { title: { de: 'Auftrag' } } },
    processes: { main: { ...main, elements } },
  }
}

function withoutReply(definition: Definition): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('waiting: expected a main process')
  const { wait: _, reply: __, ...elements } = main.elements
  const flows = {
    toInstant: { source: 'start', target: 'late' },
    toEnd: { source: 'late', target: 'end' },
  }
  return { ...definition, processes: { main: { ...main, elements, flows } } }
}

/** What W1 computes, whoever runs it. */
export interface W1Result {
  readonly label: Json | undefined
  readonly fee: Json | undefined
  readonly total: Json | undefined
}

export const w1Expected: W1Result = {
  label: 'Mustermann, Musterstadt',
  fee: '432.00',
  total: '252.00',
}

export function startOf(
  id: string,
  data?: JsonObject,
): Extract<Command, { type: 'startInstance' }> {
  const start = {
    type: 'startInstance',
    commandId: `start-${id}`,
    instanceId: id,
    number: id,
    at: '2026-01-15T08:00:00.000Z',
    today: '2026-01-15',
    identity: { subject: 's-1', personId: 'p-1', name: 'Erika Mustermann' },
  } as const
  return data === undefined ? start : Object.assign(start, { data })
}
