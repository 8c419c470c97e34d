import type { Instance } from '../engine/instance.ts'
import type { JsonObject } from '../model/json.ts'
import type { Sent } from './lines.ts'
import { evaluate } from './sight.ts'
import type { Traced } from './trace.ts'
import type { World } from './world.ts'

/** What an activity yields that is being completed from outside. */
export interface Completing {
  readonly activation: string
  readonly payload: JsonObject
}

export interface Moment {
  /** Before the step. */
  readonly before: Instance | undefined
  readonly completing: Completing | undefined
}

/**
 * What an activity sends as it ends: a send task its message, any other what a message flow leads to inside
 * of the file. Events, and send tasks that nobody answers for, throw theirs themselves.
 */
export function sentBy(world: World, traced: Traced, moment: Moment): Sent | undefined {
  const { id, process, element } = traced.node
  if ('event' in element || traced.hasSent) return undefined
  const sender = world.mail.senders.find((one) => one.process === process && one.element === id)
  const [message] = sender?.messages ?? []
  if (message === undefined) return undefined
  const { completing } = moment
  const payload = completing?.activation === traced.activation ? completing.payload : {}
  return { message, key: keyOf(world, traced, moment), payload }
}

function keyOf(world: World, { activation, node }: Traced, { before }: Moment): string | null {
  const { element } = node
  const scope = before?.activations[activation]?.scope
  if (!('key' in element) || element.key === undefined) return null
  if (before === undefined || scope === undefined) return null
  const found = evaluate(world, { instance: before, scope, node }, element.key)
  if ('problem' in found || found.value === null) return null
  return typeof found.value === 'object' ? null : String(found.value)
}
