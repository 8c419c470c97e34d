import { randomUUID } from 'node:crypto'

/**
 * Who has a draft open, as long as their stream is. In memory only: it is about now, and nothing of it is kept or
 * logged. A stream ends with its session, with the server, or when the same person opens too many.
 */
export interface Presence {
  readonly enter: (visitor: Visitor) => Visit
  /** False when there is no such visit of this person. */
  readonly move: (visit: string, subject: string, where: Where) => boolean
  readonly serviceOf: (visit: string) => string | undefined
  readonly tell: (service: string, event: Happened) => void
  /** Ends what is over, and lets the others know that the server is there. */
  readonly beat: () => void
  readonly close: () => void
}

export interface Visitor {
  readonly service: string
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
export interface Where {
  readonly place: string | null
  readonly editing: boolean
}

export interface Colleague extends Where {
  readonly id: string
  readonly name: string
}

/** Something of the service has changed for everybody who looks at it. */
export type Happened =
  | { readonly event: 'draft'; readonly data: { readonly etag: string } }
  | { readonly event: 'comments'; readonly data: null }

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

export function createPresence(): Presence {
  const present = new Map<string, Present>()
  let closed = false

  const of = (service: string) => [...present.values()].filter((one) => one.service === service)

  function leave(id: string): void {
    const gone = present.get(id)
    if (gone === undefined) return
    present.delete(id)
    gone.end()
    tellPeople(gone.service)
  }

  function tell(service: string, event: Happened): void {
    for (const one of of(service)) sendTo(one, event)
  }

  /** Nothing goes to who has signed out. */
  function sendTo(one: Present, event: StreamEvent): void {
    if (one.isSignedIn()) one.send(event)
    else leave(one.id)
  }

  function tellPeople(service: string): void {
    for (const one of of(service)) {
      const others = of(service).filter(({ subject }) => subject !== one.subject)
      const data = others.map(({ subject, name, where }) => ({ id: subject, name, ...where }))
      sendTo(one, { event: 'people', data })
    }
  }

  function beat(): void {
    for (const one of present.values()) sendTo(one, { event: 'beat', data: null })
  }

  const timer = setInterval(beat, pause)
  timer.unref()

  return {
    enter(visitor) {
      const id = randomUUID()
      const own = [...present.values()].filter(({ subject }) => subject === visitor.subject)
      for (const one of own.slice(0, Math.max(0, own.length + 1 - mostPerPerson))) leave(one.id)
      if (closed) visitor.end()
      else {
        present.set(id, { ...visitor, id, where: { place: null, editing: false } })
        visitor.send({ event: 'entered', data: { visit: id } })
        tellPeople(visitor.service)
      }
      return { id, leave: () => leave(id) }
    },
    move(visit, subject, where) {
      const found = present.get(visit)
      if (found === undefined || found.subject !== subject) return false
      found.where = where
      tellPeople(found.service)
      return true
    },
    serviceOf: (visit) => present.get(visit)?.service,
    tell,
    beat,
    close() {
      closed = true
      clearInterval(timer)
      for (const { end } of present.values()) end()
      present.clear()
    },
  }
}
