import type { Command } from '../command.ts'
import { startItem } from '../looping.ts'
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

/** One more activity of an ad-hoc sub-process under way. */
export function activateElement(
  run: Run,
  command: Extract<Command, { type: 'activateElement' }>,
): Rejection | undefined {
  const { commandId, at, scope: id, element } = command
  const scope = run.instance.scopes[id]
  const around =
    scope && scope.element !== null ? nodeOf(run, { scope: id, element: scope.element }) : undefined
  const node = around?.inside.find((one) => one.id === element)
  if (
    around?.element.type !== 'adHocSubProcess' ||
    node === undefined ||
    node.incoming.length > 0
  ) {
    return { code: 'notUnderWay', id: element }
  }
  emit(run, { type: 'elementAdded', commandId, at, scope: id, element })
  run.agenda.push({ type: 'activate', activation: enterElement(run, { scope: id, element }) })
  return undefined
}
