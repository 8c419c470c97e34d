import type { Json } from '../../model/json.ts'
import { evaluate, failure } from '../evaluating.ts'
import type { ElementNode } from '../graph.ts'
import { expressionOf, type Make } from '../making.ts'
import { enterElement, type Run } from '../run.ts'
import { empty } from '../scopes.ts'
import { openBody, ownData } from './subProcess.ts'

/**
 * Activities without a fixed order (BPMN 2.0 §13.3.5): all of them at once, or one after the other, or those
 * that `first` names; people add others while it runs. It ends when its condition holds, without one when
 * nothing is left to do.
 */
export const adHocSubProcess: Make<'adHocSubProcess'> = (element, making) => {
  const { sequential, completionCondition, cancelRemaining, first, properties } = element
  const condition = completionCondition && expressionOf(completionCondition, making)
  const chosen = first === undefined ? undefined : expressionOf(first, making)

  function isComplete(run: Run, scope: string): boolean {
    if (!condition) return false
    const evaluated = evaluate(run, condition, scope)
    return 'value' in evaluated && evaluated.value === true
  }

  return {
    ...ownData(making.definition),
    enter(run, entry) {
      const ids = chosen === undefined ? undefined : evaluate(run, chosen, entry.activation.scope)
      if (ids !== undefined && 'failure' in ids) return ids
      const starts = beginningOf(entry.node, ids?.value)
      if (starts === undefined) return failure('expressionFailed', 'Womit begonnen wird, fehlt.')
      const [next, ...queue] = starts.map(({ id }) => id)
      const body = sequential
        ? { starts: starts.filter(({ id }) => id === next), queue }
        : { starts }
      openBody(run, entry, { properties, ...body })
      return { waits: true }
    },
    insideEnded(run, scope) {
      if (!isComplete(run, scope)) return
      if (cancelRemaining) empty(run, scope)
      run.agenda.push({ type: 'settle', scope })
    },
    goesOn(run, scope) {
      if (!sequential || isComplete(run, scope)) return false
      const next = run.instance.scopes[scope]?.queue?.[0]
      if (next === undefined) return false
      const activation = enterElement(run, { scope, element: next })
      run.agenda.push({ type: 'activate', activation })
      return true
    },
  }
}

function beginningOf(
  { inside }: ElementNode,
  ids: Json | undefined,
): readonly ElementNode[] | undefined {
  const starts = inside.filter(({ incoming }) => incoming.length === 0)
  if (ids === undefined) return starts
  if (!Array.isArray(ids)) return undefined
  return inside.filter(({ id }) => ids.includes(id))
}
