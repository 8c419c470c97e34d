import type { Json } from '../../model/json.ts'
import type { Failure } from '../behaviour.ts'
import { evaluate, failure } from '../evaluating.ts'
import type { ElementNode } from '../graph.ts'
import { expressionOf, type Make } from '../making.ts'
import { raiseOnce } from '../raising.ts'
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

  function isComplete(run: Run, scope: string): boolean | Failure {
    if (!condition) return false
    const evaluated = evaluate(run, condition, scope)
    return 'failure' in evaluated ? evaluated : evaluated.value === true
  }

  function beginNext(run: Run, scope: string): boolean {
    const next = run.instance.scopes[scope]?.queue?.[0]
    if (next === undefined) return false
    run.agenda.push({ type: 'activate', activation: enterElement(run, { scope, element: next }) })
    return true
  }

  return {
    ...ownData(making.definition),
    enter(run, entry) {
      const ids = chosen === undefined ? undefined : evaluate(run, chosen, entry.activation.scope)
      if (ids !== undefined && 'failure' in ids) return ids
      const starts = beginningOf(entry.node, ids?.value)
      if (starts === undefined) return failure('expressionFailed', 'Womit begonnen wird, fehlt.')
      const [next, ...queue] = starts
      const one = next === undefined ? [] : [next]
      const body = sequential ? { starts: one, queue: queue.map(({ id }) => id) } : { starts }
      openBody(run, entry, { properties, ...body })
      return { waits: true }
    },
    insideEnded(run, scope) {
      if (isComplete(run, scope) !== true) return
      if (cancelRemaining) empty(run, scope)
      run.agenda.push({ type: 'settle', scope })
    },
    goesOn(run, scope) {
      const complete = isComplete(run, scope)
      if (complete === true) return false
      if (beginNext(run, scope)) return true
      if (!condition) return false
      const { failure: incident } = complete === false ? nothingLeft : complete
      raiseOnce(run, { scope, element: making.id }, incident)
      return true
    },
  }
}

/** Somebody begins one more of its activities, or changes the data. */
const nothingLeft = failure('nothingLeft', 'Alles ist getan, das Ende ist aber nicht erreicht.')

function beginningOf(
  { starts }: ElementNode,
  ids: Json | undefined,
): readonly ElementNode[] | undefined {
  if (ids === undefined) return starts
  if (!Array.isArray(ids)) return undefined
  const named = ids.flatMap((id: Json) => starts.filter((start) => start.id === id))
  return named.length === ids.length ? named : undefined
}
