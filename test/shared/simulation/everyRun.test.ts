import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Script } from '#shared/simulation/script.ts'
import { blocks, definitionOf } from '../../support/processBlocks.ts'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { define, end, start } from '../../support/processDefinition.ts'
import { played } from '../../support/runs.ts'

type Drawn = Sketch['elements'][string]

const timer = { type: 'timer', timer: { duration: '"PT1H"' } } as const
const cyclic = { type: 'timer', timer: { cycle: '"R/PT1H"' } } as const
const message = { type: 'message', message: 'reply' } as const
const signal = { type: 'signal', signal: 's' } as const

/** Elements as anybody may string them together, sensibly or not. */
const anything: readonly Drawn[] = [
  { type: 'task' },
  { type: 'userTask' },
  { type: 'serviceTask', loop: { type: 'multiInstance', sequential: false, cardinality: '2' } },
  { type: 'sendTask', message: 'reply' },
  { type: 'receiveTask', message: 'reply' },
  { type: 'exclusiveGateway' },
  { type: 'parallelGateway' },
  { type: 'inclusiveGateway' },
  { type: 'eventBasedGateway' },
  { type: 'complexGateway', activationCondition: 'activationCount > 1' },
  { type: 'intermediateCatchEvent', event: timer },
  { type: 'intermediateCatchEvent', event: message },
  { type: 'intermediateCatchEvent', event: signal },
  { type: 'intermediateThrowEvent', event: message },
  { type: 'intermediateThrowEvent', event: signal },
  { type: 'intermediateThrowEvent', event: { type: 'compensation' } },
  { type: 'subProcess' },
  { type: 'endEvent', event: { type: 'error' } },
  { type: 'endEvent', event: { type: 'terminate' } },
  end,
]

const edges = [timer, cyclic, message, signal, { type: 'error' }] as const

/** Every element has a way on, most of them into the nearer half of the drawing. */
const drawings: fc.Arbitrary<Definition> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...anything), { minLength: 2, maxLength: 8 }),
    ways: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { maxLength: 12 }),
    edge: fc.option(fc.tuple(fc.constantFrom(...edges), fc.boolean()), { nil: undefined }),
  })
  .map(({ kinds, ways, edge }) => {
    const elements: Record<string, Drawn> = { start }
    for (const [index, kind] of kinds.entries()) elements[`e${index}`] = kind
    const host = Object.keys(elements).find((id) => elements[id]?.type === 'userTask')
    if (host !== undefined && edge !== undefined) {
      const [event, interrupting] = edge
      elements['edge'] = { type: 'boundaryEvent', attachedTo: host, interrupting, event }
    }
    const flows = new Set(['start -> e0', ...(elements['edge'] ? ['edge -> e1'] : [])])
    for (const [from, to, isConditional] of ways) {
      const [source, target] = [from % kinds.length, to % kinds.length]
      if (kinds[source]?.type === 'endEvent') continue
      flows.add(`e${source} -> e${target}${isConditional ? ' if n = 1' : ''}`)
    }
    return define(
      { elements, flows: [...flows] },
      { data: {}, signals: { s: { title: { de: 'S' } } } },
    )
  })

const scripts: fc.Arbitrary<Script | undefined> = fc.option(
  fc.record(
    {
      data: fc.constant({ n: 1 }),
      messages: fc.array(
        fc.record({ at: fc.constantFrom('PT0S', 'PT30M', 'PT2H'), name: fc.constant('reply') }),
        { maxLength: 3 },
      ),
      signals: fc.array(
        fc.record({ at: fc.constantFrom('PT1M', 'PT2H'), name: fc.constant('S') }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)

describe('every run', () => {
  test('of a process in blocks comes to its end without a script', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        expect(played(definitionOf(block)).ending).toMatchObject({
          outcome: 'completed',
          notes: [],
        })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('of whatever somebody draws ends, and says how', () => {
    fc.assert(
      fc.property(drawings, scripts, (definition, script) => {
        const { ending } = played(definition, script)

        const ends = ['completed', 'incident', 'failed'].includes(ending.outcome)
        expect(ends || (ending.outcome === 'waits' && ending.waits.length > 0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
