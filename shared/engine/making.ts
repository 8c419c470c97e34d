import { compile, type Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { ElementType, ElementOf, EventDefinition } from '../model/elements.ts'
import type { Behaviour, Failure, Place, Planned } from './behaviour.ts'
import { evaluate, failure } from './evaluating.ts'
import type { Run } from './run.ts'
import { planTimer } from './timer.ts'

/** What the behaviour of an element is made with, once per definition. */
export interface Making {
  readonly definition: Definition
  readonly scope: Scope
  readonly id: string
  /** Group of the lane it is in. */
  readonly group: string
}

export type Make<T extends ElementType> = (element: ElementOf<T>, making: Making) => Behaviour

export function expressionOf(text: string, { scope }: Pick<Making, 'scope'>): Expression {
  return compile(text, { kind: 'expression', scope })
}

type Plan = (run: Run, place: Place) => Planned | Failure

/** What a catching event waits for. An error is not waited for, it is thrown. */
export function planOf(
  event: Extract<EventDefinition, { type: 'message' | 'timer' }>,
  making: Making,
): Plan {
  if (event.type === 'message') return messagePlan(event, making)
  const [kind, text] = timerText(event.timer)
  const expression = expressionOf(text, making)
  return (run, { scope }) => planTimer(run, { kind, expression }, scope)
}

export function messagePlan(
  { message, key }: { readonly message: string; readonly key?: string },
  making: Making,
): Plan {
  const expression = key === undefined ? undefined : expressionOf(key, making)
  return (run, { scope }) => {
    if (expression === undefined) return { kind: 'message', message, key: null }
    const evaluated = evaluate(run, expression, scope)
    if ('failure' in evaluated) return evaluated
    const { value } = evaluated
    if (typeof value !== 'string' && typeof value !== 'number') {
      return failure('expressionFailed', 'Das Kennzeichen der Nachricht fehlt.')
    }
    return { kind: 'message', message, key: String(value) }
  }
}

function timerText(
  timer: Extract<EventDefinition, { type: 'timer' }>['timer'],
): ['date' | 'duration' | 'cycle', string] {
  if ('date' in timer) return ['date', timer.date]
  if ('duration' in timer) return ['duration', timer.duration]
  return ['cycle', timer.cycle]
}
