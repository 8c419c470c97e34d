import { useState } from 'react'
import { useNow } from '../api/queries.ts'

/** When the screen was opened: what depends on the day must not change under somebody's hands. */
export function useOpenedAt(): Date {
  const now = useNow()
  const [openedAt] = useState(now)
  return openedAt
}
