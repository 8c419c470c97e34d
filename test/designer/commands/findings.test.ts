// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '#shared/lint/lint.ts'
import { showFinding, walkFindings } from '#designer/commands/findings.ts'
import { go, parseRoute } from '#designer/designer/route.ts'
import { useSession } from '#designer/designer/sessionStore.ts'

const finding = (
  id: string,
  severity: Finding['severity'],
  more: Partial<Finding> = {},
): Finding => ({
  id,
  rule: 'rule',
  severity,
  pointer: '',
  title: { de: id },
  text: { de: id },
  ...more,
})
const findings = [finding('a', 'error'), finding('b', 'warning'), finding('c', 'error')]

beforeEach(() => {
  useSession.setState({ findings, finding: undefined, severity: undefined, elements: [] })
  go({ service: 'dog', view: 'fields' })
})

describe('walking from finding to finding', () => {
  const current = (steps: readonly (1 | -1)[]) =>
    steps.map((by) => {
      walkFindings(by)
      return useSession.getState().finding
    })

  test.each([
    ['forth, round and round', undefined, [1, 1, 1, 1], ['a', 'b', 'c', 'a']],
    ['back, from the last', undefined, [-1, -1, -1, -1], ['c', 'b', 'a', 'c']],
    ['forth and back', undefined, [1, 1, -1], ['a', 'b', 'a']],
    ['among those of the severity in view', 'error', [1, 1, 1], ['a', 'c', 'a']],
    ['where there is none', 'info', [1, -1], [undefined, undefined]],
  ] as const)('%s', (...[, severity, steps, seen]) => {
    useSession.setState({ severity })

    expect(current(steps)).toEqual(seen)
  })

  test('begins anew when the finding in view is put right', () => {
    walkFindings(1)
    useSession.setState({ findings: findings.slice(1) })

    expect(current([1])).toEqual(['b'])
  })
})

describe('a finding about who takes part', () => {
  test('chooses the pool or the message on the drawing it is of', () => {
    showFinding(finding('a', 'warning', { pointer: '/participants/bank', process: 'main' }))
    const { elements, process } = useSession.getState()
    showFinding(finding('b', 'warning', { pointer: '/messageFlows/bill' }))

    expect([process, elements]).toEqual(['main', ['pool:bank']])
    expect(useSession.getState().flow).toBe('message:bill')
    expect(parseRoute(globalThis.location.search).view).toBe('flow')
  })
})

describe('a finding is shown', () => {
  test.each([
    ['at its step', { element: 'check' }, { service: 'dog', view: 'flow' }],
    [
      'in its table',
      { pointer: '/decisions/rate/rows/0' },
      { service: 'dog', view: 'decisions', item: 'rate' },
    ],
    ['in its field', { pointer: '/data/dog' }, { service: 'dog', view: 'fields', item: 'dog' }],
    [
      'in a field that is called like a word of its description',
      { pointer: '/data/list/items/properties/properties/properties/items/type' },
      { service: 'dog', view: 'fields', item: 'list.properties.items' },
    ],
    [
      'in the field of a type',
      { pointer: '/types/Dog' },
      { service: 'dog', view: 'fields', item: '#Dog' },
    ],
    [
      'on the page of the service when it is about what the page says',
      { pointer: '/title' },
      { service: 'dog', view: 'portal' },
    ],
    [
      'nowhere else when it is about the whole',
      { pointer: '' },
      { service: 'dog', view: 'fields' },
    ],
  ])('%s', (_, more, route) => {
    showFinding(finding('a', 'error', more))

    expect(parseRoute(globalThis.location.search)).toEqual(route)
    expect(useSession.getState().elements).toEqual('element' in more ? [more.element] : [])
  })
})
