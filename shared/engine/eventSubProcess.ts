import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import type { EventStart } from './graph.ts'
import type { Wait } from './instance.ts'
import { emit, enterElement, startableOf, type Run } from './run.ts'
import { empty, openScope } from './scopes.ts'
import { closeStarts } from './waiting.ts'

export interface Beginning {
  /** The scope that holds the event sub-process. */
  readonly scope: string
  readonly eventStart: EventStart
  readonly result: Json
  /** Whatever its start says. */
  readonly interrupts?: true
}

/** An interrupting one ends all else in its scope and what could begin there (BPMN 2.0 §13.5.4). */
export function beginEventSubProcess(run: Run, beginning: Beginning): void {
  const { scope, eventStart, result, interrupts } = beginning
  const { start, subProcess } = eventStart
  if (interrupts || isInterrupting(eventStart)) {
    empty(run, scope)
    closeStarts(run, scope)
  }
  const activation = enterElement(run, { scope, element: subProcess.id })
  emit(run, { type: 'elementActivated', activation })
  const inside = openScope(
    run,
    { process: subProcess.process, element: subProcess.id, parent: scope, activation, data: {} },
    [],
  )
  complete(run, enterElement(run, { scope: inside, element: start.id }), result)
}

export function isInterrupting({ start: { element } }: EventStart): boolean {
  return element.type === 'startEvent' && element.interrupting !== false
}

export function eventStartOf(run: Run, wait: Wait): EventStart | undefined {
  return startableOf(run, wait.scope).eventStarts.find(({ start }) => start.id === wait.element)
}
