import { useCallback, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { go, useRoute } from '../designer/route.ts'
import { placeOf } from '../editing/fieldPlace.ts'

/** From each field the one that was open before it. */
type Trail = Readonly<Record<string, string>>

/** A field that was just made and waits for its name; what it is called meanwhile may change, `turn` stays. */
interface Fresh {
  readonly id: string
  readonly turn: number
}

/** Which field is open. What was undone away leads back to where the person came from. */
export function useOpenField(definition: Definition) {
  const { service = definition.id, item } = useRoute()
  const [trail, setTrail] = useState<Trail>({})
  const [fresh, setFresh] = useState<Fresh>()
  const [first] = Object.keys(definition.data)
  const current = lastThere(definition, item, trail) ?? first
  const open = useCallback(
    (id: string): void => {
      setFresh(undefined)
      if (current !== undefined && current !== id) setTrail((now) => ({ ...now, [id]: current }))
      go({ service, view: 'fields', item: id })
    },
    [service, current],
  )
  const openNew = (id: string | undefined): void => {
    if (id === undefined) return
    open(id)
    setFresh({ id, turn: 1 + (fresh?.turn ?? 0) })
  }
  /** Its name changed under the hands of the person: the entry they are at stays where it is. */
  const follow = (id: string): void => {
    open(id)
    setFresh(fresh && { ...fresh, id })
  }
  const isNew = fresh !== undefined && fresh.id === current
  return { current, isNew, key: isNew ? `new ${fresh.turn}` : current, open, openNew, follow }
}

function lastThere(
  definition: Definition,
  item: string | undefined,
  trail: Trail,
): string | undefined {
  const seen = new Set<string>()
  for (let id = item; id !== undefined && !seen.has(id); id = trail[id]) {
    if (placeOf(definition, id) !== undefined) return id
    seen.add(id)
  }
  return undefined
}
