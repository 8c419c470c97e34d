import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/model/json.ts'
import {
  attached,
  caught,
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

type Row = readonly [
  what: string,
  elements: Drawn,
  flows: readonly (string | JsonObject)[],
  found: readonly string[],
]

describe('what no flow leads to', () => {
  test.each<Row>([
    [
      'a part that waits beside the path for its event',
      {
        start,
        step,
        end,
        beside: eventSubProcess,
        late: { ...start, event: timer, parent: 'beside' },
        over: { ...end, parent: 'beside' },
      },
      ['start step', 'step end', 'late over'],
      [],
    ],
    [
      'a step that undoes another',
      {
        start,
        step,
        end,
        undo: { ...step, isForCompensation: true },
        undone: attached('step', { type: 'compensation' }, { handler: 'undo' }),
      },
      ['start step', 'step end'],
      [],
    ],
    [
      'a step that undoes nothing',
      { start, end, undo: { ...step, isForCompensation: true } },
      ['start end'],
      ['error unreachable undo'],
    ],
    [
      'the target of a jump',
      {
        start,
        jump: thrown({ type: 'link', link: 'A' }),
        landing: caught({ type: 'link', link: 'A' }),
        end,
      },
      ['start jump', 'landing end'],
      [],
    ],
    [
      'a jump without target, and a target without jump',
      {
        start,
        jump: thrown({ type: 'link', link: 'A' }),
        landing: caught({ type: 'link', link: 'B' }),
        end,
      },
      ['start jump', 'landing end'],
      ['error missingReference jump', 'error noWayToEnd jump', 'error noWayToEnd start']
        .concat(['error unreachable end', 'error unreachable landing'])
        .toSorted(),
    ],
    [
      'a step that a message begins',
      { received: { type: 'receiveTask', message: 'paid', instantiate: true }, end },
      ['received end'],
      [],
    ],
    [
      'a gateway that the first message begins',
      {
        first: { type: 'eventBasedGateway', instantiate: true },
        paid: caught(message),
        end,
      },
      ['first paid', 'paid end'],
      [],
    ],
    [
      'the steps of a part in free order',
      {
        start,
        free: { type: 'adHocSubProcess', sequential: false, cancelRemaining: true },
        a: { ...step, parent: 'free' },
        b: { ...step, parent: 'free' },
        end,
      },
      ['start free', 'free end'],
      [],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })
})

describe('a way to an end', () => {
  const endless = {
    start,
    part: { type: 'subProcess' },
    again: { ...step, parent: 'part' },
    more: { ...step, parent: 'part' },
    stop: { ...end, parent: 'part' },
    end,
  }
  const round = ['start part', 'part end', 'again more', 'more again']

  test.each<Row>([
    [
      'is missing in a part that only goes round',
      { ...endless, begin: { ...start, parent: 'part' } },
      [...round, 'begin again'],
      ['error noWayToEnd again', 'error noWayToEnd begin', 'error noWayToEnd more'].concat([
        'error unreachable stop',
      ]),
    ],
    [
      'is an event at the edge of the part',
      {
        ...endless,
        begin: { ...start, parent: 'part' },
        late: attached('part', timer),
      },
      [...round, 'begin again', 'late end'],
      ['error unreachable stop'],
    ],
    [
      'is no event that goes on beside the part',
      {
        ...endless,
        begin: { ...start, parent: 'part' },
        late: { ...attached('part', timer), interrupting: false },
      },
      [...round, 'begin again', 'late end'],
      ['error noWayToEnd again', 'error noWayToEnd begin', 'error noWayToEnd more'].concat([
        'error unreachable stop',
      ]),
    ],
    [
      'is an event that ends what is around it',
      {
        start,
        again: step,
        more: caught(message),
        withdrawn: eventSubProcess,
        received: { ...start, event: message, parent: 'withdrawn' },
        over: { ...end, parent: 'withdrawn' },
      },
      ['start again', 'again more', 'more again', 'received over'],
      [],
    ],
    [
      'is the last step of a part without ends',
      {
        start,
        part: { type: 'transaction' },
        only: { ...step, parent: 'part' },
        end,
      },
      ['start part', 'part end'],
      [],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })
})

describe('connections', () => {
  test.each<Row>([
    [
      'lead to no part that waits for its event',
      {
        start,
        end,
        beside: eventSubProcess,
        late: { ...start, event: timer, parent: 'beside' },
        over: { ...end, parent: 'beside' },
      },
      ['start end', 'start beside', 'late over'],
      ['error besideFlow start'],
    ],
    [
      'leave no jump',
      {
        start,
        jump: thrown({ type: 'link', link: 'A' }),
        landing: caught({ type: 'link', link: 'A' }),
        end,
      },
      ['start jump', 'jump end', 'landing end'],
      ['error flowOutOfJump jump'],
    ],
    [
      'lead into no target of a jump',
      {
        start,
        jump: thrown({ type: 'link', link: 'A' }),
        landing: caught({ type: 'link', link: 'A' }),
        end,
      },
      ['start jump', 'start landing', 'landing end'],
      ['error flowIntoStart start'],
    ],
    [
      'lead from waiting for what comes first to what waits',
      { start, first: { type: 'eventBasedGateway' }, step, paid: caught(message), end },
      ['start first', 'first step', 'first paid', 'step end', 'paid end'],
      ['error notAwaited first'],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })
})

describe('a choice of ways', () => {
  const open = { source: 'choice', target: 'a', condition: 'approved' }
  const other = { source: 'choice', target: 'b', condition: 'not(approved)' }
  const ways = ['start choice', 'a end', 'b end']

  test.each<Row>([
    [
      'of one or more needs a way for all other cases',
      { start, choice: { type: 'inclusiveGateway' }, a: step, b: step, end },
      [...ways, open, other],
      ['warning noDefault choice'],
    ],
    [
      'of one or more may have a way that is always taken',
      { start, choice: { type: 'inclusiveGateway' }, a: step, b: step, end },
      [...ways, open, 'choice b'],
      [],
    ],
    [
      'behind a step needs one too',
      { start, choice: step, a: step, b: step, end },
      [...ways, open, other],
      ['warning noDefault choice'],
    ],
    [
      'names a way for all other cases that exists',
      { start, choice: { type: 'inclusiveGateway', default: 'gone' }, a: step, b: step, end },
      [...ways, open, 'choice b'],
      ['error defaultMissing choice'],
    ],
    [
      'cannot be made by a condition of another tool',
      { start, choice: { type: 'exclusiveGateway', default: 'f4' }, a: step, b: step, end },
      [
        ...ways,
        { source: 'choice', target: 'a', otherCondition: { language: 'js', text: 'true' } },
        'choice b',
      ],
      ['error foreignWay choice'],
    ],
  ])('%s', (...[, elements, flows, expected]) => {
    expect(found(elements, flows)).toEqual(expected)
  })
})
