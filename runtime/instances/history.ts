import { z } from '@hono/zod-openapi'
import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { localisedSchema } from '#shared/model/localised.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { Step } from '../portal/steps.ts'

const historyKinds = [
  'started',
  'sourceAnswered',
  'sourceRefused',
  'sent',
  'decidedByPerson',
  'decidedByRule',
  'letterMade',
  'timerFired',
  'incident',
  'incidentResolved',
  'completedByHand',
  'failedByHand',
  'moved',
  'suspended',
  'resumed',
  'cancelled',
  'migrated',
  'ended',
] as const

/** What happened, for people of the department: no name of a colleague, no value. */
export const historySchema = z.strictObject({
  at: z.string(),
  kind: z.enum(historyKinds),
  element: z.string().nullable(),
  title: localisedSchema.nullable(),
  /** Of what people decided. */
  reason: z.string().nullable(),
})
export type Happening = z.infer<typeof historySchema>

export function historyOf(steps: readonly Step[], definition: Definition): readonly Happening[] {
  const places = placesOf(steps)
  return steps.flatMap((step) => {
    const found = happening(step, places)
    if (found === undefined) return []
    const { element } = found
    const title = element === null ? null : (elementById(definition, element)?.name ?? null)
    const reason = 'reason' in step.event ? (step.event.reason ?? null) : null
    return [{ ...found, at: step.at, title, reason }]
  })
}

interface Places {
  /** Element of every task, job and timer. */
  readonly elements: ReadonlyMap<string, string>
  readonly letters: ReadonlySet<string>
}

function placesOf(steps: readonly Step[]): Places {
  const elements = new Map<string, string>()
  const letters = new Set<string>()
  for (const { event } of steps) {
    if (event.type === 'taskOpened') elements.set(event.taskId, event.element)
    if (event.type === 'timerArmed') elements.set(event.timerId, event.element)
    if (event.type === 'incidentRaised') elements.set(event.incidentId, event.element)
    if (event.type === 'jobCreated') {
      elements.set(event.jobId, event.element)
      if (event.job.kind === 'letter') letters.add(event.jobId)
    }
  }
  return { elements, letters }
}

function happening(
  { event }: Step,
  places: Places,
): Pick<Happening, 'kind' | 'element'> | undefined {
  const { elements, letters } = places
  const at = (id: string) => elements.get(id) ?? null
  if (event.type === 'jobCompleted') {
    const kind = letters.has(event.jobId) ? 'letterMade' : 'sourceAnswered'
    return { kind, element: at(event.jobId) }
  }
  if (event.type === 'taskCompleted') {
    const kind = event.group === citizenGroup ? 'sent' : 'decidedByPerson'
    return { kind, element: at(event.taskId) }
  }
  if (event.type === 'jobErrorThrown') return { kind: 'sourceRefused', element: at(event.jobId) }
  if (event.type === 'timerFired') return { kind: 'timerFired', element: at(event.timerId) }
  if (event.type === 'incidentResolved') {
    return { kind: 'incidentResolved', element: at(event.incidentId) }
  }
  return isDecided(event) ? decision(event) : turn(event)
}

function turn(event: Step['event']): Pick<Happening, 'kind' | 'element'> | undefined {
  if (event.type === 'decisionMade') return { kind: 'decidedByRule', element: event.element }
  if (event.type === 'incidentRaised') return { kind: 'incident', element: event.element }
  if (event.type === 'instanceStarted') return { kind: 'started', element: null }
  return event.type === 'instanceEnded' ? { kind: 'ended', element: null } : undefined
}

/** What people decided, and where. */
function decision(event: Decided): Pick<Happening, 'kind' | 'element'> {
  const element = 'element' in event ? event.element : 'to' in event ? event.to : null
  return { kind: decided[event.type], element }
}

const decided = {
  completedByHand: 'completedByHand',
  failedByHand: 'failedByHand',
  tokenMoved: 'moved',
  instanceSuspended: 'suspended',
  instanceResumed: 'resumed',
  cancellationRequested: 'cancelled',
  instanceMigrated: 'migrated',
} as const

type Decided = Extract<Step['event'], { type: keyof typeof decided }>

function isDecided(event: Step['event']): event is Decided {
  return event.type in decided
}
