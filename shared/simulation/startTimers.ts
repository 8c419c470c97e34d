import type { ElementNode, Graph } from '../engine/graph.ts'
import { dueOf, rulesOf, textOf } from '../engine/timer.ts'
import { compile } from '../feel/compile.ts'
import { environmentOf } from '../feel/environment.ts'
import type { JsonObject } from '../model/json.ts'

interface Beginning {
  /** Instant at which the clock begins. */
  readonly at: string
  readonly data: JsonObject
}

/** When an event begins its process for the first time: a timer when it is due, all else at once. */
export function firstAt(
  { scope, holidays }: Graph,
  node: ElementNode | undefined,
  { at, data }: Beginning,
): string {
  const event = node !== undefined && 'event' in node.element ? node.element.event : undefined
  const timed = event?.type === 'timer' ? textOf(event.timer) : undefined
  if (event?.type !== 'timer' || timed === undefined) return at
  const expression = compile(timed.text, { kind: 'expression', scope })
  const { value } = expression.evaluate(
    data,
    environmentOf({ at, today: at.slice(0, 10) }, holidays),
  )
  const rules = rulesOf(event.timer)
  const due =
    typeof value === 'string'
      ? dueOf(timed.kind, value, { now: at, rules, place: holidays })
      : undefined
  return due === undefined || due.dueAt < at ? at : due.dueAt
}
