import type { JsonObject } from '../model/json.ts'
import { processOf, type Awaited } from './arriving.ts'
import { placeOf } from './lines.ts'
import { move } from './moving.ts'
import { tellRefused } from './telling.ts'
import type { Running, World } from './world.ts'

export interface Correlating {
  readonly wait: Awaited
  readonly payload: JsonObject
}

/** Gives what has come to who waits for it. It sets variables, unless an output mapping says which. */
export function correlate(world: World, running: Running, { wait, payload }: Correlating): void {
  const node = world.graph.processes[processOf(running, wait)]?.elements[wait.element]
  const { id: subscriptionId, generation, activation: moved } = wait
  const rejection = move(world, running, {
    body: {
      type: wait.kind === 'message' ? 'correlateMessage' : 'deliverSignal',
      subscriptionId,
      generation,
      payload,
      values: node?.output === undefined ? payload : {},
    },
    moved,
  })
  if (rejection === undefined || node === undefined) return
  tellRefused(world, running, { place: placeOf(node), rejection })
}
