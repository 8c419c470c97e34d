import { describe, expect, test } from 'vitest'
import { emptyChannel, type Message, type Subscription } from '#shared/messages/channel.ts'
import type { ChannelCommand } from '#shared/messages/command.ts'
import type { ChannelEffect } from '#shared/messages/effect.ts'
import { reduce, type Turn } from '#shared/messages/reduce.ts'

const noon = '2026-01-12T12:00:00.000Z'
const one = '2026-01-12T13:00:00.000Z'
const two = '2026-01-12T14:00:00.000Z'

/** Plays the commands one after the other; answers the last turn and all effects. */
function play(...commands: readonly ChannelCommand[]) {
  let turn: Turn = { channel: emptyChannel, effects: [] }
  const effects: ChannelEffect[] = []
  for (const command of commands) {
    turn = reduce(turn.channel, command)
    effects.push(...turn.effects)
  }
  return { channel: turn.channel, last: turn.effects, effects }
}

function message(id: string, more: Partial<Message> = {}): Message {
  return { id, payload: { note: id }, departments: 'all', ...more }
}

type Publishing = Partial<Message> & {
  readonly at?: string
  readonly until?: string
  readonly starts?: readonly string[]
}

function publish(
  id: string,
  { at = noon, until = two, starts = [], ...more }: Publishing = {},
): ChannelCommand {
  return { type: 'publish', message: message(id, more), expiresAt: until, starts, at }
}

function subscribe(
  id: string,
  { at = noon, ...more }: Partial<Subscription> & { readonly at?: string } = {},
): ChannelCommand {
  const subscription = { subscriptionId: id, generation: 1, department: 'amt', admits: [] }
  return { type: 'subscribe', subscription: { ...subscription, ...more }, at }
}

const to = (subscriptionId: string, generation = 1) => ({ subscriptionId, generation })

function confirm(messageId: string, by: string, generation = 1): ChannelCommand {
  return { type: 'confirm', messageId, by: to(by, generation), at: noon }
}

function reject(messageId: string, by: string, at = noon): ChannelCommand {
  return { type: 'reject', messageId, by: to(by), at }
}

const close = (id: string, generation = 1): ChannelCommand => ({
  type: 'unsubscribe',
  ...to(id, generation),
  at: noon,
})

const offer = (id: string, subscriptionId: string, generation = 1) => ({
  type: 'offerMessage',
  message: message(id),
  to: to(subscriptionId, generation),
})

describe('a channel', () => {
  test('offers a message to who waits longest, and to nobody else until that one has answered', () => {
    const { last, channel } = play(subscribe('a'), subscribe('b'), publish('m'))

    expect(last).toEqual([offer('m', 'a')])
    expect(channel.messages).toMatchObject([{ id: 'm', reservedFor: to('a') }])
  })

  test('is done with a message that was confirmed', () => {
    const { last, channel } = play(subscribe('a'), publish('m'), confirm('m', 'a'))

    expect(last).toEqual([{ type: 'takeMessage', messageId: 'm', by: to('a') }])
    expect(channel).toMatchObject({ messages: [], taken: { m: to('a') } })
  })

  test('asks the next one when a message was rejected, and the same one not again', () => {
    const { last } = play(
      subscribe('a'),
      subscribe('b'),
      publish('m'),
      reject('m', 'a'),
      reject('m', 'b'),
    )

    expect(last).toEqual([{ type: 'keepMessage', messageId: 'm', until: two }])
  })

  test('keeps a message nobody waits for and offers it to who comes in time', () => {
    const { effects } = play(publish('m'), subscribe('a', { at: one }))

    expect(effects).toEqual([{ type: 'keepMessage', messageId: 'm', until: two }, offer('m', 'a')])
  })

  test('hands out kept messages in the order they came, one after the other', () => {
    const kept = [publish('m1'), publish('m2'), subscribe('a')]

    expect(play(...kept).last).toEqual([offer('m1', 'a')])
    expect(play(...kept, confirm('m1', 'a')).last).toEqual([
      { type: 'takeMessage', messageId: 'm1', by: to('a') },
      offer('m2', 'a'),
    ])
    expect(play(...kept, close('a'), confirm('m1', 'a')).last).toHaveLength(1)
  })

  test('asks what a message can begin only where nobody waits, one after the other', () => {
    const starts = { starts: ['x', 'y'] }
    const begun = play(publish('m', starts))
    const refused = reduce(begun.channel, {
      type: 'reject',
      messageId: 'm',
      by: { start: 'x' },
      at: noon,
    })

    expect(play(subscribe('a'), publish('m', starts)).last).toEqual([offer('m', 'a')])
    expect(begun.last).toEqual([{ ...offer('m', ''), to: { start: 'x' } }])
    expect(refused.effects).toEqual([{ ...offer('m', ''), to: { start: 'y' } }])
  })
})

describe('a message race (pitfall 12)', () => {
  test('delivers the same message once, before and after it was taken', () => {
    const twice = play(subscribe('a'), publish('m'), publish('m'), confirm('m', 'a'))
    const after = reduce(twice.channel, publish('m'))

    expect(twice.effects.filter(({ type }) => type === 'offerMessage')).toHaveLength(1)
    expect(after).toEqual({ channel: twice.channel, effects: [] })
  })

  test('ignores an answer of an older generation, a second answer and one nobody was asked for', () => {
    const asked = [subscribe('a', { generation: 2 }), subscribe('b'), publish('m')]
    const stale = [confirm('m', 'a', 1), reject('m', 'b'), confirm('other', 'a', 2)]
    const taken = [...asked, confirm('m', 'a', 2)]

    for (const answer of stale) {
      const turn = reduce(play(...asked).channel, answer)
      expect(turn).toEqual({ channel: play(...asked).channel, effects: [] })
    }
    expect(reduce(play(...taken).channel, confirm('m', 'a', 2)).effects).toEqual([])
  })

  test('lets who takes a message close first and confirm later', () => {
    const { last, channel } = play(
      subscribe('a'),
      publish('m'),
      close('a'),
      subscribe('b'),
      confirm('m', 'a'),
    )

    expect(last).toEqual([{ type: 'takeMessage', messageId: 'm', by: to('a') }])
    expect(channel.messages).toEqual([])
  })

  test('asks again who has opened anew, and a late closing does not close that', () => {
    const { last, channel } = play(
      subscribe('a'),
      publish('m'),
      subscribe('a', { generation: 2 }),
      close('a', 1),
      reject('m', 'a'),
    )

    expect(last).toEqual([offer('m', 'a', 2)])
    expect(channel.subscriptions).toMatchObject([to('a', 2)])
  })

  test('gives out nothing whose time is over by the instant of the command', () => {
    const late = subscribe('a', { at: two })

    expect(play(publish('m'), late).last).toEqual([{ type: 'dropMessage', messageId: 'm' }])
    expect(play(publish('m'), { type: 'expire', at: one }).last).toEqual([])
    expect(play(publish('m'), { type: 'expire', at: two }).channel.messages).toEqual([])
  })

  test('passes over what has expired when a subscription asks for the next', () => {
    const confirmed = { type: 'confirm', messageId: 'm1', by: to('a'), at: one } as const
    const { last } = play(publish('m1'), publish('m2', { until: one }), subscribe('a'), confirmed)

    expect(last).toEqual([{ type: 'takeMessage', messageId: 'm1', by: to('a') }])
  })

  test('decides about a reserved message by its answer, and drops it when that comes too late', () => {
    const expire = { type: 'expire', at: two } as const
    const { channel } = play(subscribe('a'), subscribe('b'), publish('m'), expire)

    expect(reduce(channel, confirm('m', 'a')).effects).toMatchObject([{ type: 'takeMessage' }])
    expect(reduce(channel, reject('m', 'a', two)).effects).toEqual([
      { type: 'dropMessage', messageId: 'm' },
    ])
  })

  test('offers a message without time to live at once or not at all', () => {
    const moment = { until: noon }

    expect(play(subscribe('a'), publish('m', moment)).last).toEqual([offer('m', 'a')])
    expect(play(publish('m', moment)).last).toEqual([{ type: 'dropMessage', messageId: 'm' }])
  })
})

describe('between departments', () => {
  test.each([
    ['from outside, for this one', { departments: ['amt'] }, [], true],
    ['from outside, for another', { departments: ['other'] }, [], false],
    ['from outside, for all', { departments: 'all' }, [], true],
    ['thrown in the same', { departments: ['amt'], from: 'amt' }, [], true],
    ['thrown elsewhere, admitted', { departments: ['b', 'amt'], from: 'b' }, ['b'], true],
    ['thrown elsewhere, not admitted', { departments: ['b', 'amt'], from: 'b' }, [], false],
    ['thrown elsewhere for there, admitted', { departments: ['b'], from: 'b' }, ['b'], false],
  ] as const)('a message %s', (...[, sent, admits, isReached]) => {
    const { effects } = play(subscribe('a', { admits }), publish('m', sent))

    expect(effects.some(({ type }) => type === 'offerMessage')).toBe(isReached)
  })
})
