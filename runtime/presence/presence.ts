import { randomUUID } from 'node:crypto'

/**
 * Who has a draft open, as long as their stream is. In memory only: it is about now, and nothing of it is kept or
 * logged. A stream ends with its session, with the server, or when the same person opens too many.
 */
export interface Presence {
  readonly enter: (visitor: Visitor) => Visit
  /** False when there is no such visit of this person. */
  readonly move: (visit: string, subject: string, where: Where) => boolean
  readonly departmentOf: (visit: string) => string | undefined
  readonly tell: (service: string, event: Happened) => void
  /** Ends what is over, and lets the others know that the server is there. */
  readonly beat: () => void
  readonly close: () => void
}

interface Visitor {
  readonly service: string
  readonly department: string
  readonly subject: string
  readonly name: string
  /** Whether the session lasts. */
  readonly isSignedIn: () => boolean
  readonly send: (event: StreamEvent) => void
  readonly end: () => void
}

export interface Visit {
  readonly id: string
  readonly leave: () => void
}

/** What somebody has selected, as a JSON Pointer, and whether they write there. */
interface Where {
  readonly place: string | null
  readonly editing: boolean
}

export interface Colleague extends Where {
  readonly id: string
  readonly name: string
}

/** Something of the service has changed for everybody who looks at it. */
type Happened =
  | { readonly event: 'draft'; readonly data: { readonly etag: string } }
  | { readonly event: 'comments'; readonly data: null }

export const commentsChanged = { event: 'comments', data: null } as const satisfies Happened

export type StreamEvent =
  | Happened
  | { readonly event: 'beat'; readonly data: null }
  | { readonly event: 'entered'; readonly data: { readonly visit: string } }
  | { readonly event: 'people'; readonly data: readonly Colleague[] }

interface Present extends Visitor {
  readonly id: string
  where: Where
}

const mostPerPerson = 4
const pause = 15_000

type Visits = Map<string, Present>

export function createPresence(): Presence {
  const visits: Visits = new Map()
  let closed = false
  const beat = () => {
    for (const one of visits.values()) sendTo(visits, one, { event: 'beat', data: null })
  }
  const timer = setInterval(beat, pause)
  timer.unref()

  return {
    enter(visitor) {
      const id = randomUUID()
      makeRoom(visits, visitor)
      if (closed) visitor.end()
      else {
        visits.set(id, { ...visitor, id, where: { place: null, editing: false } })
        visitor.send({ event: 'entered', data: { visit: id } })
        tellPeople(visits, visitor.service)
      }
      return { id, leave: () => leave(visits, id) }
    },
    move(visit, subject, where) {
      const found = visits.get(visit)
      if (found === undefined || found.subject !== subject) return false
      found.where = where
      tellPeople(visits, found.service)
      return true
    },
    departmentOf: (visit) => visits.get(visit)?.department,
    tell(service, event) {
      for (const one of at(visits, service)) sendTo(visits, one, event)
    },
    beat,
    close() {
      closed = true
      clearInterval(timer)
      for (const { end } of visits.values()) end()
      visits.clear()
    },
  }
}

function at(visits: Visits, service: string): readonly Present[] {
  return [...visits.values()].filter((one) => one.service === service)
}

/** Who opens too many loses the oldest. */
function makeRoom(visits: Visits, { subject }: Visitor): void {
  const own = [...visits.values()].filter((one) => one.subject === subject)
  const tooMany = Math.max(0, own.length + 1 - mostPerPerson)
  for (const { id } of own.slice(0, tooMany)) leave(visits, id)
}

function leave(visits: Visits, id: string): void {
  const gone = visits.get(id)
  if (gone === undefined) return
  visits.delete(id)
  gone.end()
  tellPeople(visits, gone.service)
}

function tellPeople(visits: Visits, service: string): void {
  for (const one of at(visits, service)) {
    const others = at(visits, service).filter(({ subject }) => subject !== one.subject)
    const data = others.map(({ subject, name, where }) => ({ id: subject, name, ...where }))
    sendTo(visits, one, { event: 'people', data })
  }
}

/** Nothing goes to who has signed out. */
function sendTo(visits: Visits, one: Present, event: StreamEvent): void {
  if (one.isSignedIn()) one.send(event)
  else leave(visits, one.id)
}
