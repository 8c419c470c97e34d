import type { EventDefinition } from '../model/elements.ts'
import type { WaitedEvent } from '../model/events.ts'
import type { Behaviour, Condition, Failure, Place, Planned } from './behaviour.ts'
import { evaluate, failure } from './evaluating.ts'
import { conditionOf, expressionOf, type Making } from './making.ts'
import type { Run } from './run.ts'
import { planTimer, timerNode } from './timer.ts'
import { plainWords } from '../model/longNumber.ts'

type Plan = (run: Run, place: Place) => readonly Planned[] | Failure

/** What a catching event waits for. Errors and their like are not waited for: they are thrown. */
export function catching(
  event: EventDefinition,
  making: Making,
): Pick<Behaviour, 'plan' | 'conditions' | 'origin'> {
  const triggers = event.type === 'multiple' ? event.events : [event]
  const plans = triggers.flatMap((trigger) => planOf(trigger, making) ?? [])
  const [first] = triggers
  const message = first?.type === 'message' ? (first.message ?? making.id) : making.id
  return {
    ...(plans.length === 0 ? {} : { plan: event.type === 'multiple' ? eachOf(plans) : plans[0] }),
    conditions: conditionsOf(triggers, making),
    origin: { kind: 'source', from: message },
  }
}

export function messagePlan(
  { message, key }: { readonly message?: string; readonly key?: string },
  making: Pick<Making, 'id' | 'scope'>,
): Plan {
  const expression = key === undefined ? undefined : expressionOf(key, making)
  const name = message ?? making.id
  return (run, { scope }) => {
    const found = keyOf(run, expression, scope)
    return 'failure' in found ? found : [{ kind: 'message', message: name, key: found.key }]
  }
}

/** The correlation key that an expression yields. */
export function keyOf(
  run: Run,
  expression: ReturnType<typeof expressionOf> | undefined,
  scope: string,
): { readonly key: string | null } | Failure {
  if (expression === undefined) return { key: null }
  const evaluated = evaluate(run, expression, scope)
  if ('failure' in evaluated) return evaluated
  const { value } = evaluated
  if (typeof value === 'string' || typeof value === 'number') return { key: plainWords(value) }
  return failure('expressionFailed', 'Das Kennzeichen der Nachricht fehlt.')
}

type Trigger = Exclude<EventDefinition, { type: 'multiple' }>

/** Undefined for what is thrown, not waited for. */
function planOf(trigger: Trigger, making: Making): Plan | undefined {
  if (trigger.type === 'message') return messagePlan(trigger, making)
  if (trigger.type === 'timer') return timerPlan(trigger, making)
  if (trigger.type === 'conditional') return () => [{ kind: 'condition', held: false }]
  if (trigger.type !== 'signal') return undefined
  const { signal = making.id } = trigger
  return () => [{ kind: 'signal', signal }]
}

function timerPlan(
  { timer }: Extract<WaitedEvent, { type: 'timer' }>,
  making: Making,
): Plan | undefined {
  const node = timerNode(timer, making)
  if (node === undefined) return undefined
  return (run, { scope }) => {
    const planned = planTimer(run, node, scope)
    return 'failure' in planned ? planned : [planned]
  }
}

/** All triggers of a multiple event, each with its place. */
function eachOf(plans: readonly Plan[]): Plan {
  return (run, place) => {
    const planned: Planned[] = []
    for (const [trigger, plan] of plans.entries()) {
      const waits = plan(run, place)
      if ('failure' in waits) return waits
      planned.push(...waits.map((wait) => ({ ...wait, trigger })))
    }
    return planned
  }
}

function conditionsOf(triggers: readonly Trigger[], making: Making) {
  const conditions: Record<number, Condition> = {}
  for (const [index, trigger] of triggers.entries()) {
    if (trigger.type !== 'conditional' || trigger.condition === undefined) continue
    conditions[index] = conditionOf(trigger.condition, making)
  }
  return conditions
}
