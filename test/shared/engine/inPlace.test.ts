import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import { lend } from '#shared/engine/evolve.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { step, stepInPlace } from '#shared/engine/step.ts'
import { inside } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  boundary,
  define,
  end,
  mapping,
  start,
  work,
} from '../../support/processDefinition.ts'

/** Enough for an index of what holds what. */
const items = 100

const definition = define(
  {
    elements: {
      start,
      each: {
        type: 'subProcess',
        loop: { type: 'multiInstance', sequential: false, cardinality: String(items) },
      },
      ...inside('each', {
        begin: start,
        set: { ...work, output: 'keep' },
        late: boundary(
          'set',
          { type: 'timer', timer: { cycle: '"R3/PT1H"' } },
          { interrupting: false },
        ),
        held: boundary('set', { type: 'conditional', condition: 'loopCounter = count' }),
        ask,
        called: boundary('ask', { type: 'signal', signal: 'alarm' }),
        call: { type: 'intermediateThrowEvent', event: { type: 'signal', signal: 'alarm' } },
        wide: { type: 'inclusiveGateway' },
        done: end,
      }),
      end,
    },
    flows: [
      'start -> each -> end',
      'begin -> set -> ask -> wide -> done',
      'late -> call -> wide',
      'held -> wide',
      'called -> wide',
    ],
  },
  { mappings: { keep: mapping({ count: 'result' }) } },
)

const graph = compile(definition)
const context = { instanceId: 'large', at: '2026-01-15T08:00:00.000Z', today: '2026-01-15' }
const beginning: Command = { ...context, type: 'startInstance', commandId: 'start', number: 'T-1' }

/** One of all the things that can happen now. */
function commandOf(instance: Instance, choice: number, index: number): Command {
  const waits = Object.values(instance.waits).filter(({ kind }) => kind !== 'condition')
  const all = [...waits, ...Object.values(instance.incidents)]
  const one = all[choice % all.length]
  const named = { ...context, commandId: `command-${index}` }
  if (one === undefined) return { ...named, type: 'cancelInstance', reason: 'Test' }
  if (!('kind' in one)) return { ...named, type: 'resolveIncident', incidentId: one.id }
  const { id, generation } = one
  switch (one.kind) {
    case 'task':
      return { ...named, type: 'completeTask', taskId: id, generation, group: 'x', values: {} }
    case 'job':
      return choice % 3 === 0
        ? { ...named, type: 'failJob', jobId: id, generation, message: 'Keine Antwort.' }
        : { ...named, type: 'completeJob', jobId: id, generation, output: choice % items }
    case 'timer':
      return { ...named, type: 'fireTimer', timerId: id, generation, at: one.dueAt }
    case 'signal': {
      const subscription = { subscriptionId: id, generation, payload: {} }
      return { ...named, type: 'deliverSignal', ...subscription }
    }
    case 'message':
    case 'condition':
      throw new Error(`expected nothing that waits for a ${one.kind}`)
  }
}

function instanceOf(outcome: ReturnType<typeof step>): Instance {
  if ('rejection' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.rejection)}`)
  return outcome.instance
}

test('a large case written in place goes as one that is copied for every step', () => {
  const looks = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), looks), { maxLength: 60 }), (choices) => {
      const cases = begun()
      for (const [index, [choice, isLooked]] of choices.entries()) {
        const command = commandOf(cases.copied, choice, index)
        if (isLooked) expectUnseen(cases, command)
        else expectSame(cases, command)
      }
      expectSame(cases, { ...context, commandId: 'end', type: 'cancelInstance', reason: 'Test' })
    }),
    { numRuns: 30 },
  )
})

interface Cases {
  copied: Instance
  inPlace: Instance
}

function begun(): Cases {
  const copied = instanceOf(step(graph, undefined, beginning))
  return { copied, inPlace: instanceOf(stepInPlace(graph, undefined, beginning)) }
}

function expectSame(cases: Cases, command: Command): void {
  const expected = step(graph, cases.copied, command)
  const outcome = stepInPlace(graph, cases.inPlace, command)
  expect(outcome).toEqual(expected)
  cases.copied = instanceOf(expected)
  cases.inPlace = instanceOf(outcome)
}

/** Who was lent the case sees nothing of what comes after. */
function expectUnseen(cases: Cases, command: Command): void {
  const seen = lend(cases.inPlace)
  const text = JSON.stringify(seen)
  expectSame(cases, command)
  expect(JSON.stringify(seen)).toBe(text)
}
