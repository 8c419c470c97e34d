import type { Effect } from '#shared/engine/effect.ts'
import type { Database } from '../../storage/database.ts'
import type { InstanceChange } from '../store.ts'
import { createChannels, type Watching } from './channels.ts'
import { createSqliteDispatches } from './dispatches.ts'
import { createStartTriggers } from './startTriggers.ts'

/** What passes between cases, and what begins them. */
export function createExchange({ $client: client }: Database, watching: Watching) {
  const channels = createChannels(client, watching)
  const dispatches = createSqliteDispatches(client, watching)
  return {
    store: {
      ...channels.store,
      ...dispatches.store,
      ...createStartTriggers(client, watching),
    },
    carryOut(effect: Effect, change: InstanceChange): void {
      channels.carryOut(effect, change)
      dispatches.carryOut(effect, change)
    },
    /** Last of all: what a case is sent goes to others, whatever becomes of it. */
    send(change: InstanceChange): void {
      if (change.isForgotten) dispatches.forgetCalls(change.instance.id)
      dispatches.send(change)
    },
  }
}
