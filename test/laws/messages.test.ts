import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChannelWorld, happening } from '../support/channelWorld.ts'
import { lawRuns } from '../support/lawRuns.ts'

const anything = fc.array(happening, { maxLength: 60, size: 'max' })

describe('a channel of messages, whatever happens in whatever order (pitfall 12)', () => {
  test('delivers none twice, loses none before its time, offers none after it', () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const world = createChannelWorld()

        for (const one of happenings) world.happens(one)

        expect(world.problems).toEqual([])
      }),
      lawRuns(500),
    )
  })

  test('is empty once everybody has come to wait and has answered', () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const world = createChannelWorld()
        for (const one of happenings) world.happens(one)

        for (const department of ['amt', 'other']) {
          const subscription = { subscriptionId: department, generation: 1, department, admits: [] }
          world.apply({ type: 'subscribe', subscription, at: world.at() })
        }
        // What an answer leads to is asked within the same loop.
        for (const { message, to } of world.offers) {
          world.apply({ type: 'confirm', messageId: message.id, by: to, at: world.at() })
        }
        world.apply({ type: 'expire', at: world.at() })

        expect(world.left()).toEqual([])
        expect(world.problems).toEqual([])
      }),
      lawRuns(200),
    )
  })
})
