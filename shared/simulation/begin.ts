import type { JsonObject } from '../model/json.ts'
import { placeOf, processPlace } from './lines.ts'
import { move } from './moving.ts'
import { tellRefused } from './telling.ts'
import { createRunning, type World } from './world.ts'

export interface Beginning {
  readonly process: string
  /** What begins it other than its none start. */
  readonly element: string | undefined
  readonly data?: JsonObject
  /** What the message or signal brings that begins it. */
  readonly payload?: JsonObject
}

/** Messages that begin one process after the other would begin them for ever. */
const mostInstances = 1_000

/** The first instance gets the variables at the start, whatever begins it. */
function dataFor({ running, data }: World): JsonObject {
  return running.length === 0 ? data : {}
}

/** One more instance. What begins it writes its variables unless its output mapping says which. */
export function begin(
  world: World,
  { process, element, data = dataFor(world), payload = {} }: Beginning,
): void {
  if (world.running.length >= mostInstances) {
    world.notes.push({ code: 'tooManyInstances', element: process, times: mostInstances })
    return
  }
  const { identity } = world
  const running = createRunning(world, process)
  world.running.push(running)
  const node = element === undefined ? undefined : world.graph.processes[process]?.elements[element]
  const written = node?.output === undefined ? payload : {}
  const rejection = move(world, running, {
    body: {
      type: 'startInstance',
      number: `MUSTER-${running.id}`,
      process,
      data: { ...data, ...written },
      payload,
      ...(identity === undefined ? {} : { identity }),
      ...(element === undefined ? {} : { startEvent: element }),
    },
  })
  const place = node === undefined ? processPlace(process) : placeOf(node)
  if (rejection !== undefined) tellRefused(world, running, { place, rejection })
}
