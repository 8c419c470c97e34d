import { isEmptied } from '#shared/engine/brokenOff.ts'
import type { Command } from '#shared/engine/command.ts'
import { waitOf } from '#shared/engine/instance.ts'
import { connectorTexts } from '#shared/text/connectors.ts'
import type { DueCall } from './calls.ts'
import type { Clock, Stamp } from './clock.ts'
import { commandFor } from './commandFor.ts'
import type { Delivery, Job, JobResult, JobRunner, Submitted, Versions } from './host.ts'
import type { DeliverySettings } from './retry.ts'
import type { DueJob, Store } from './store.ts'

// Jobs wait in the outbox and are delivered after the commit that created them, at least once. Each
// connector has its own places, so that a slow system holds up nobody but itself. A job leaves the
// outbox in the commit that takes its answer.

export interface Deliveries {
  /** Starts what is due and has a place. */
  pump(): void
  cancel(jobId: string): void
  close(): Promise<void>
}

export interface DeliveryContext {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  readonly clock: Clock
  readonly stamp: Stamp
  readonly settings: DeliverySettings
  readonly submit: (command: Command) => Promise<Submitted>
  /** Begins the case that a job asks for. */
  readonly call: (due: DueCall) => Promise<unknown>
  /** Writes to the store in the next commit. */
  readonly write: (work: () => void) => Promise<void>
  /** When all that is committed by now lasts; undefined when it does already. */
  readonly lasting: () => Promise<void> | undefined
  readonly wakeBy: (due: number) => void
  readonly report: (error: unknown) => void
}

interface UnderWay {
  readonly jobId: string
  readonly connector: string
  readonly controller: AbortController
  readonly done: Promise<void>
}

// Incidents are read by operators of a German administration, so their cause is kept in German.
const texts = connectorTexts.de

/** Milliseconds until a job is tried again that failed on our own side (disk, refused release). */
const ownPause = 60_000

export function createDeliveries(context: DeliveryContext): Deliveries {
  const { store, clock, settings } = context
  const underWay = new Map<string, UnderWay>()
  let closed = false

  const pump = () => {
    if (!closed) untroubled(context, beginDue)
  }

  function beginDue() {
    for (const connector of store.connectors()) {
      const busy = [...underWay.values()].filter((one) => one.connector === connector).length
      const free = settings.perConnector - busy
      if (free <= 0) continue
      store
        .dueJobs(connector, clock.now(), settings.perConnector + busy)
        .filter((due) => !underWay.has(keyOf(due)))
        .slice(0, free)
        .forEach((due) => begin(due, connector))
    }
  }

  function begin(due: DueJob, connector: string) {
    const controller = new AbortController()
    const done = deliver(context, due, controller.signal).finally(() => {
      underWay.delete(keyOf(due))
      pump()
    })
    underWay.set(keyOf(due), { jobId: due.id, connector, controller, done })
  }

  return {
    pump,
    cancel(jobId) {
      for (const one of underWay.values()) if (one.jobId === jobId) one.controller.abort()
    },
    async close() {
      closed = true
      for (const one of underWay.values()) one.controller.abort()
      await Promise.all([...underWay.values()].map((one) => one.done))
    },
  }
}

/** The database cannot be read: whoever called has done its own part and must not fail for it. */
function untroubled({ report, wakeBy, clock }: DeliveryContext, work: () => void): void {
  try {
    work()
  } catch (error) {
    report(error)
    wakeBy(clock.now() + ownPause)
  }
}

function keyOf(due: DueJob): string {
  return `${due.id}#${due.generation}`
}

async function deliver(
  context: DeliveryContext,
  due: DueJob,
  cancelled: AbortSignal,
): Promise<void> {
  try {
    const { job } = due
    if (job.kind === 'call') return void (await context.call({ ...due, job }))
    const result = await run(context, { ...due, job }, cancelled)
    if (!cancelled.aborted) await settle(context, due, result)
  } catch (error) {
    // Our own side failed (disk full, release refused), not the other system: the job stays.
    context.report(error)
    await pause(context, due, cancelled)
  }
}

type DueWork = DueJob & { readonly job: Job }

async function run(
  context: DeliveryContext,
  due: DueWork,
  cancelled: AbortSignal,
): Promise<JobResult> {
  const lasting = context.lasting()
  if (lasting !== undefined) await lasting // nobody is asked for what may be lost again
  const stored = context.store.find(due.instanceId)
  if (stored === undefined) throw new Error(`job ${due.id}: its instance is unknown`)
  const delivery: Delivery = {
    jobId: due.id,
    generation: due.generation,
    element: due.element,
    job: due.job,
    instance: stored.instance,
    definition: context.versions(stored.ref).definition,
    ...context.stamp(),
    write: (work) => context.write(() => writeBeside(context, due, work)),
  }
  const { timeoutSeconds } = context.settings
  const timeout = new AbortController()
  const stopTimeout = context.clock.setTimer(context.clock.now() + timeoutSeconds * 1000, () =>
    timeout.abort(),
  )
  const signal = AbortSignal.any([cancelled, timeout.signal])
  try {
    return await Promise.race([context.jobs.run(delivery, signal), aborted(signal)])
  } catch (error) {
    // The world failed: tried again, then an incident. The text of the error may hold data.
    if (timeout.signal.aborted) return { problem: texts.noAnswer(timeoutSeconds) }
    if (!cancelled.aborted) context.report(error)
    return { problem: texts.unexpected }
  } finally {
    stopTimeout()
  }
}

/** What was asked of others stands beside a case that has ended, but not where nothing may be kept. */
function writeBeside(
  { store }: DeliveryContext,
  { id, instanceId, generation }: DueJob,
  work: (isAwaited: boolean) => void,
): void {
  const { instance } = store.find(instanceId) ?? {}
  if (instance === undefined || isEmptied(instance)) return
  work(waitOf(instance, id)?.generation === generation)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('delivery aborted')), { once: true })
  })
}

async function settle(context: DeliveryContext, due: DueJob, result: JobResult): Promise<void> {
  const job = { jobId: due.id, generation: due.generation }
  const place = { instanceId: due.instanceId, ...context.stamp() }
  const answer = commandFor(job, result, place)
  if (answer !== undefined) await context.submit(answer)
  if ('problem' in result) {
    const delay = context.settings.retrySeconds[due.attempts]
    if (result.final === true || delay === undefined) {
      const commandId = `job:${due.id}:${due.generation}`
      const failed = { type: 'failJob', commandId, message: result.problem } as const
      await context.submit({ ...failed, ...job, ...place })
    } else {
      const seconds = Math.max(delay, result.retryAfterSeconds ?? 0)
      const dueAt = context.clock.now() + seconds * 1000
      const retry = { attempts: due.attempts + 1, dueAt, problem: result.problem }
      await context.write(() => context.store.postponeJob(due, retry))
      context.wakeBy(dueAt)
    }
  }
}

async function pause(context: DeliveryContext, due: DueJob, cancelled: AbortSignal): Promise<void> {
  const { store, clock, write, wakeBy, report } = context
  const dueAt = clock.now() + ownPause
  try {
    await write(() =>
      store.postponeJob(due, { attempts: due.attempts, dueAt, problem: texts.ownSide }),
    )
    wakeBy(dueAt)
  } catch (error) {
    // The disk takes nothing at all: the job keeps its place in memory until the pause is over.
    report(error)
    await new Promise<void>((resolve) => {
      const off = clock.setTimer(dueAt, resolve)
      cancelled.addEventListener('abort', () => {
        off()
        resolve()
      })
    })
  }
}
