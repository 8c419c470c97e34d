import type { Answer, Ask, Seen } from './ask.ts'
import type { Random } from './random.ts'
import type { ServiceName } from './services.ts'

export interface Load {
  /** Nobody begins a new case any more; resolves when everybody has done what they had begun. */
  readonly stop: () => Promise<void>
  /** How many cases of each service were begun. */
  readonly begun: Readonly<Record<ServiceName, number>>
}

/** Asks until there is an answer, however often the worker is killed meanwhile. */
export type Tell = (ask: Ask) => Promise<Answer>

const clients = 24

/** People who begin cases and do what these ask of them, many at the same time. */
export function createLoad(random: Random, tell: Tell): Load {
  const begun = {
    counting: 0,
    committee: 0,
    booking: 0,
    reminding: 0,
    awaiting: 0,
    telling: 0,
    begunByOrder: 0,
    calling: 0,
  } satisfies Record<ServiceName, number>
  const state = { isStopped: false }
  const stories = Object.keys(begun) as [ServiceName, ...ServiceName[]] // its own keys

  function newCase(service: ServiceName): string {
    return `${service}-${begun[service]++}`
  }

  async function start(service: ServiceName, partner?: string): Promise<Seen | undefined> {
    const instanceId = newCase(service)
    const about = partner === undefined ? {} : { partner }
    return seenIn(await tell({ type: 'start', service, instanceId, ...about }))
  }

  /** Twice `awaiting`: whether the message or the case comes first is left to chance. */
  async function awaited(): Promise<void> {
    const key = newCase('awaiting')
    const message = { type: 'correlate', name: 'reply', key, messageId: `reply-${key}` } as const
    const begin = { type: 'start', service: 'awaiting', instanceId: key } as const
    await inAnyOrder(random, [() => tell(begin), () => tell(message)])
  }

  async function told(): Promise<void> {
    const partner = newCase('awaiting')
    const begin = { type: 'start', service: 'awaiting', instanceId: partner } as const
    await inAnyOrder(random, [() => tell(begin), () => start('telling', partner)])
  }

  async function ordered(): Promise<void> {
    const messageId = newCase('begunByOrder')
    const order = { type: 'correlate', name: 'order', key: null, messageId } as const
    await answerTasks(seenIn(await tell(order)), tell)
  }

  async function story(service: ServiceName): Promise<void> {
    if (service === 'awaiting') return awaited()
    if (service === 'telling') return told()
    if (service === 'begunByOrder') return ordered()
    await answerTasks(await start(service), tell)
  }

  async function client(): Promise<void> {
    while (!state.isStopped) await story(random.of(stories))
  }

  const done = Promise.all(Array.from({ length: clients }, client))
  return {
    begun,
    async stop() {
      state.isStopped = true
      await done
    },
  }
}

async function inAnyOrder(
  random: Random,
  [one, other]: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<void> {
  const [first, second] = random.int(2) === 0 ? [one, other] : [other, one]
  await first()
  await second()
}

/** Every task that is open, and those that open by it. */
async function answerTasks(
  seen: Seen | undefined,
  tell: Tell,
  known = new Set<string>(),
): Promise<void> {
  if (seen === undefined) return
  const { instanceId } = seen
  const open = seen.tasks.map((task) => ({
    taskId: task.id,
    generation: task.generation,
    commandId: `complete-${task.id}-${task.generation}`,
  }))
  const fresh = open.filter(({ commandId }) => !known.has(commandId))
  for (const { commandId } of fresh) known.add(commandId)
  await Promise.all(
    fresh.map(async (task) => {
      const next = await tell({ type: 'complete', instanceId, ...task })
      await answerTasks(seenIn(next), tell, known)
    }),
  )
}

/** Nothing when it was refused, which the run has noted. */
function seenIn(answer: Answer): Seen | undefined {
  return 'instanceId' in answer ? answer : undefined
}
