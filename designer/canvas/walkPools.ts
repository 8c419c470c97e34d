import { messageEnd, messagesAround, poolKey, poolOf } from '#shared/model/pools.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import type { Boxes } from '../editing/geometry.ts'
import { poolsDrawnWith } from '../editing/pools.ts'
import { poolNamed } from './poolEnds.ts'

// Where arrow keys lead among pools. Inside of a part of the flow none is drawn.

/** The pool of the process that is worked on. */
export function ownPool(): string | undefined {
  const now = drawnNow()
  const pool = now && poolOf(now.definition, now.process)
  return pool === undefined ? undefined : poolKey(pool)
}

/** Where the others stand that are drawn with it. */
export function otherPools(): Boxes {
  const now = drawnNow()
  if (now === undefined) return {}
  const own = poolOf(now.definition, now.process)
  return Object.fromEntries(
    Object.entries(poolsDrawnWith(now.definition, now.process).boxes).flatMap(([id, box]) =>
      id === own ? [] : [[poolKey(id), box] as const],
    ),
  )
}

/** From the own pool to the step with which it begins, from another to the step that a message joins to it. */
export function besidePool(key: string, arrow: string): string | undefined {
  const now = drawnNow()
  if (now === undefined) return undefined
  const { definition, process } = now
  if (key === ownPool()) {
    const { elements = {} } = definition.processes[process] ?? {}
    const first = Object.keys(elements).find((id) => elements[id]?.type === 'startEvent')
    return arrow === 'ArrowRight' ? (first ?? Object.keys(elements)[0]) : undefined
  }
  const pool = poolNamed(key)
  const joined = messagesAround(definition, process).flatMap(([, { source, target }]) => {
    const ends = [source, target].map((id) => messageEnd(definition, id))
    const isHere = ends.some((end) => end?.participant === pool)
    return isHere
      ? ends.flatMap((end) => (end?.process === process ? (end.element ?? []) : []))
      : []
  })
  return joined[0]
}

function drawnNow() {
  const { process, inside } = useSession.getState()
  const definition = useDocument.getState().opened?.definition
  return definition === undefined || inside !== undefined ? undefined : { definition, process }
}
