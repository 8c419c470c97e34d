import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '#shared/model/json.ts'
import {
  attached,
  caught,
  each,
  end,
  eventSubProcess,
  found,
  message,
  start,
  step,
  thrown,
  timer,
  type Drawn,
} from './drawn.ts'

/** The elements between a start and an end, in their order; what is inside of others stands beside. */
function between(elements: Drawn): readonly string[] {
  const way = Object.entries(elements).flatMap(([id, { parent, attachedTo }]) =>
    parent === undefined && attachedTo === undefined ? [id] : [],
  )
  const ids = ['start', ...way, 'end']
  const aside = Object.entries(elements).flatMap(([id, { attachedTo, event }]) =>
    attachedTo === undefined || (isJsonObject(event) && event['type'] === 'compensation')
      ? []
      : [`${id} end`],
  )
  return found({ start, ...elements, end }, [
    ...ids.slice(1).map((id, index) => `${ids[index]} ${id}`),
    ...aside,
  ])
}

describe('what a drawing leaves open', () => {
  test.each<[what: string, elements: Drawn, found: string]>([
    ['no form', { x: { type: 'userTask', lane: 'office' } }, 'lacksForm'],
    ['no source', { x: { type: 'serviceTask' } }, 'lacksSource'],
    ['no table', { x: { type: 'businessRuleTask', authorisedBy: '§ 35a VwVfG' } }, 'lacksDecision'],
    ['nothing to send', { x: { type: 'sendTask' } }, 'lacksLetter'],
    ['no message to receive', { x: { type: 'receiveTask' } }, 'lacksMessage'],
    ['no message to wait for', { x: caught({ type: 'message' }) }, 'lacksMessage'],
    ['no script', { x: { type: 'scriptTask' } }, 'lacksScript'],
    [
      'a script of another tool',
      { x: { type: 'scriptTask', otherScript: { language: 'groovy', text: 'x' } } },
      'foreignScript',
    ],
    [
      'a condition of another tool',
      {
        x: caught({ type: 'conditional', otherCondition: { language: 'juel', text: 'x' } }),
      },
      'foreignCondition',
    ],
    ['no condition', { x: caught({ type: 'conditional' }) }, 'lacksCondition'],
    ['no process', { x: { type: 'callActivity' } }, 'lacksProcess'],
    ['no period', { x: caught({ type: 'timer', timer: {} }) }, 'lacksTimer'],
    ['no signal', { x: thrown({ type: 'signal' }) }, 'lacksSignal'],
    ['no escalation', { x: thrown({ type: 'escalation' }) }, 'lacksEscalation'],
    ['no event', { x: caught({ type: 'multiple', events: [] }) }, 'lacksEvents'],
    [
      'a message among several events',
      { x: caught({ type: 'multiple', events: [timer, { type: 'message' }] }) },
      'lacksMessage',
    ],
    [
      'no list to repeat for',
      { x: { ...step, loop: { type: 'multiInstance', sequential: true } } },
      'lacksItems',
    ],
    [
      'no end of a repetition',
      { x: { ...step, loop: { type: 'standard', testBefore: false } } },
      'lacksLoopEnd',
    ],
  ])('%s', (_what, elements, expected) => {
    expect(between(elements)).toEqual([`error ${expected} x`])
  })

  test('no step that undoes', () => {
    const elements = { step, x: attached('step', { type: 'compensation' }) }

    expect(between(elements)).toEqual(['error lacksHandler x'])
  })

  test.each<[what: string, elements: Drawn]>([
    ['any error at an edge', { step, x: attached('step', { type: 'error' }) }],
    ['a process of another service', { x: { type: 'callActivity', service: 'other' } }],
    ['a message instead of a letter', { x: { type: 'sendTask', message: 'paid' } }],
    [
      'an error without a name',
      { x: { type: 'subProcess' }, y: { ...end, event: { type: 'error' }, parent: 'x' } },
    ],
    ['how many times', { x: each({ cardinality: '3' }) }],
    [
      'a limit of repetitions',
      { x: { ...step, loop: { type: 'standard', testBefore: true, maximum: 3 } } },
    ],
  ])('not %s', (_what, elements) => {
    expect(between(elements).filter((one) => one.includes('lacks'))).toEqual([])
  })
})

describe('references to what is not there', () => {
  const gone = 'gone'
  test.each<[what: string, elements: Drawn]>([
    ['a signal', { x: caught({ type: 'signal', signal: gone }) }],
    ['an escalation', { x: thrown({ type: 'escalation', escalation: gone }) }],
    ['a message to send', { x: { type: 'sendTask', message: gone } }],
    ['a message to throw', { x: thrown({ type: 'message', message: gone }) }],
    [
      'an error among several events',
      {
        step,
        x: attached('step', { type: 'multiple', events: [timer, { type: 'error', error: gone }] }),
      },
    ],
    ['a step to undo', { x: thrown({ type: 'compensation', activity: gone }) }],
    [
      'a step that undoes',
      { step, x: attached('step', { type: 'compensation' }, { handler: gone }) },
    ],
    ['a signal at the end of an item', { x: each({ behavior: { type: 'one', event: gone } }) }],
    ['a process', { x: { type: 'callActivity', process: gone } }],
  ])('%s', (_what, elements) => {
    expect(between(elements)).toEqual(['error missingReference x'])
  })
})

describe('what expressions may name', () => {
  const script = (text: string, more: JsonObject = {}) => ({
    type: 'scriptTask',
    script: text,
    ...more,
  })
  const loop = { type: 'multiInstance', sequential: true, collection: 'cars', item: 'car1' }
  const repeated = { type: 'subProcess', loop }
  const inside = (element: JsonObject) => ({ x: repeated, y: { ...element, parent: 'x' } })

  test.each<[what: string, elements: Drawn]>([
    ['the item of a repeated step', { y: script('car1.plate', { loop }) }],
    ['the item of the repetition around', inside(script('car1.plate'))],
    ['the number of the round', inside(script('loopCounter + 1'))],
    [
      'the round of a repetition with a condition',
      {
        y: script('loopCounter', {
          loop: { type: 'standard', testBefore: true, condition: 'loopCounter < 3' },
        }),
      },
    ],
    [
      'how many runs there are, where they end',
      {
        y: each({
          item: 'car1',
          completionCondition:
            'numberOfCompletedInstances + numberOfActiveInstances + numberOfTerminatedInstances >= numberOfInstances and car1.plate = "S"',
        }),
      },
    ],
    [
      'the result of a round in what is kept of it',
      {
        y: script('1', {
          loop: {
            ...loop,
            output: { collection: 'cars', element: '{plate: car1.plate, n: result}' },
          },
        }),
      },
    ],
    [
      'the arrivals at a gateway with a rule of its own',
      { y: { type: 'complexGateway', activationCondition: 'activationCount >= 1' } },
    ],
    [
      'case data in a condition that is waited for',
      { y: caught({ type: 'conditional', condition: 'approved' }) },
    ],
    [
      'case data where steps have no order',
      {
        y: {
          type: 'adHocSubProcess',
          sequential: true,
          cancelRemaining: false,
          completionCondition: 'approved',
          first: '["z"]',
        },
        z: { ...step, parent: 'y' },
      },
    ],
  ])('%s', (_what, elements) => {
    expect(between(elements)).toEqual([])
  })

  test.each<[what: string, elements: Drawn]>([
    ['the item behind a repeated step', { x: each({ item: 'car1' }), y: script('car1.plate') }],
    ['an item for its own list', { y: each({ item: 'car1', collection: 'car1.parts' }) }],
    ['a part of an item that is not there', inside(script('car1.colour'))],
    ['counts outside a repetition', { y: script('numberOfInstances') }],
    [
      'arrivals elsewhere',
      { y: caught({ type: 'conditional', condition: 'activationCount > 1' }) },
    ],
    ['what is not there as a key', { y: caught({ ...message, key: 'cas.number' }) }],
    [
      'what is not there where steps have no order',
      {
        y: {
          type: 'adHocSubProcess',
          sequential: true,
          cancelRemaining: false,
          completionCondition: 'aproved',
        },
        z: { ...step, parent: 'y' },
      },
    ],
  ])('not %s', (_what, elements) => {
    expect(between(elements)).toEqual(['error expressionError y'])
  })

  test('an item on the ways between the steps of a repetition, but not on the way out', () => {
    const elements = {
      start,
      x: repeated,
      a: { ...step, parent: 'x' },
      b: { ...step, parent: 'x' },
      end,
    }
    const condition = 'car1.plate = "S"'

    const within = found(elements, ['start x', 'x end', { source: 'a', target: 'b', condition }])
    const out = found(elements, ['start x', 'a b', { source: 'x', target: 'end', condition }])

    expect(within).toEqual([])
    expect(out).toEqual(['error expressionError x'])
  })

  test('a list that is not there takes no results', () => {
    const output = { collection: 'bikes', element: '1' }

    expect(between({ x: each({ output }) })).toEqual(['error unknownTarget x'])
  })
})

describe('events in their places', () => {
  const cancel = { type: 'cancel' }
  const inPart = (part: JsonObject, begin: JsonObject) => ({
    x: part,
    begin: { ...start, ...begin, parent: 'x' },
    over: { ...end, parent: 'x' },
  })
  const ways = ['start end', 'begin over']

  test.each<[what: string, elements: Drawn, flows: readonly string[], found: readonly string[]]>([
    [
      'a cancelled transaction',
      {
        x: { type: 'transaction' },
        over: { ...end, event: cancel, parent: 'x' },
        y: attached('x', cancel),
      },
      ['start x', 'x end', 'y end'],
      [],
    ],
    [
      'a cancellation of anything else',
      {
        x: { type: 'subProcess' },
        over: { ...end, event: cancel, parent: 'x' },
        y: attached('x', cancel),
      },
      ['start x', 'x end', 'y end'],
      ['error cancelOutside over', 'error cancelOutside y'],
    ],
    [
      'an event at the edge of a transaction and of a part in free order',
      {
        x: { type: 'transaction' },
        y: { type: 'adHocSubProcess', sequential: true, cancelRemaining: true },
        late: attached('x', timer),
        later: attached('y', timer),
      },
      ['start x', 'x y', 'y end', 'late end', 'later end'],
      [],
    ],
    [
      'an event at the edge of what waits itself',
      { ...inPart(eventSubProcess, { event: timer }), y: attached('x', timer) },
      [...ways, 'y end'],
      ['error boundaryWithoutHost y'],
    ],
    [
      'a part beside the path that says not what begins it',
      inPart(eventSubProcess, {}),
      ways,
      ['error startWithoutEvent begin'],
    ],
    [
      'a part beside the path with two starts',
      {
        ...inPart(eventSubProcess, { event: timer }),
        more: { ...start, event: timer, parent: 'x' },
      },
      [...ways, 'more over'],
      ['error oneStart x'],
    ],
    [
      'a start that waits in a part on the path',
      inPart({ type: 'subProcess' }, { event: message }),
      ['start x', 'x end', 'begin over'],
      ['error startInside begin'],
    ],
    [
      'an error that begins a case',
      { begin: { ...start, event: { type: 'error' } } },
      [...ways.slice(0, 1), 'begin end'],
      ['error startByInner begin'],
    ],
    [
      'a step on the path that should undo',
      { x: step, y: step, undone: attached('x', { type: 'compensation' }, { handler: 'y' }) },
      ['start x', 'x y', 'y end'],
      ['error notForCompensation undone'],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found({ start, ...elements, end }, flows)).toEqual(expected)
  })
})
