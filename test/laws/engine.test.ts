import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '#shared/engine/event.ts'
import { evolve, own } from '#shared/engine/evolve.ts'
import type { Instance } from '#shared/engine/instance.ts'
import {
  command,
  completeTask,
  completeJob,
  deliverSignal,
  failJob,
  fireTimer,
  resolveIncident,
  runProcess,
  sendMessage,
  throwJobError,
  type Action,
} from '../support/process.ts'
import { blocks, definitionOf } from '../support/processBlocks.ts'

// The laws themselves are checked by runProcess after every step.
describe('any block-structured process', () => {
  test('keeps the laws however the world answers', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 15 }), (block, choices) => {
        runProcess(definitionOf(block), choices.map(choose))
      }),
      { numRuns: 60 },
    )
  })

  test('ends when everything it waits for is answered', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 8 }), (block, choices) => {
        const script = [...choices.map(choose), ...Array.from({ length: 80 }, () => finish)]
        const { instance } = runProcess(definitionOf(block), script)

        expect(instance.status).not.toBe('active')
      }),
      { numRuns: 25 },
    )
  })

  test('replays to the same state in chunks of any size, each from its stored form', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.array(fc.nat(), { maxLength: 10 }),
        fc.integer({ min: 1, max: 40 }),
        (block, choices, size) => {
          const { events, instance } = runProcess(definitionOf(block), choices.map(choose))

          expect(replayInChunks(events, size)).toEqual(instance)
        },
      ),
      { numRuns: 30 },
    )
  })
})

function replayInChunks(events: readonly Event[], size: number): Instance | undefined {
  let instance: Instance | undefined
  for (let from = 0; from < events.length; from += size) {
    const chunk = events.slice(from, from + size)
    const stored = instance && own(JSON.parse(JSON.stringify(instance)) as Instance)
    instance = chunk.reduce<Instance | undefined>(evolve, stored)
  }
  return instance
}

/** One of all the things that can happen now, good and bad. */
function choose(choice: number): Action {
  return (instance) => {
    const actions = possible(instance)
    return (actions[choice % actions.length] ?? nothing)(instance)
  }
}

/** What brings the case nearer to its end. */
const finish: Action = (instance) => {
  const [incident] = Object.values(instance.incidents)
  if (incident !== undefined) return resolveIncident(incident.element)(instance)
  return (answers(instance)[0] ?? nothing)(instance)
}

const nothing = command({ type: 'resolveIncident', incidentId: 'none' })

function possible(instance: Instance): readonly Action[] {
  return [
    ...answers(instance),
    ...Object.values(instance.waits).flatMap(({ kind, element }) =>
      kind === 'job' ? [failJob(element), throwJobError(element, 'unknownPerson')] : [],
    ),
    ...Object.values(instance.incidents).map(({ element }) => resolveIncident(element)),
    ...(instance.sequence > 60 ? [command({ type: 'cancelInstance', reason: 'Test' })] : []),
  ]
}

/** Inner waits first, so that a boundary event is not all that ever happens. */
function answers({ waits, incidents }: Instance): readonly Action[] {
  const failed = new Set(Object.values(incidents).map(({ activation }) => activation))
  return Object.values(waits)
    .filter(({ activation }) => !failed.has(activation))
    .toSorted((a, b) => Number(b.activation) - Number(a.activation))
    .map(({ kind, element }) => answerTo[kind](element))
}

const answerTo = {
  task: (element: string) => completeTask(element),
  job: (element: string) => completeJob(element, null),
  timer: (element: string) => fireTimer(element),
  message: (element: string) => sendMessage(element),
  signal: (element: string) => deliverSignal(element),
  condition: () => nothing,
}
