import { expect, test } from 'vitest'
import { createMemoryStore } from '#runtime/hosts/memory/memoryStore.ts'
import { onceACommit } from '#runtime/hosts/onceACommit.ts'
import type { Store } from '#runtime/hosts/store.ts'
import { compile } from '#shared/engine/compile.ts'
import { w1 } from '../../bench/workload.ts'

const ref = { service: 'w1', version: 1 }
const version = { definition: w1, graph: compile(w1) }

function asked(store: Store = createMemoryStore()) {
  const questions: string[] = []
  let instants = 0
  const once = onceACommit({
    store,
    versions({ service, version: number }) {
      questions.push(`${service}/${number}`)
      return version
    },
    offers: {
      current(today) {
        questions.push(today)
        return [ref]
      },
      isValid: () => true,
      number: () => '1',
    },
    stamp() {
      const at = new Date(1_772_000_000_000 + instants++).toISOString()
      return { at, today: '2026-03-02' }
    },
    report: () => undefined,
  })
  const look = () => {
    once.versions(ref)
    once.offers?.current('2026-03-02')
  }
  return { ...once, questions, look }
}

test('asks what is in force once in a commit, and anew in the next', () => {
  const { store, questions, look } = asked()

  const commit = () =>
    store.commit(() => {
      look()
      look()
    })
  commit()
  commit()

  expect(questions).toEqual(['w1/1', '2026-03-02', 'w1/1', '2026-03-02'])
})

test('asks every time outside of a commit, also after one that failed', () => {
  const { store, questions, look } = asked()

  expect(() =>
    store.commit(() => {
      throw new Error('the disk is full')
    }),
  ).toThrow('the disk is full')
  look()
  look()

  expect(questions).toEqual(['w1/1', '2026-03-02', 'w1/1', '2026-03-02'])
})

test('asks anew where the store does it all once more, since others may have written in between', () => {
  const memory = createMemoryStore()
  const twice: Store = {
    ...memory,
    commit(work) {
      memory.commit(work)
      memory.commit(work)
    },
  }
  const { store, questions, look } = asked(twice)

  store.commit(look)

  expect(questions).toEqual(['w1/1', '2026-03-02', 'w1/1', '2026-03-02'])
})

test('gives one instant to all that a commit holds, and another to the next', () => {
  const { store, stamp } = asked()
  const seen: string[] = []

  const commit = () => store.commit(() => void seen.push(stamp().at, stamp().at))
  commit()
  commit()

  const [first, again, second] = seen
  expect(again).toBe(first)
  expect(second).not.toBe(first)
})

test('goes through what is in force once in a commit', () => {
  const { store, questions, inForce } = asked()

  const commit = () =>
    store.commit(() => {
      expect(inForce()).toBe(inForce())
    })
  commit()
  commit()

  expect(questions).toEqual(['2026-03-02', 'w1/1', '2026-03-02', 'w1/1'])
})
