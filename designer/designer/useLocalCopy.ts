import { useEffect } from 'react'
import { useMe } from '../api/queries.ts'
import { useDocument } from './documentStore.ts'
import { dropCopy, keepCopy } from './localCopy.ts'

const pause = 300

/** Keeps what the server does not have yet, and forgets it when it has. */
export function useLocalCopy(): void {
  const person = useMe().data?.subject
  const opened = useDocument((state) => state.opened)
  useEffect(() => {
    if (person === undefined || opened === undefined) return undefined
    const { definition, stored, sent } = opened
    const place = { person, service: definition.id }
    if (definition === stored.definition) {
      void dropCopy(place)
      return undefined
    }
    const copy = { base: stored.definition, etag: stored.etag, definition }
    const keep = () => void keepCopy(place, sent === undefined ? copy : { ...copy, sent })
    const timer = setTimeout(keep, pause)
    globalThis.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      globalThis.removeEventListener('pagehide', keep)
    }
  }, [person, opened])
}
