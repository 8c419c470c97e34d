import type { Clock } from '../../hosts/clock.ts'
import type { ApprovedHost, ApprovedHosts } from '../approvedHosts.ts'
import { exchange } from '../exchange.ts'

export interface Reach {
  readonly id: string
  readonly reachable: boolean
  readonly milliseconds: number
}

const patience = 3_000

/** Asks every approved host for its OpenAPI document, which holds no personal data. */
export function reachabilityOf(approved: ApprovedHosts, clock: Clock): Promise<readonly Reach[]> {
  return Promise.all(
    Object.entries(approved).map(async ([id, host]) => {
      const asked = clock.now()
      const reachable = await answers(host)
      return { id, reachable, milliseconds: clock.now() - asked }
    }),
  )
}

async function answers({ openapi }: ApprovedHost): Promise<boolean> {
  const signal = AbortSignal.timeout(patience)
  const answer = await exchange({ method: 'GET', url: openapi, headers: {}, signal })
  return answer?.status === 200
}
