import type { Reachability } from '../deps.ts'
import type { ApprovedHosts } from './http/approvedHosts.ts'

const patience = 2_000

/** Asks each source for its description, which needs no credentials and touches nobody's data. */
export function createReachability(
  approved: ApprovedHosts,
): () => Promise<readonly Reachability[]> {
  return () =>
    Promise.all(
      Object.entries(approved).map(async ([id, { openapi }]) => {
        const started = performance.now()
        const reachable = await answers(openapi)
        return { id, reachable, milliseconds: Math.round(performance.now() - started) }
      }),
    )
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    // Refused, reset, too slow: not reachable, which is the answer.
    return false
  }
}
