import { createStamp, type Clock } from '#runtime/hosts/clock.ts'
import type { HostOptions } from '#runtime/hosts/embeddedHost.ts'
import type {
  Correlated,
  Delivery,
  Host,
  IncomingMessage,
  JobResult,
  JobRunner,
  StartCommand,
  Submitted,
  VersionRef,
} from '#runtime/hosts/host.ts'
import { idFrom } from '#runtime/hosts/newId.ts'
import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import { openTasks, type Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import {
  asking,
  awaitingReply,
  daily,
  lapsing,
  lapsingToClerk,
  lookingUp,
  orderedByMessage,
  reminding,
  waiting,
} from './services.ts'
import { exchanging } from './exchangingServices.ts'
import { starting } from './startingServices.ts'
import { createVirtualClock, type VirtualClock } from './virtualClock.ts'

/** What a host needs to be held to the suite. */
export interface HostUnderTest {
  start(options: HostOptions): Host
  /** Ends the host without asking it, as a crash does, and starts it on what it had written. */
  restart?(options: HostOptions): Promise<Host>
  end(): Promise<void>
}

export const slowly: Definition = {
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
export function answering(...steps: readonly [Step, ...Step[]]): JobRunner & { seen: Delivery[] } {
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

export type Bench = ReturnType<typeof bench>

export function bench(under: HostUnderTest, jobs: JobRunner) {
  const clock: VirtualClock = createVirtualClock('2026-01-11T23:30:00.000Z')
  const stamp = createStamp(clock, 'Europe/Berlin')
  const graphs = new Map([...byName.values()].map((d) => [d, compile(d)]))
  let offered: readonly VersionRef[] = []
  const begun: number[] = []
  const options: HostOptions = {
    offers: {
      current: () => offered,
      isValid: (ref) => ref.version < 9,
      number(definition) {
        const ref = offered.find(({ service }) => byName.get(service) === definition)
        return `N-${begun.push(ref?.version ?? 0)}`
      },
    },
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
    /** From now on this version, and no other, is in force. */
    offer: (service: string, version: number) => void (offered = [{ service, version }]),
    alsoOffer: (service: string) => void (offered = [...offered, { service, version: 1 }]),
    numbers: () => begun.length,
    versionsStarted: () => begun,
    submit,
    /** To the host that runs now, where one was started again. */
    correlate: (message: IncomingMessage) => host.correlate(message),
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
    /** The case that was called for a job, as it is now. */
    readCalled: async (jobId: string, generation = 1): Promise<Instance> => {
      const start = command(idFrom(`${jobId}#${generation}`), `call:${jobId}:${generation}`)
      return taken(await submit({ ...start, type: 'cancelInstance', reason: '' })).instance
    },
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
  ['reminding', reminding],
  ['lookingUp', lookingUp],
  ['slowly', slowly],
  ['lapsing', lapsing],
  ['lapsingToClerk', lapsingToClerk],
  ['awaitingReply', awaitingReply],
  ['orderedByMessage', orderedByMessage],
  ['daily', daily],
  ...Object.entries(exchanging),
  ...Object.entries(starting),
])

export function service(name: string): Definition {
  const found = byName.get(name)
  if (found === undefined) throw new Error(`${name}: expected to be a service of the bench`)
  return found
}

export function taken(answer: Submitted | Correlated): Extract<Submitted, { instance: Instance }> {
  if ('rejection' in answer) throw new Error(`refused: ${answer.rejection.code}`)
  if ('keptUntil' in answer) throw new Error('nobody waits for it yet')
  return answer
}
