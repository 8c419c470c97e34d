import { afterEach, describe, expect, test } from 'vitest'
import type { JobRunner } from '#runtime/hosts/host.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { daysConformance } from './hostsDays.conformance.ts'
import { exchangeConformance } from './hostsExchange.conformance.ts'
import { startsConformance } from './hostsStarts.conformance.ts'
import { answering, bench, slowly, taken, type HostUnderTest } from './support/hostBench.ts'
import {
  asking,
  awaitingReply,
  lapsing,
  lapsingToClerk,
  lookingUp,
  waiting,
} from './support/services.ts'
import { settled } from './support/virtualClock.ts'

export function hostConformance(name: string, create: () => HostUnderTest): void {
  describe(`${name} keeps what every host promises:`, () => {
    const opened: HostUnderTest[] = []
    const sample = create()
    const restarts = sample.restart !== undefined
    void sample.end()

    afterEach(async () => {
      for (const host of opened.splice(0)) await host.end()
    })

    function setUp(jobs: JobRunner = answering({ output: { name: 'Erika' } })) {
      const under = create()
      opened.push(under)
      return bench(under, jobs)
    }

    test('takes a case from start to end', async () => {
      const { begin, submit, complete } = setUp()
      const started = taken(await begin(asking, 'a'))

      const ended = taken(await submit(complete(started.instance, 'Rex')))

      expect(ended.instance.status).toBe('completed')
      expect(dataOf(ended.instance)).toEqual({ note: 'Rex' })
      expect(ended.events.at(-1)).toMatchObject({ type: 'instanceEnded' })
    })

    test('answers a command it has seen with the instance and no events', async () => {
      const { begin, submit, complete } = setUp()
      const { instance } = taken(await begin(asking, 'a'))
      const command = complete(instance, 'Rex')
      const first = taken(await submit(command))

      const again = taken(await submit(command))
      const startedAgain = taken(await begin(asking, 'a'))

      expect(again).toEqual({ instance: first.instance, events: [] })
      expect(startedAgain).toEqual({ instance: first.instance, events: [] })
    })

    test('refuses a command for a case it does not know', async () => {
      const { submit, command } = setUp()

      const answer = await submit({ ...command('nobody', 'c'), type: 'cancelInstance', reason: '' })

      expect(answer).toEqual({ rejection: { code: 'instanceUnknown' } })
    })

    test('takes commands of one case one after the other, in the order they came', async () => {
      const { begin, submit, complete } = setUp()
      const { instance } = taken(await begin(asking, 'a'))

      const answers = await Promise.all([
        submit(complete(instance, 'first')),
        submit({ ...complete(instance, 'second'), commandId: 'another' }),
      ])

      expect(answers[0]).toMatchObject({ instance: { status: 'completed' } })
      expect(answers[1]).toMatchObject({ rejection: { code: 'instanceEnded' } })
    })

    test('lets a failing command take down no other of its group', async () => {
      const { begin } = setUp()

      const answers = await Promise.allSettled([
        begin(asking, 'a'),
        begin({ ...asking, id: 'refused' }, 'b'),
        begin(asking, 'c'),
      ])

      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(taken(await begin(asking, 'c')).instance.status).toBe('active')
    })

    test('serves a thousand cases at once', async () => {
      const { begin, submit, complete } = setUp()
      const ids = Array.from({ length: 1_000 }, (_, index) => `case-${index}`)

      const started = await Promise.all(ids.map((id) => begin(asking, id)))
      const ended = await Promise.all(
        started.map((answer) => submit(complete(taken(answer).instance, 'Rex'))),
      )

      expect(new Set(ended.map((answer) => taken(answer).instance.id))).toEqual(new Set(ids))
      expect(ended.every((answer) => taken(answer).instance.status === 'completed')).toBe(true)
    })

    test('delivers a job after the commit and takes its answer', async () => {
      const jobs = answering({ output: { name: 'Erika' } })
      const { begin, read } = setUp(jobs)

      await begin(lookingUp, 'a')
      await settled()

      expect(jobs.seen).toHaveLength(1)
      expect(jobs.seen[0]).toMatchObject({
        element: 'lookup',
        job: { kind: 'source', source: 'person', input: { id: 'MR-1' } },
        today: '2026-01-12',
      })
      expect(dataOf(await read('a'))).toEqual({ person: { name: 'Erika' } })
    })

    test('answers a job that needs nobody outside in the commit that created it', async () => {
      const { begin } = setUp({
        run: () => Promise.reject(new Error('not asked')),
        atOnce: ({ job }) => (job.kind === 'source' ? { output: { name: 'Erika' } } : undefined),
      })

      const { instance, events } = taken(await begin(lookingUp, 'a'))

      expect(instance.status).toBe('completed')
      expect(dataOf(instance)).toEqual({ person: { name: 'Erika' } })
      expect(events.at(-1)).toMatchObject({ type: 'instanceEnded' })
    })

    test('tries again with growing pauses and the same key', async () => {
      const problem = { problem: 'Register ist gestört' }
      const jobs = answering(problem, problem, { output: { name: 'Erika' } })
      const { begin, read, clock } = setUp(jobs)
      await begin(lookingUp, 'a')

      await clock.advance(999)
      expect(jobs.seen).toHaveLength(1)
      await clock.advance(1)
      expect(jobs.seen).toHaveLength(2)
      await clock.advance(5_000)

      expect(jobs.seen).toHaveLength(3)
      expect(new Set(jobs.seen.map(({ jobId }) => jobId)).size).toBe(1)
      expect((await read('a')).status).toBe('completed')
    })

    test('raises an incident for IT after the last try, and resolving it asks again', async () => {
      const problem = { problem: 'Register ist gestört' }
      const jobs = answering(problem, problem, problem, { output: { name: 'Erika' } })
      const { begin, read, submit, command, clock } = setUp(jobs)
      await begin(lookingUp, 'a')
      await clock.advance(60_000)
      const failed = Object.values((await read('a')).incidents)

      await submit({
        ...command('a', 'resolve'),
        type: 'resolveIncident',
        incidentId: failed[0]?.id ?? '',
      })
      await settled()

      expect(failed).toMatchObject([
        {
          element: 'lookup',
          incident: {
            addressee: 'technical',
            code: 'jobFailed',
            message: expect.stringContaining('Register ist gestört'),
          },
        },
      ])
      expect(jobs.seen).toHaveLength(4)
      expect(jobs.seen[3]?.jobId).toBe(jobs.seen[0]?.jobId)
      expect((await read('a')).status).toBe('completed')
    })

    test('makes a final problem an incident at once', async () => {
      const jobs = answering({ problem: 'nicht freigegeben', final: true })
      const { begin, read } = setUp(jobs)

      await begin(lookingUp, 'a')
      await settled()

      expect(Object.values((await read('a')).incidents)).toHaveLength(1)
    })

    test('passes an error of the definition on as one for the department', async () => {
      const { begin, read } = setUp(answering({ error: 'unknown' }))

      await begin(lookingUp, 'a')
      await settled()

      expect(Object.values((await read('a')).incidents)).toMatchObject([
        { element: 'lookup', incident: { addressee: 'business', code: 'uncaughtError' } },
      ])
    })

    test('gives up waiting for an answer and tries again', async () => {
      const jobs = answering('never', { output: { name: 'Erika' } })
      const { begin, read, clock } = setUp(jobs)
      await begin(lookingUp, 'a')
      await clock.advance(10_000)

      await clock.advance(1_000)

      expect((await read('a')).status).toBe('completed')
    })

    test('tells the person once that the department has intervened, also when the case ends by it', async () => {
      const problem = { problem: 'Der Mailserver schläft' }
      const jobs = answering(problem, { output: null })
      const { begin, submit, command, clock } = setUp(jobs)
      await begin(waiting, 'a')
      const act = { reason: 'Anruf', role: 'kaemmerei:owner', by: 'p' }

      await submit({ ...command('a', 'rest'), ...act, type: 'suspendInstance' })
      await submit({ ...command('a', 'go on'), ...act, type: 'resumeInstance' })
      await submit({ ...command('a', 'end'), ...act, type: 'cancelInstance' })
      await clock.advance(60_000)

      const told = jobs.seen.filter(({ job }) => job.kind === 'notice')
      expect(told).toHaveLength(4)
      expect(new Set(told.map(({ jobId }) => jobId))).toEqual(
        new Set(['a:told:rest', 'a:told:go on', 'a:told:end']),
      )
    })

    test('tells nobody about what a case does by itself', async () => {
      const jobs = answering({ output: null })
      const { begin, submit, command, clock } = setUp(jobs)
      await begin(waiting, 'a')

      await submit({ ...command('a', 'end'), type: 'cancelInstance', reason: '' })
      await clock.advance(60_000)

      expect(jobs.seen).toEqual([])
    })

    test('is not held up by a system that does not answer', async () => {
      const jobs = answering('never', 'never', 'never', 'never')
      const { begin, read } = setUp({
        run: (delivery, signal) =>
          delivery.definition.id === 'slow'
            ? jobs.run(delivery, signal)
            : Promise.resolve({ output: { name: 'Erika' } }),
      })
      for (const id of ['a', 'b', 'c', 'd']) await begin(slowly, id)

      await begin(lookingUp, 'fast')
      await settled()

      expect(jobs.seen).toHaveLength(2)
      expect((await read('fast')).status).toBe('completed')
    })

    test('fires a timer when it is due, not before', async () => {
      const { begin, read, clock } = setUp()
      await begin(waiting, 'a')

      await clock.advance(3_599_999)
      expect((await read('a')).status).toBe('active')
      await clock.advance(1)

      expect((await read('a')).status).toBe('completed')
    })

    describe('a year of days', () => {
      daysConformance({ setUp })
    })

    describe('a case that ends', () => {
      const month = 30 * 24 * 3_600_000

      test('before the applicant sent anything keeps nothing about them', async () => {
        const { begin, read, clock } = setUp()
        const { instance } = taken(await begin(lapsing, 'a'))
        await settled()
        expect(dataOf(await read('a'))).toEqual({ person: { name: 'Erika' } })

        await clock.advance(month)

        const left = await read('a')
        expect(left).toMatchObject({ status: 'completed', number: instance.number })
        expect(JSON.stringify(left)).not.toMatch(/Erika|MR-1|pseudonym/)
      })

      test('by being cancelled before anything was sent keeps nothing either', async () => {
        const { begin, read, submit, command } = setUp()
        await begin(lapsing, 'a')
        await settled()

        const cancel = {
          ...command('a', 'cancel'),
          type: 'cancelInstance',
          reason: 'Doppelt',
        } as const
        const first = taken(await submit(cancel))
        const again = taken(await submit(cancel))

        expect(first.instance.status).toBe('cancelled')
        expect(again).toEqual({ instance: first.instance, events: [] })
        expect(JSON.stringify(await read('a'))).not.toMatch(/Erika|MR-1|pseudonym/)
      })

      test('after something was sent stays as it is', async () => {
        const { begin, read, submit, complete, clock } = setUp()
        await begin(lapsing, 'a')
        await settled()

        await submit(complete(await read('a'), 'Rex'))
        await clock.advance(month)

        expect(dataOf(await read('a'))).toEqual({ note: 'Rex', person: { name: 'Erika' } })
        expect((await read('a')).identity?.name).toBe('Erika Mustermann')
      })

      test('after somebody worked on it stays, whatever the applicant did', async () => {
        const { begin, read, submit, complete, clock } = setUp()
        await begin(lapsingToClerk, 'a')
        await clock.advance(month)

        await submit({ ...complete(await read('a'), 'Amt'), group: 'amt/office' })

        expect(await read('a')).toMatchObject({ status: 'completed' })
        expect(dataOf(await read('a'))).toEqual({ note: 'Amt' })
      })

      test('without ever having asked the applicant stays', async () => {
        const { begin, read } = setUp()
        await begin(lookingUp, 'a')
        await settled()

        expect(dataOf(await read('a'))).toEqual({ person: { name: 'Erika' } })
      })
    })

    describe('a message from outside', () => {
      const message = {
        name: 'reply',
        key: 'A-a',
        payload: { note: 'Ja' },
        messageId: 'm-1',
        departments: 'all',
      } as const

      test('reaches the case that waits for it under its key, once', async () => {
        const { begin, read, host } = setUp()
        await begin(awaitingReply, 'a')
        await begin(awaitingReply, 'b')

        const first = await host.correlate(message)
        const again = await host.correlate(message)

        expect(first).toMatchObject({ instance: { id: 'a', status: 'completed' } })
        expect(again).toMatchObject({ instance: { id: 'a' }, events: [] })
        expect(dataOf(await read('a'))).toEqual({ note: 'Ja' })
        expect((await read('b')).status).toBe('active')
      })

      test('that nobody waits for is refused, and taken once somebody does', async () => {
        const { begin, host } = setUp()
        const early = await host.correlate(message)

        await begin(awaitingReply, 'a')

        expect(early).toEqual({ rejection: { code: 'messageNotExpected' } })
        expect(await host.correlate({ ...message, key: null })).toEqual(early)
        expect(await host.correlate(message)).toMatchObject({ instance: { status: 'completed' } })
      })

      test('ends at the border of the department', async () => {
        const { begin, read, host } = setUp()
        await begin(awaitingReply, 'a')

        const answer = await host.correlate({ ...message, departments: ['other'] })

        expect(answer).toEqual({ rejection: { code: 'messageNotExpected' } })
        expect((await read('a')).status).toBe('active')
      })

      test('begins a case of the version in force', async () => {
        const { host, offer } = setUp()
        offer('orderedByMessage', 2)
        const order = { ...message, name: 'order', key: null }

        const first = await host.correlate(order)
        const again = await host.correlate(order)

        expect(first).toMatchObject({ instance: { number: 'N-1', status: 'completed' } })
        expect(dataOf(taken(first).instance)).toEqual({ note: 'Ja' })
        expect(again).toMatchObject({ instance: { number: 'N-1' }, events: [] })
      })

      test('is refused when it holds what the case data does not know', async () => {
        const { host, offer } = setUp()
        offer('orderedByMessage', 1)

        const answer = await host.correlate({ ...message, name: 'order', payload: { other: 1 } })

        expect(answer).toMatchObject({ rejection: { code: 'valuesNotAccepted' } })
      })
    })

    startsConformance({ setUp, restarts })

    test('tells who waits for a change of the case', async () => {
      const { begin, submit, complete, host } = setUp()
      const { instance } = taken(await begin(asking, 'a'))
      const told: string[] = []
      const gaveUp = new AbortController()
      const changed = host.changed('a', new AbortController().signal).then(() => told.push('a'))
      const other = host.changed('b', gaveUp.signal).then(() => told.push('gave up'))

      await submit(complete(instance, 'Rex'))
      await changed
      expect(told).toEqual(['a'])
      gaveUp.abort()
      await other

      expect(told).toEqual(['a', 'gave up'])
    })

    test('takes no command once it is closed', async () => {
      const { begin, host } = setUp()

      await host.close()

      await expect(begin(asking, 'a')).rejects.toThrow('closed')
    })

    exchangeConformance({ setUp, restarts })
    describe.runIf(restarts)('after a restart', () => {
      test('goes on with cases, timers and jobs where it was', async () => {
        const jobs = answering('never', { output: { name: 'Erika' } })
        const { begin, restart, submit, complete, read, clock } = setUp(jobs)
        const { instance } = taken(await begin(asking, 'asked'))
        await begin(waiting, 'waits')
        await begin(lookingUp, 'looks')
        await settled()

        await restart()
        await settled()
        const ended = taken(await submit(complete(instance, 'Rex')))
        await clock.advance(3_600_000)

        expect(ended.instance.status).toBe('completed')
        expect((await read('looks')).status).toBe('completed')
        expect((await read('waits')).status).toBe('completed')
        expect(jobs.seen.map(({ jobId }) => jobId)).toEqual([
          jobs.seen[0]?.jobId,
          jobs.seen[0]?.jobId,
        ])
      })

      test('fires at once what became due meanwhile', async () => {
        const { begin, restart, read, clock } = setUp()
        await begin(waiting, 'a')

        await restart(() => clock.advance(7_200_000))
        await settled()

        expect((await read('a')).status).toBe('completed')
      })

      test('remembers which commands it has seen', async () => {
        const { begin, restart } = setUp()
        const { instance } = taken(await begin(asking, 'a'))

        await restart()

        expect(taken(await begin(asking, 'a'))).toEqual({ instance, events: [] })
      })
    })
  })
}
