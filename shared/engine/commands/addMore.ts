import type { Command } from '../command.ts'
import { startItem } from '../looping.ts'
import { closeIncidents } from '../raising.ts'
import type { Rejection } from '../rejection.ts'
import { emit, enterElement, nodeOf, type Run } from '../run.ts'

/** One more run of a multi-instance activity under way: "one more reviewer". */
export function addItem(
  run: Run,
  command: Extract<Command, { type: 'addItem' }>,
): Rejection | undefined {
  const { commandId, at, activation: id, item } = command
  const activation = run.instance.activations[id]
  const loop = activation && nodeOf(run, activation).loop?.loop
  if (activation?.loop === undefined || loop?.type !== 'multiInstance') {
    return { code: 'notUnderWay', id }
  }
  const given = item === undefined ? {} : { item }
  emit(run, { type: 'itemAdded', commandId, at, activation: id, ...given })
  if (!loop.sequential) startItem(run, id)
  return undefined
}

/** One more activity of an ad-hoc sub-process under way; where one comes after the other, as the last. */
export function activateElement(
  run: Run,
  command: Extract<Command, { type: 'activateElement' }>,
): Rejection | undefined {
  const { commandId, at, scope, element } = command
  const adHoc = adHocIn(run, scope)
  if (adHoc === undefined || !adHoc.starts.some(({ id }) => id === element)) {
    return { code: 'notUnderWay', id: element }
  }
  const waits = adHoc.element.sequential && run.instance.live[scope] !== 0
  const queued = waits ? ({ queued: true } as const) : {}
  emit(run, { type: 'elementAdded', commandId, at, scope, element, ...queued })
  if (waits) return undefined
  closeIncidents(run, { scope, element: adHoc.id })
  run.agenda.push({ type: 'activate', activation: enterElement(run, { scope, element }) })
  return undefined
}

/** The ad-hoc sub-process that runs in a scope, not the scope around one of its runs. */
function adHocIn(run: Run, id: string) {
  const scope = run.instance.scopes[id]
  if (scope === undefined || scope.element === null) return undefined
  if (scope.item !== undefined || scope.undoes !== undefined) return undefined
  const { element, starts } = nodeOf(run, { scope: id, element: scope.element })
  return element.type === 'adHocSubProcess' ? { id: scope.element, element, starts } : undefined
}
