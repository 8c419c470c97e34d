import { useEffect, useRef, type RefObject } from 'react'
import { useSession } from './sessionStore.ts'

/** Calls once somebody has been led to one of these places, e.g. from a list of what is different. */
export function useLed(isHere: (place: string) => boolean, arrive: (place: string) => void): void {
  const sought = useSession((state) => state.sought)
  useEffect(() => {
    if (sought === undefined || !isHere(sought)) return
    useSession.setState({ sought: undefined })
    arrive(sought)
  })
}

/** What stands at the place comes into view and takes the keyboard when somebody is led there. */
export function useLedTo(place: string | undefined): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null)
  useLed(
    (sought) => sought === place,
    () => {
      card.current?.scrollIntoView({ block: 'nearest' })
      card.current?.focus()
    },
  )
  return card
}
