import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { pointerTo } from '#shared/model/pointer.ts'
import { refreshComments } from '../api/comments.ts'
import { listen, tellWhere } from '../api/presence.ts'
import { placeOfStep } from '../comments/commentable.ts'
import { useRoute, type Route } from '../designer/route.ts'
import { useSession } from '../designer/sessionStore.ts'
import { usePresent } from './usePresent.ts'

const pause = 300

/** Tells the others what is open here, and hears the same of them. Without the stream all else works as ever. */
export function usePresence(service: string): void {
  const [visit, setVisit] = useState<string>()
  const queries = useQueryClient()
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined
    return listen(service, {
      entered: (data) => setVisit(data.visit),
      people: (colleagues) => usePresent.setState({ colleagues }),
      draft: ({ etag }) => usePresent.setState({ etag }),
      comments: () => void refreshComments(queries, service),
    })
  }, [service, queries])
  useTelling(visit)
}

function useTelling(visit: string | undefined): void {
  const route = useRoute()
  const process = useSession((state) => state.process)
  const element = useSession((state) => state.elements[0])
  const editing = useEditing()
  const place = placeIn(route, process, element)
  useEffect(() => {
    if (visit === undefined) return undefined
    // a stream that has ended meanwhile says again who is there when it is back
    const tell = () => void tellWhere(visit, { place, editing }).catch(() => undefined)
    const timer = setTimeout(tell, pause)
    return () => clearTimeout(timer)
  }, [visit, place, editing])
}

const parts: readonly string[] = ['forms', 'mappings', 'decisions', 'letters', 'deadlines']

function placeIn({ view, item }: Route, process: string, element: string | undefined) {
  if (view === 'flow') return element === undefined ? null : placeOfStep(process, element)
  return parts.includes(view) && item !== undefined ? pointerTo(view, item) : null
}

/** Whether this person is in a field of what is selected. */
function useEditing(): boolean {
  const [editing, setEditing] = useState(false)
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void =>
      setEditing(target instanceof HTMLElement && target.closest(fields) !== null)
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) setEditing(false)
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', leave)
    }
  }, [])
  return editing
}

const fields = ':is(.props, main) :is(input, textarea, select)'
