import { useEffect, useRef } from 'react'
import { useMe } from '../api/queries.ts'
import { useDocument } from './documentStore.ts'
import { dropCopy, keepCopy } from './localCopy.ts'

const pause = 300

/** Keeps what the server does not have yet, and forgets it when it has. */
export function useLocalCopy(): void {
  const person = useMe().data?.subject
  const opened = useDocument((state) => state.opened)
  /** Of what this page has and the server has not: only this is for it to forget. */
  const keep = useRef<() => void>(undefined)
  useEffect(() => {
    const leave = () => keep.current?.()
    globalThis.addEventListener('pagehide', leave)
    return () => {
      globalThis.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  useEffect(() => {
    if (person === undefined || opened === undefined) return undefined
    const { definition, stored, sent } = opened
    const place = { person, service: definition.id }
    if (definition === stored.definition) {
      if (keep.current !== undefined) void dropCopy(place)
      keep.current = undefined
      return undefined
    }
    const copy = { base: stored.definition, etag: stored.etag, definition }
    const keepNow = () => void keepCopy(place, sent === undefined ? copy : { ...copy, sent })
    keep.current = keepNow
    const timer = setTimeout(keepNow, pause)
    return () => clearTimeout(timer)
  }, [person, opened])
}
