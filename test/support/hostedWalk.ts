import type { Clock } from '#runtime/hosts/clock.ts'
import { createStamp } from '#runtime/hosts/clock.ts'
import { createEmbeddedHost } from '#runtime/hosts/embeddedHost.ts'
import type { Host, JobResult, JobRunner, StartCommand, VersionRef } from '#runtime/hosts/host.ts'
import { idFrom } from '#runtime/hosts/newId.ts'
import type { Store, Stored } from '#runtime/hosts/store.ts'
import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Event } from '#shared/engine/event.ts'
import { keyOf, type Instance } from '#shared/engine/instance.ts'
import type { MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { automaticPlan } from '#shared/engine/migration/plan.ts'
import type { Definition } from '#shared/model/definition.ts'
import { act } from './acts.ts'
import type { Beginning } from './process.ts'
import { define, end, start } from './processDefinition.ts'
import { createVirtualClock, settled } from './virtualClock.ts'
import { anythingByAnybody } from './walking.ts'

export interface HostedWalk {
  readonly definition: Definition
  readonly beginning: Beginning
  /** What is done, and how much time passes then. */
  readonly chosen: readonly number[]
  /** After which of them the process dies. */
  readonly crashes: ReadonlySet<number>
  /** Another version to which the case is taken over, by equal ids, before one of them. */
  readonly migration?: { readonly to: Definition; readonly at: number }
}

export interface Walked {
  /** By case: the one that was begun, and those it has called. */
  readonly cases: Readonly<Record<string, Hosted>>
  /** Codes of what was refused, in order. */
  readonly refused: readonly string[]
  /** What went wrong inside. */
  readonly wrong: readonly unknown[]
}

interface Hosted {
  readonly instance: Instance | undefined
  readonly events: readonly Event[]
}

/** Leads a case the same way over any store; `open` opens it anew after a crash. */
export async function walkHosted(open: () => Store, walk: HostedWalk): Promise<Walked> {
  const clock = createVirtualClock('2026-03-28T22:30:00.000Z')
  const stamp = createStamp(clock, timeZone)
  const wrong: unknown[] = []
  const begun = starting(open, walk, { clock, report: (error) => wrong.push(error) })
  let { host, store, die } = begun()
  const refused: string[] = []
  const note = (answer: Awaited<ReturnType<Host['submit']>>) => {
    if ('rejection' in answer) refused.push(answer.rejection.code)
  }

  note(await host.start(drawn, { ...startOf(walk.beginning), ...stamp() }))
  await settled()
  for (const [index, choice] of walk.chosen.entries()) {
    const found = store.find(caseId)
    if (found?.instance.status !== 'active' || hasExploded(found.instance)) break
    const command = { ...commandAt(walk, found, index), ...stamp() }
    note(
      await (command.type === 'migrateInstance'
        ? host.migrate(changed, command)
        : host.submit(command)),
    )
    await settled()
    if (walk.crashes.has(index)) {
      die()
      ;({ host, store, die } = begun())
    }
    await clock.advance(pauses[choice % pauses.length] ?? 0)
  }
  await host.close()
  return { cases: casesIn(store), refused, wrong }
}

const drawn = { service: 'drawn', version: 1 }
const changed = { service: 'drawn', version: 2 }
const called = { service: 'other', version: 1 }
const caseId = 'case'
const timeZone = 'Europe/Berlin'
const manyEvents = 3_000
const minute = 60_000
const pauses = [0, 0, minute, 60 * minute, 24 * 60 * minute, 31 * 24 * 60 * minute]

function startOf(beginning: Beginning): Omit<StartCommand, 'at' | 'today'> {
  const identity = { subject: 'pseudonym', personId: 'MR-1', name: 'Erika Mustermann' }
  const command = { commandId: 'start', instanceId: caseId, number: 'A-1', identity } as const
  return { type: 'startInstance', ...command, ...beginning }
}

type Unstamped<C> = C extends unknown ? Omit<C, 'at' | 'today'> : never

/** What is done next, by the version that the case is on. */
function commandAt(
  { definition, migration, chosen }: HostedWalk,
  { ref, instance }: Stored,
  index: number,
): Unstamped<Command | MigrateCommand> {
  const caseOf = { instanceId: caseId }
  if (migration?.at === index) {
    const plan = automaticPlan(compiled(definition), compiled(migration.to))
    return { type: 'migrateInstance', commandId: 'migration', ...caseOf, ...act, plan }
  }
  const current = ref.version === changed.version ? (migration?.to ?? definition) : definition
  const { command } = anythingByAnybody(compiled(current), chosen[index] ?? 0)(instance)
  return { ...command, commandId: `c${index}`, ...caseOf }
}

const other = define({
  elements: {
    start,
    wait: {
      type: 'intermediateCatchEvent',
      event: { type: 'timer', timer: { duration: '"PT1H"' } },
    },
    end,
  },
  flows: ['start -> wait -> end'],
})

/** What makes more of the same with every hour would never be done: time then stands still. */
function hasExploded(instance: Instance | undefined): boolean {
  return instance !== undefined && instance.sequence > manyEvents
}

const graphs = new WeakMap<Definition, ReturnType<typeof compile>>()

function compiled(definition: Definition): ReturnType<typeof compile> {
  const graph = graphs.get(definition) ?? compile(definition)
  graphs.set(definition, graph)
  return graph
}

interface Around {
  readonly clock: Clock
  readonly report: (error: unknown) => void
}

/** Starts the process that hosts the cases; `die` ends it without asking it. */
function starting(
  open: () => Store,
  { definition, migration }: Pick<HostedWalk, 'definition' | 'migration'>,
  { clock, report }: Around,
) {
  const jobs = createAnswers()
  const versions = ({ service, version }: VersionRef) => {
    const own = version === changed.version ? (migration?.to ?? definition) : definition
    const found = service === called.service ? other : own
    return { definition: found, graph: compiled(found) }
  }
  let numbers = 1
  const number = () => `A-${(numbers += 1)}`
  const offers = { current: () => [called], isValid: () => true, number }
  return () => {
    let isDead = false
    const opened = open()
    const isOver = () => isDead || hasExploded(opened.find(caseId)?.instance)
    const store: Store = {
      ...opened,
      connectors: () => (isOver() ? [] : opened.connectors()),
      dueTimers: (until, limit) => (isOver() ? [] : opened.dueTimers(until, limit)),
    }
    const mortal: Clock = {
      now: () => clock.now(),
      setTimer: (at, run) => clock.setTimer(at, () => (isOver() ? undefined : run())),
    }
    const options = { versions, jobs, clock: mortal, timeZone, offers, report }
    return { store, host: createEmbeddedHost(store, options), die: () => void (isDead = true) }
  }
}

const answers: readonly JobResult[] = [
  { output: { count: 1 } },
  { output: null },
  { error: 'unknownPerson' },
  { problem: 'Keine Antwort.' },
]

/** By the job alone, so that every host is told the same; in the end no more, or circles would never rest. */
function createAnswers(): JobRunner {
  let left = 30
  return {
    run({ jobId, generation }) {
      left -= 1
      const answer = answers[(Number(keyOf(jobId)) + generation) % answers.length]
      const refusal = { problem: 'Geschlossen.', final: true }
      return Promise.resolve(left < 0 || answer === undefined ? refusal : answer)
    },
  }
}

function casesIn(store: Store): Walked['cases'] {
  const hosted = (id: string): Hosted => ({
    instance: store.find(id)?.instance,
    events: store.history(id),
  })
  const ids = [caseId, ...hosted(caseId).events.flatMap(calledBy)]
  return Object.fromEntries(ids.map((id) => [id, hosted(id)]))
}

function calledBy(event: Event): readonly string[] {
  const isJob = event.type === 'jobCreated' || event.type === 'jobRetried'
  if (!isJob || event.job.kind !== 'call') return []
  return [idFrom(`${event.jobId}#${event.generation}`)]
}
