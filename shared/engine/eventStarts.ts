import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import type { EventStart } from './graph.ts'
import type { Wait } from './instance.ts'
import { emit, enterElement, startableOf, type Run } from './run.ts'
import { empty, openScope } from './scopes.ts'
import { raise } from './raising.ts'
import { closeStarts, openWait } from './waiting.ts'

/** Waits for what begins the event sub-processes of a scope, or for one that failed alone. */
export function armStarts(run: Run, scope: string, element?: string): void {
  for (const { start } of startableOf(run, scope).eventStarts) {
    if (element !== undefined && start.id !== element) continue
    const place = { scope, activation: null }
    const waits = start.behaviour.plan?.(run, { node: start, scope }) ?? []
    if ('failure' in waits) raise(run, { scope, element: start.id }, waits.failure)
    else for (const wait of waits) openWait(run, { ...place, element: start.id, wait })
  }
}

export interface Beginning {
  /** The scope that holds the event sub-process. */
  readonly scope: string
  readonly eventStart: EventStart
  readonly result: Json
}

/** An interrupting one ends all else in its scope and what could begin there (BPMN 2.0 §13.5.4). */
export function beginEventSubProcess(run: Run, { scope, eventStart, result }: Beginning): void {
  const { start, subProcess } = eventStart
  if (isInterrupting(eventStart)) {
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
