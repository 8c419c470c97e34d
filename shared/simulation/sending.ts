import { rootScope } from '../engine/instance.ts'
import type { JsonObject } from '../model/json.ts'
import type { Sent } from './lines.ts'
import { evaluate } from './sight.ts'
import type { Traced } from './trace.ts'
import type { Running, World } from './world.ts'
import { plainWords } from '../model/longNumber.ts'

/** What an activity yields that is being completed from outside. */
export interface Completing {
  readonly activation: string
  readonly payload: JsonObject
}

export interface Moment {
  /** The activation that is moved. */
  readonly moved: string | null
  /** Its key as it was before the step. */
  readonly key: string | null
  readonly completing: Completing | undefined
}

/**
 * What an activity sends as it ends: a send task its message, any other what a message flow leads to inside
 * of the file. Events, and send tasks that nobody answers for, throw theirs themselves.
 */
export function sentBy(world: World, traced: Traced, moment: Moment): Sent | undefined {
  const { activation, hasSent, node } = traced
  const { id, process, element } = node
  if ('event' in element || hasSent) return undefined
  const sender = world.mail.senders.find((one) => one.process === process && one.element === id)
  const [message] = sender?.messages ?? []
  if (message === undefined) return undefined
  const { moved, key, completing } = moment
  const payload = completing?.activation === activation ? completing.payload : {}
  return { message, key: moved === activation ? key : null, payload }
}

/** None where it cannot be evaluated. */
export function keyOf(
  world: World,
  { trace, instance }: Running,
  activation: string | null,
): string | null {
  const traced = activation === null ? undefined : trace.activations.get(activation)
  const key = traced && 'key' in traced.node.element ? traced.node.element.key : undefined
  if (traced === undefined || key === undefined || instance === undefined) return null
  const scope = instance.activations[traced.activation]?.scope ?? rootScope
  const found = evaluate(world, { instance, scope, node: traced.node }, key)
  const value = 'value' in found ? found.value : null
  return value === null || typeof value === 'object' ? null : plainWords(value)
}
