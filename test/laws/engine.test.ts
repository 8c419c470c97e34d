import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../support/lawRuns.ts'
import { runProcess } from '../support/process.ts'
import { blocks, definitionOf } from '../support/processBlocks.ts'
import { replayInChunks } from '../support/processLaws.ts'
import { anything, finish } from '../support/walking.ts'

// The laws themselves are checked by runProcess after every step.
describe('any block-structured process', () => {
  test('keeps the laws however the world answers', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 15 }), (block, choices) => {
        runProcess(definitionOf(block), choices.map(anything))
      }),
      lawRuns(60),
    )
  })

  test('ends when everything it waits for is answered', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 8 }), (block, choices) => {
        const script = [...choices.map(anything), ...Array.from({ length: 80 }, () => finish)]
        const { instance } = runProcess(definitionOf(block), script)

        expect(instance.status).not.toBe('active')
      }),
      lawRuns(25),
    )
  })

  test('replays to the same state in chunks of any size, each from its stored form', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.array(fc.nat(), { maxLength: 10 }),
        fc.integer({ min: 1, max: 40 }),
        (block, choices, size) => {
          const { events, instance } = runProcess(definitionOf(block), choices.map(anything))

          expect(replayInChunks(events, size)).toEqual(instance)
        },
      ),
      lawRuns(30),
    )
  })
})
