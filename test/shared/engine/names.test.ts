import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { completeTask, runProcess, type Action } from '../../support/process.ts'
import { ask, define, end, fork, start, task } from '../../support/processDefinition.ts'

const inclusive = { type: 'inclusiveGateway' } as const
const complex = { type: 'complexGateway', activationCondition: 'activationCount >= 1' } as const

const plain = {
  split: 'split',
  one: 'one',
  other: 'other',
  left: 'left',
  right: 'right',
  meet: 'meet',
  done: 'done',
}
type Role = keyof typeof plain

/** Every object has something of each of these names. */
const hostile = {
  split: 'propertyIsEnumerable',
  one: 'toString',
  other: 'valueOf',
  left: 'isPrototypeOf',
  right: 'hasOwnProperty',
  meet: 'constructor',
  done: 'toLocaleString',
} as const satisfies Record<Role, string>

function meeting(gateway: object, name: Readonly<Record<Role, string>>): Definition {
  const { split: way, meet: join, done: after } = name
  const elements = { start, [way]: fork, [name.one]: ask, [name.other]: ask, [join]: gateway }
  const drawn = define({
    elements: { ...elements, [after]: task, end } as never,
    flows: [
      `start -> ${way} -> ${name.one} -> ${join} -> ${after} -> end`,
      `${way} -> ${name.other} -> ${join}`,
    ],
  })
  const { main } = drawn.processes
  if (main === undefined) throw new Error('expected a main process')
  const called = { [name.one]: name.left, [name.other]: name.right }
  const flows = Object.entries(main.flows).map(
    ([id, flow]) => [(flow.target === join && called[flow.source]) || id, flow] as const,
  )
  return { ...drawn, processes: { main: { ...main, flows: Object.fromEntries(flows) } } }
}

const roleOf = new Map(Object.entries(hostile).map(([role, name]) => [name as string, role]))

describe.each([
  ['parallel', fork],
  ['inclusive', inclusive],
  ['complex', complex],
])('what steps and lines are called means nothing to a %s gateway', (_, gateway) => {
  test.each([
    ['one branch', ['one']],
    ['both branches', ['one', 'other']],
    ['both the other way round', ['other', 'one']],
  ] as const)('after %s', (__, order) => {
    const acts = (names: Readonly<Record<Role, string>>): Action[] =>
      order.map((role) => completeTask(names[role]))

    const named = runProcess(meeting(gateway, plain), acts(plain))
    const renamed = runProcess(meeting(gateway, hostile), acts(hostile))

    expect(renamed.completed.map((id) => roleOf.get(id) ?? id)).toEqual(named.completed)
    expect(renamed.instance.status).toBe(named.instance.status)
    const counts = Object.values(renamed.instance.passed['main'] ?? {}).flatMap(Object.values)
    expect(counts.every((count) => count === 1)).toBe(true)
  })
})
