import type { Group } from '#shared/policy/may.ts'
import type { Database } from '../storage/database.ts'
import {
  countPlaces,
  listPlaces,
  listServices,
  queueOfGroup,
  queueOfPerson,
  taskAt,
  tasksOfNumber,
  type ListedTask,
  type Place,
  type Queue,
} from './store.ts'

// However many tasks are open, a page reads no more rows than it shows for each group and service: every
// queue lies ready in an index, and what is asked for is merged from queues.

export const taskViews = ['all', 'mine', 'free', 'due'] as const
export type TaskView = (typeof taskViews)[number]

export interface Wanted {
  readonly view: TaskView
  readonly groups: readonly Group[]
  /** Empty: of every service. */
  readonly service: string
  readonly subject: string
  /** When today is over. */
  readonly endOfDay: string
}

export interface Page {
  readonly tasks: readonly ListedTask[]
  /** Behind what was looked at; undefined at the end. */
  readonly next: Place | undefined
}

const pageLength = 50
/** A search that finds little answers what it has, so that nobody else waits for it. */
const mostLookedAt = 2_000

export function pageOf(
  db: Database,
  wanted: Wanted,
  { after, isFound }: { after: Place | undefined; isFound: (task: ListedTask) => boolean },
): Page {
  const tasks: ListedTask[] = []
  let last = after
  let lookedAt = 0
  for (const place of mostUrgent(db, wanted, after)) {
    if (tasks.length === pageLength || lookedAt === mostLookedAt) return { tasks, next: last }
    const task = taskAt(db, place)
    if (isFound(task)) tasks.push(task)
    last = place
    lookedAt += 1
  }
  return { tasks, next: undefined }
}

/** The tasks of the case with this number, among those wanted. */
export function ofCase(
  db: Database,
  { view, groups, service, subject, endOfDay }: Wanted,
  number: string,
): readonly ListedTask[] {
  return tasksOfNumber(db, number).filter(
    ({ task }) =>
      groups.some(
        ({ department, group }) => task.department === department && task.group === group,
      ) &&
      (service === '' || task.service === service) &&
      (view !== 'mine' || task.assignee === subject) &&
      (view !== 'free' || task.assignee === null) &&
      (view !== 'due' || (task.dueAt !== null && task.dueAt < endOfDay)),
  )
}

/** One task of each service of which any is open. */
export function servicesOf(db: Database, groups: readonly Group[]): readonly ListedTask[] {
  const places = groups.flatMap((group) =>
    listServices(db, group).flatMap((service) =>
      [false, true].flatMap((taken) =>
        listPlaces(db, queueOfGroup(group, service, taken), { limit: 1 }),
      ),
    ),
  )
  const listed = places.map((place) => taskAt(db, place))
  return [...new Map(listed.map((one) => [one.task.service, one])).values()]
}

/** No further than this is counted: more than that nobody works off today. */
export const mostCounted = 1_000

export function countOf(db: Database, wanted: Wanted): number {
  let count = 0
  for (const queue of queuesOf(db, wanted)) {
    if (count === mostCounted) break
    count += countPlaces(db, queue, { ...due(wanted), limit: mostCounted - count })
  }
  return count
}

/** Merged lazily: a queue is read as far as somebody looks. */
function* mostUrgent(db: Database, wanted: Wanted, after: Place | undefined): Generator<Place> {
  const waiting = queuesOf(db, wanted).flatMap((queue) => {
    const places = placesOf(db, queue, { after, ...due(wanted) })
    const head = places.next()
    return head.done === true ? [] : [{ head: head.value, places }]
  })
  while (waiting.length > 0) {
    const first = waiting.reduce((best, one) => (isBefore(one.head, best.head) ? one : best))
    yield first.head
    const following = first.places.next()
    if (following.done === true) waiting.splice(waiting.indexOf(first), 1)
    else first.head = following.value
  }
}

function* placesOf(
  db: Database,
  queue: Queue,
  { after, dueBefore }: { after: Place | undefined; dueBefore: string | undefined },
): Generator<Place, void> {
  let last = after
  for (;;) {
    const places = listPlaces(db, queue, { after: last, dueBefore, limit: pageLength })
    yield* places
    if (places.length < pageLength) return
    last = places.at(-1)
  }
}

function queuesOf(db: Database, { view, groups, service, subject }: Wanted): readonly Queue[] {
  if (groups.length === 0) return []
  if (view === 'mine') return [queueOfPerson(subject, groups, service)]
  const takenOrNot = view === 'free' ? [false] : [false, true]
  return groups.flatMap((group) => {
    const services = service === '' ? listServices(db, group) : [service]
    return services.flatMap((one) => takenOrNot.map((taken) => queueOfGroup(group, one, taken)))
  })
}

function due({ view, endOfDay }: Wanted) {
  return { dueBefore: view === 'due' ? endOfDay : undefined }
}

function isBefore(a: Place, b: Place): boolean {
  return a.urgency < b.urgency || (a.urgency === b.urgency && a.seq < b.seq)
}
