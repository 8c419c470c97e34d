import { describe, expect, test } from 'vitest'
import { dataOf, originAt } from '#shared/engine/instance.ts'
import {
  command,
  completeJob,
  failJob,
  resolveIncident,
  runProcess,
  throwJobError,
} from '../../support/process.ts'
import { define, end, mapping, source, start } from '../../support/processDefinition.ts'

const lookUp = { type: 'serviceTask', source: 'person', input: 'ask', output: 'keep' } as const

const definition = define(
  { elements: { start, lookUp, end }, flows: ['start -> lookUp -> end'] },
  {
    sources: {
      person: source({
        request: { type: 'object', properties: { personId: { type: 'string' } } },
        response: {
          type: 'object',
          properties: { givenName: { type: 'string' }, fee: { type: 'string', format: 'decimal' } },
        },
      }),
    },
    mappings: {
      ask: mapping({ personId: 'identity.personId' }),
      keep: mapping({ name: 'result.givenName', amount: 'result.fee * 2' }),
    },
  },
)
const answer = { givenName: 'Erika', fee: '10.25' }

describe('service task', () => {
  test('asks its source for what the input mapping says', () => {
    const { effects } = runProcess(definition)

    expect(effects).toEqual([
      {
        type: 'createJob',
        jobId: 'case:5',
        generation: 1,
        element: 'lookUp',
        job: { kind: 'source', source: 'person', input: { personId: 'p-1' } },
      },
    ])
  })

  test('writes what the output mapping takes from the answer, with source and legal basis as origin', () => {
    const { instance, events } = runProcess(definition, [completeJob('lookUp', answer)])

    expect(dataOf(instance)).toEqual({ name: 'Erika', amount: '20.50' })
    expect(originAt(instance, 'name')).toMatchObject({
      kind: 'source',
      from: 'person',
      legalBasis: '§ 34 BMG',
      element: 'lookUp',
    })
    expect(JSON.stringify(events)).not.toContain('10.25')
  })

  test('writes nothing without an output mapping', () => {
    const silent = define(
      {
        elements: { start, call: { type: 'serviceTask', source: 'person' }, end },
        flows: ['start -> call -> end'],
      },
      { sources: { person: source() } },
    )
    const { instance } = runProcess(silent, [completeJob('call', { name: 'X' })])

    expect(dataOf(instance)).toEqual({})
    expect(instance.status).toBe('completed')
  })

  test('becomes a technical incident when retries are used up', () => {
    const { instance, effects } = runProcess(definition, [failJob('lookUp', 'Zeitüberschreitung')])

    expect(effects).toEqual([
      {
        type: 'raiseIncident',
        incidentId: 'case:8',
        element: 'lookUp',
        incident: { addressee: 'technical', code: 'jobFailed', message: 'Zeitüberschreitung' },
      },
    ])
    expect(instance.status).toBe('active')
  })

  test('is tried again under the same job id, so that nothing is written twice, with a new generation', () => {
    const { effects } = runProcess(definition, [failJob('lookUp'), resolveIncident('lookUp')])

    expect(effects).toMatchObject([
      { type: 'closeIncident' },
      { type: 'createJob', jobId: 'case:5', generation: 2, job: { input: { personId: 'p-1' } } },
    ])
  })

  test('refuses the late answer of an attempt that was given up', () => {
    const late = command({ type: 'completeJob', jobId: 'case:5', generation: 1, output: answer })

    expect(runProcess(definition, [failJob('lookUp'), late]).rejection).toEqual({
      code: 'staleGeneration',
      id: 'case:5',
      expected: 2,
      found: 1,
    })
  })

  test('becomes a case for the department when nobody handles its error', () => {
    const { instance } = runProcess(definition, [throwJobError('lookUp', 'unknownPerson')])

    expect(Object.values(instance.incidents)).toMatchObject([
      {
        element: 'lookUp',
        incident: {
          addressee: 'business',
          code: 'uncaughtError',
          message: '„Unbekannt“: Dafür ist kein Weg vorgesehen.',
        },
      },
    ])
  })

  test('keeps an answer it cannot write, and completes it when the incident is resolved (pitfall 13)', () => {
    const wrong = runProcess(definition, [
      completeJob('lookUp', { givenName: 'x'.repeat(30), fee: '1' }),
    ])

    expect(Object.values(wrong.instance.incidents)).toMatchObject([
      { element: 'lookUp', incident: { addressee: 'business', code: 'invalidData' } },
    ])
    expect(Object.values(wrong.instance.activations)).toMatchObject([
      { element: 'lookUp', status: 'completing' },
    ])
    expect(dataOf(wrong.instance)).toEqual({})
  })
})

describe('send task', () => {
  test('has its letter made and sent, then goes on', () => {
    const letter = define({
      elements: { start, send: { type: 'sendTask', letter: 'notice' }, end },
      flows: ['start -> send -> end'],
    })
    const sent = runProcess(letter, [completeJob('send')])

    expect(runProcess(letter).effects).toMatchObject([
      { type: 'createJob', job: { kind: 'letter', letter: 'notice' } },
    ])
    expect(sent.instance.status).toBe('completed')
  })
})
