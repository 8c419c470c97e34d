import { afterEach, describe, expect, test } from 'vitest'
import { createStamp, type Clock } from '#runtime/hosts/clock.ts'
import type { HostOptions } from '#runtime/hosts/embeddedHost.ts'
import type {
  Delivery,
  Host,
  JobResult,
  JobRunner,
  StartCommand,
  Submitted,
} from '#runtime/hosts/host.ts'
import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import { dataOf, openTasks, type Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import { asking, lapsing, lapsingToClerk, lookingUp, waiting } from './support/services.ts'
import { createVirtualClock, settled, type VirtualClock } from './support/virtualClock.ts'

/** What a host needs to be held to the suite. */
export interface HostUnderTest {
  start(options: HostOptions): Host
  /** Ends the host without asking it, as a crash does, and starts it on what it had written. */
  restart?(options: HostOptions): Promise<Host>
  end(): Promise<void>
}

export function hostConformance(name: string, create: () => HostUnderTest): void {
  describe(`${name} keeps what every host promises:`, () => {
    const opened: HostUnderTest[] = []

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

    describe.runIf(create().restart !== undefined)('after a restart', () => {
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

const slowly: Definition = {
  ...lookingUp,
  id: 'slow',
  sources: Object.fromEntries(
    Object.entries(lookingUp.sources).map(([id, source]) => [
      id,
      { ...source, connector: 'slowRegister' },
    ]),
  ),
}

type Step = JobResult | 'never'

/** Answers the tries one after the other, the last one for ever. */
function answering(...steps: readonly [Step, ...Step[]]): JobRunner & { seen: Delivery[] } {
  const seen: Delivery[] = []
  return {
    seen,
    run(delivery) {
      const step = steps[Math.min(seen.length, steps.length - 1)] ?? steps[0]
      seen.push(delivery)
      return step === 'never' ? new Promise(() => undefined) : Promise.resolve(step)
    },
  }
}

function bench(under: HostUnderTest, jobs: JobRunner) {
  const clock: VirtualClock = createVirtualClock('2026-01-11T23:30:00.000Z')
  const stamp = createStamp(clock, 'Europe/Berlin')
  const graphs = new Map([...byName.values()].map((d) => [d, compile(d)]))
  const options: HostOptions = {
    versions: ({ service }) => {
      const definition = byName.get(service)
      const graph = definition && graphs.get(definition)
      if (definition === undefined || graph === undefined) throw new Error('release refused')
      return { definition, graph }
    },
    jobs,
    clock,
    timeZone: 'Europe/Berlin',
    delivery: { retrySeconds: [1, 5], timeoutSeconds: 10, perConnector: 2 },
    report: () => undefined,
  }
  let dead = { crashed: false }
  let host = under.start({ ...options, clock: mortal(clock, dead) })

  const command = (instanceId: string, commandId: string) => ({ instanceId, commandId, ...stamp() })
  const submit = (one: Command) => host.submit(one)

  function begin(definition: Definition, id: string): Promise<Submitted> {
    const service = [...byName].find(([, known]) => known === definition)?.[0] ?? 'refused'
    const start: StartCommand = {
      ...command(id, `start-${id}`),
      type: 'startInstance',
      number: `A-${id}`,
      identity: { subject: 'pseudonym', personId: 'MR-1', name: 'Erika Mustermann' },
    }
    return host.start({ service, version: 1 }, start)
  }

  return {
    host,
    clock,
    command,
    submit,
    begin,
    complete: (instance: Instance, note: string): Extract<Command, { type: 'completeTask' }> => {
      const [task] = openTasks(instance)
      return {
        ...command(instance.id, `complete-${instance.id}`),
        type: 'completeTask',
        taskId: task?.id ?? '',
        generation: task?.generation ?? 0,
        group: 'citizen',
        values: { note },
      }
    },
    /** Starting again with the same command answers the instance as it is now. */
    read: async (id: string): Promise<Instance> => taken(await begin(asking, id)).instance,
    restart: async (meanwhile?: () => Promise<void>) => {
      if (under.restart === undefined) throw new Error('this host does not survive')
      if (meanwhile !== undefined) await host.close().then(meanwhile)
      dead.crashed = true
      dead = { crashed: false }
      host = await under.restart({ ...options, clock: mortal(clock, dead) })
    },
  }
}

/** The timers of a process end with it. */
function mortal(clock: Clock, process: { readonly crashed: boolean }): Clock {
  return {
    now: () => clock.now(),
    setTimer: (at, run) => clock.setTimer(at, () => (process.crashed ? undefined : run())),
  }
}

const byName = new Map<string, Definition>([
  ['asking', asking],
  ['waiting', waiting],
  ['lookingUp', lookingUp],
  ['slowly', slowly],
  ['lapsing', lapsing],
  ['lapsingToClerk', lapsingToClerk],
])

function taken(answer: Submitted): Extract<Submitted, { instance: Instance }> {
  if ('rejection' in answer) throw new Error(`refused: ${answer.rejection.code}`)
  return answer
}
