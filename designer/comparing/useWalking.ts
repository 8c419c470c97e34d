import { useEffect } from 'react'
import type { Compared } from './compared.ts'
import { leaveWalk, useWalk } from './walk.ts'

const nothing: Compared['changes'] = []

/** Goes through these changes until the screen is left; the one in view stays so where it still is one. */
export function useWalking(compared: Compared | undefined): void {
  const changes = compared?.changes ?? nothing
  useEffect(() => useWalk.setState({ changes }), [changes])
  useEffect(() => leaveWalk, [])
}
