import type { JsonObject } from '../model/json.ts'
import { begin } from './begin.ts'
import { beginningEvents, needsAll, type BeginningEvent } from './starts.ts'
import type { World } from './world.ts'

/** One more instance, unless the event needs others of its triggers first: then what has come is kept for it. */
export function beginWhenComplete(world: World, by: BeginningEvent, payload: JsonObject): void {
  const { node } = by
  const brought = needsAll(node) ? gather(world, by, payload) : payload
  if (brought === undefined) return
  const data = world.running.length === 0 ? world.data : {}
  begin(world, { process: node.process, element: node.id, data, payload: brought })
}

/** What all triggers bring together, once each of them has come. */
function gather(
  { graph, gathered }: World,
  by: BeginningEvent,
  payload: JsonObject,
): JsonObject | undefined {
  const came = gathered.get(by.node) ?? new Map<string, JsonObject[]>()
  gathered.set(by.node, came)
  came.set(triggerOf(by), [...(came.get(triggerOf(by)) ?? []), payload])
  const needed = beginningEvents(graph).filter(({ node }) => node === by.node)
  const each = needed.map((one) => came.get(triggerOf(one)) ?? [])
  if (each.some((payloads) => payloads.length === 0)) return undefined
  return Object.assign({}, ...each.map((payloads) => payloads.shift()))
}

function triggerOf({ kind, awaited }: BeginningEvent): string {
  return `${kind} ${awaited}`
}
