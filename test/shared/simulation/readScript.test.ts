import { describe, expect, test } from 'vitest'
import { planOf } from '#shared/simulation/plan.ts'
import { readScript } from '#shared/simulation/readScript.ts'
import { scriptJsonSchema, type Script } from '#shared/simulation/script.ts'
import { define, end, start } from '../../support/processDefinition.ts'

const script: Script = {
  data: { n: 1 },
  start: [{ process: 'main', element: 'start', at: 'PT0S' }],
  elements: {
    a: { output: { n: '=n + 1' }, escalation: 'C', delay: 'PT10S', flows: ['a-g'] },
    g: [{ flows: ['g-end'] }, {}],
  },
  messages: [{ at: 'PT5S', name: 'M', key: 'k', payload: { n: 2 } }],
  signals: [{ at: 'PT1S', name: 'S' }],
}

const definition = define(
  {
    elements: {
      start,
      a: { type: 'userTask' },
      g: { type: 'exclusiveGateway' },
      p: { type: 'parallelGateway' },
      end,
    },
    flows: ['start -> a -> g -> end', 'g -> p -> end'],
  },
  { data: {} },
)

describe('a script', () => {
  test('of the documented shape is read', () => {
    expect(readScript(script)).toEqual({ script })
    expect(planOf({ definition, script, today: '2026-01-15' })).toHaveProperty('plan')
  })

  test.each([
    ['', [], 'an object', '[]'],
    ['/element', { element: {} }, 'data, start, elements', '"element"'],
    ['/elements/a/delay', { elements: { a: { delay: '10s' } } }, 'an ISO 8601 duration', '"10s"'],
    ['/elements/a/items', { elements: { a: { items: '3' } } }, 'a number', '"3"'],
    ['/elements/a/items', { elements: { a: { items: -1 } } }, 'at least 0', '-1'],
    ['/elements/a/items', { elements: { a: { items: 1e9 } } }, 'at most 100000', '1000000000'],
    ['/elements/a/1/flows', { elements: { a: [{}, { flows: 'F' }] } }, 'a list', '"F"'],
    ['/elements/a/0/done', { elements: { a: [{ done: 1 }] } }, 'output, error', '"done"'],
    ['/messages/0/name', { messages: [{}] }, 'text', '–'],
    ['/messages/0/key', { messages: [{ name: 'M', key: true }] }, 'text', 'true'],
    ['/start/0/at', { start: [{ at: 5 }] }, 'text', '5'],
  ])('that is wrong at %s says so', (...[path, json, expected, found]) => {
    const read = readScript(json)

    expect(read).toMatchObject({ problems: [{ path, found }] })
    expect('problems' in read && read.problems[0]?.expected.en).toContain(expected)
  })

  test.each([
    ['/elements/b', { elements: { b: {} } }, 'an element of the file', '"b"'],
    ['/elements/a/flows/0', { elements: { a: { flows: ['g-end'] } } }, 'one of: a-g', '"g-end"'],
    ['/elements/a/items', { elements: { a: { items: 2 } } }, 'at a userTask only', '"items"'],
    [
      '/elements/g/flows',
      { elements: { g: { flows: ['g-p', 'g-end'] } } },
      'one flow',
      '["g-p","g-end"]',
    ],
    ['/elements/g/0/flows', { elements: { g: [{ flows: [] }] } }, 'one flow', '[]'],
    ['/elements/g/output', { elements: { g: { output: {} } } }, 'only: flows', '"output"'],
    ['/elements/p/flows', { elements: { p: { flows: [] } } }, 'parallelGateway only: –', '"flows"'],
    ['/elements/a/0/output/n', { elements: { a: [{ output: { n: '=1 +' } }] } }, 'FEEL', '"=1 +"'],
    ['/start/0/process', { start: [{ process: 'x' }] }, 'one of: main', '"x"'],
    ['/start/0/element', { start: [{ element: 'a' }] }, 'a start event', '"a"'],
    ['/start/0/message', { start: [{ message: 'M' }] }, 'a message that begins', '"M"'],
  ] satisfies readonly (readonly [string, Script, string, string])[])(
    'that does not fit the file at %s says so',
    (...[path, given, expected, found]) => {
      const planned = planOf({ definition, script: given, today: '2026-01-15' })

      expect(planned).toMatchObject({ refusal: { code: 'script', problems: [{ path, found }] } })
      const [problem] =
        'refusal' in planned && planned.refusal.code === 'script' ? planned.refusal.problems : []
      expect(problem?.expected.en).toContain(expected)
    },
  )

  test('has a JSON Schema that says the same', () => {
    const schema = JSON.stringify(scriptJsonSchema())

    for (const member of ['data', 'start', 'elements', 'messages', 'signals', 'escalation']) {
      expect(schema).toContain(`"${member}"`)
    }
  })
})
