import { expect, test } from 'vitest'
import { compile } from '#shared/engine/compile.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import { define, end, mapping, start } from '../../support/processDefinition.ts'

test('case data called result is hidden in output mappings alone, and seen again after each', () => {
  const number = { type: 'integer' } as const
  const elements = {
    start,
    first: { type: 'scriptTask', script: '1', output: 'toOne' },
    second: { type: 'scriptTask', script: 'result + one', output: 'toTwo' },
    end,
  } as const
  const definition = define(
    { elements, flows: ['start -> first -> second -> end'] },
    {
      data: { result: number, one: number, two: number },
      mappings: { toOne: mapping({ one: 'result' }), toTwo: mapping({ two: 'result' }) },
    },
  )

  const outcome = step(compile(definition), undefined, {
    type: 'startInstance',
    commandId: 'start',
    instanceId: 'case',
    number: 'T-1',
    at: '2026-01-15T08:00:00.000Z',
    today: '2026-01-15',
    data: { result: 7 },
  })

  expect('instance' in outcome && dataOf(outcome.instance)).toEqual({ result: 7, one: 1, two: 8 })
})
