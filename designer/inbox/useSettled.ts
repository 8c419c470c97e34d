import { useEffect, useState } from 'react'

const pause = 250

/** A text once nobody types any more, so that not every letter is asked for. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timeout = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timeout)
  }, [text])
  return settled
}
