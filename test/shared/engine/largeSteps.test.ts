import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { compile } from '#shared/engine/compile.ts'
import { step } from '#shared/engine/step.ts'
import {
  define,
  end,
  fork,
  mapping,
  start,
  task,
  undoable,
  undoing,
} from '../../support/processDefinition.ts'
import { workOf } from '../../support/workOf.ts'

type Drawn = Parameters<typeof define>[0]['elements'][string]

/** As many branches as are asked for, each with what is drawn for its number. */
function branches(
  count: number,
  drawn: (index: number) => Record<string, Drawn>,
  {
    split = fork,
    join = fork,
    then = {},
  }: Partial<Record<'split' | 'join', Drawn>> & { then?: Record<string, Drawn> } = {},
): Parameters<typeof define>[0] {
  const indices = Array.from({ length: count }, (_, index) => index)
  const after = ['join', ...Object.keys(then), 'end'].join(' -> ')
  return {
    elements: {
      start,
      split,
      ...Object.fromEntries(indices.flatMap((index) => Object.entries(drawn(index)))),
      join,
      ...then,
      end,
    },
    flows: ['start -> split', ...indices.map((index) => `split -> b${index} -> join`), after],
  }
}

const plain = (index: number) => ({ [`b${index}`]: task })
const gateway = (type: 'inclusiveGateway' | 'complexGateway' | 'exclusiveGateway') =>
  ({ type }) as const

const models: Readonly<Record<string, (count: number) => Definition>> = {
  'tokens on many flows before a parallel gateway': (count) => define(branches(count, plain)),
  'tokens on many flows before an inclusive gateway': (count) =>
    define(
      branches(count, plain, {
        split: gateway('inclusiveGateway'),
        join: gateway('inclusiveGateway'),
      }),
    ),
  'tokens on many flows before a complex gateway': (count) =>
    define(branches(count, plain, { join: gateway('complexGateway') })),
  'tokens on many flows, merged': (count) =>
    define(branches(count, plain, { join: gateway('exclusiveGateway') })),
  'many activities that can be undone, and undoing them': (count) =>
    define(
      branches(count, (index) => undoable(`b${index}`, task, task), { then: { undo: undoing } }),
    ),
  'many conditions that are waited for, and many writes of other data': (count) =>
    define(
      branches(count, (index) => ({
        [`b${index}`]:
          index % 2 === 0
            ? {
                type: 'intermediateCatchEvent',
                event: { type: 'conditional', condition: `count = ${index}` },
              }
            : { type: 'scriptTask', script: '"x"', output: 'remember' },
      })),
      { mappings: { remember: mapping({ remark: 'result' }) } },
    ),
  'many writes, each of which makes one of many conditions true': (count) => {
    const names = Array.from({ length: count / 2 }, (_, index) => `n${index}`)
    return define(
      branches(count, (index) => ({
        [`b${index}`]:
          index % 2 === 0
            ? {
                type: 'intermediateCatchEvent',
                event: { type: 'conditional', condition: `n${index / 2} = 1` },
              }
            : { type: 'scriptTask', script: '1', output: `m${(index - 1) / 2}` },
      })),
      {
        data: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])),
        mappings: Object.fromEntries(
          names.map((name, index) => [`m${index}`, mapping({ [name]: 'result' })]),
        ),
      },
    )
  },
}

describe('one step through a large process does work in proportion to it:', () => {
  test.each(Object.keys(models))('%s', (name) => {
    const count = name.includes('conditions') ? 200 : 500
    const [once, twice] = [workIn(name, count), workIn(name, 2 * count)]

    expect(once).toBeGreaterThan(count)
    expect(twice / once).toBeLessThan(2.2)
  })
})

function workIn(name: string, count: number): number {
  const definition = models[name]?.(count)
  if (definition === undefined) throw new Error(`no model ${name}`)
  const graph = compile(definition)
  const begin = () =>
    step(graph, undefined, {
      type: 'startInstance',
      commandId: 'start',
      instanceId: 'case',
      number: 'T-1',
      at: '2026-01-15T08:00:00.000Z',
      today: '2026-01-15',
    })
  begin() // what is made once for the graph
  return workOf('/shared/engine/', () => expect(begin()).not.toHaveProperty('rejection'))
}
