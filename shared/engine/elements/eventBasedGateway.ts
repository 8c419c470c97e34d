import type { Planned } from '../behaviour.ts'
import { incomplete } from '../evaluating.ts'
import type { Make } from '../making.ts'
import { openWait } from '../waiting.ts'

/** Waits for all the events behind it at once; the first that comes decides (eventChoice.ts). */
export const eventBasedGateway: Make<'eventBasedGateway'> = () => ({
  enter(run, { node, activation }) {
    const { id, scope } = activation
    const plans: { element: string; wait: Planned }[] = []
    for (const { target } of node.outgoing) {
      const waits = target.behaviour.plan?.(run, { node: target, scope }) ?? []
      if ('failure' in waits) return waits
      for (const wait of waits) plans.push({ element: target.id, wait })
    }
    if (plans.length === 0) return incomplete('Worauf gewartet wird,')
    for (const plan of plans) openWait(run, { scope, activation: id, ...plan })
    return { waits: true }
  },
})
