import { expect, test } from 'vitest'
import { createGroupCommit } from '#runtime/hosts/groupCommit.ts'
import { createMemoryStore } from '#runtime/hosts/memory/memoryStore.ts'
import { StorageError } from '#runtime/hosts/storageError.ts'
import { createVirtualClock, settled } from '../../support/virtualClock.ts'

// From sixteen commands on, the disk is waited for in the background.
const many = Array.from({ length: 16 }, (_, index) => index)
const few = ['a', 'b', 'c', 'd']
const mostWaiting = 52

/** A store whose disk is ready when the test says so. */
function setUp() {
  const disk: { ready: () => void; fail: (error: Error) => void }[] = []
  const commits: number[] = []
  let written = 0
  const memory = createMemoryStore()
  const store = {
    ...memory,
    commit(work: () => void) {
      const before = written
      memory.commit(work)
      commits.push(written - before)
    },
    deferSync(work: () => void) {
      work()
      return new Promise<void>((ready, fail) => disk.push({ ready, fail }))
    },
  }
  const clock = createVirtualClock('2026-01-12T09:00:00.000Z')
  const group = createGroupCommit(store, clock, mostWaiting)
  const settledNames: string[] = []
  const send = (name: string) => {
    const done = group.offer(() => {
      written += 1
      return name
    })
    done.then(
      () => settledNames.push(name),
      () => settledNames.push(`${name} refused`),
    )
    return done
  }
  return { group, disk, commits, settledNames, send }
}

test('a large group is acknowledged once the disk has made it last, not before', async () => {
  const { disk, commits, settledNames, send, group } = setUp()
  const sent = many.map((index) => send(`${index}`))
  await settled()

  expect(commits).toEqual([16])
  expect(settledNames).toEqual([])
  expect(group.lasting()).toBeDefined()
  disk[0]?.ready()
  await Promise.all(sent)

  expect(settledNames).toHaveLength(16)
  expect(group.lasting()).toBeUndefined()
})

test('while the disk is busy a few others are gathered, and committed when it is done', async () => {
  const { disk, commits, settledNames, send } = setUp()
  const sent = many.map((index) => send(`${index}`))
  await settled()
  const late = few.map((name) => send(name))
  await settled()

  expect(commits).toEqual([16])
  disk[0]?.ready()
  await Promise.all(sent)
  await settled()
  expect(commits).toEqual([16, 4])
  expect(settledNames).toHaveLength(16)
  disk[1]?.ready()
  await Promise.all(late)
  expect(settledNames.slice(16)).toEqual(few)
})

test('many others are committed while the disk is busy, and acknowledged when they last', async () => {
  const { disk, commits, settledNames, send } = setUp()
  const sent = many.map((index) => send(`${index}`))
  await settled()
  const next = [...many, ...many].map((index) => send(`next ${index}`))
  await settled()

  expect(commits).toEqual([16, 32])
  disk[0]?.ready()
  await Promise.all(sent)
  expect(settledNames).toHaveLength(16)
  disk[1]?.ready()
  await Promise.all(next)
})

test('few that come one after the other wait for the disk in place', async () => {
  const { disk, commits, send } = setUp()
  const sent = many.map((index) => send(`${index}`))
  await settled()
  disk[0]?.ready()
  await Promise.all(sent)
  const first = few.map((name) => send(name))
  await settled()
  disk[1]?.ready()
  await Promise.all(first)

  await Promise.all(few.map((name) => send(name)))

  expect(commits).toEqual([16, 4, 4])
  expect(disk).toHaveLength(2)
})

test('who waits for the disk counts among those that wait', async () => {
  const { disk, send } = setUp()
  const sent = [...many, ...many, ...many].map((index) => send(`${index}`))
  const late = few.map((name) => send(name))

  await expect(send('one too many')).rejects.toMatchObject({ code: 'storageOverloaded' })
  await settled()
  await expect(send('still one too many')).rejects.toMatchObject({ code: 'storageOverloaded' })
  disk[0]?.ready()
  await Promise.all([...sent, ...late])
})

test('who is committed and does not last is refused, and told why', async () => {
  const { disk, send, group } = setUp()
  const sent = Promise.allSettled(many.map((index) => send(`${index}`)))
  await settled()
  disk[0]?.fail(new StorageError('storageFailed', { cause: undefined }))

  const codes = (await sent).map((one) => one.status === 'rejected' && one.reason.code)
  expect(new Set(codes)).toEqual(new Set(['storageFailed']))
  expect(group.lasting()).toBeUndefined()
})

test('where the disk cannot even be asked everybody is refused', async () => {
  const store = {
    ...createMemoryStore(),
    deferSync: () => {
      throw new Error('the database is closed')
    },
  }
  const clock = createVirtualClock('2026-01-12T09:00:00.000Z')
  const group = createGroupCommit(store, clock, mostWaiting)

  const sent = await Promise.allSettled(many.map((index) => group.offer(() => index)))

  expect(sent.map(({ status }) => status)).toEqual(many.map(() => 'rejected'))
})

test('is drained when all of it lasts', async () => {
  const { disk, send, group } = setUp()
  const sent = many.map((index) => send(`${index}`))
  let isDrained = false
  const drained = group.drained().then(() => (isDrained = true))
  await settled()

  expect(isDrained).toBe(false)
  disk[0]?.ready()
  await Promise.all([...sent, drained])
  expect(isDrained).toBe(true)
})
