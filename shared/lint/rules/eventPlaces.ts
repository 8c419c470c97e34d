import { ancestorsOf } from '../../model/ancestors.ts'
import { isActivity, isEventSubProcess } from '../../model/elementKinds.ts'
import type { Definition } from '../../model/definition.ts'
import type { Element, ElementOf } from '../../model/elements.ts'
import type { Localised } from '../../model/localised.ts'
import type { FindingText } from '../../text/findings.ts'
import type { Drawing, PlacedElement } from '../drawing.ts'
import { eventsOf } from '../placedEvent.ts'
import { finding, type Rule } from '../rule.ts'

/** Events where they can never happen, or where nobody waits for them. */
export const eventPlaces: Rule = {
  id: 'eventPlaces',
  check: ({ definition, drawings }) =>
    drawings.flatMap((drawing) =>
      [...drawing.elements.values()].flatMap((placed) => {
        const { id, pointer, process, element } = placed
        return wrongOf(placed, drawing, definition).map(({ text, about = [element.name] }) =>
          finding(
            'eventPlaces',
            { pointer, process, element: id },
            { severity: 'error', text, about },
          ),
        )
      }),
    ),
}

interface Wrong {
  readonly text: FindingText
  readonly about?: readonly Localised[]
}

function wrongOf(
  placed: PlacedElement,
  drawing: Drawing,
  { processes }: Definition,
): readonly Wrong[] {
  const { element, id, process } = placed
  const around = ancestorsOf(element, processes[process]?.elements ?? {})
  const { type } = element
  if (type === 'startEvent') return ofStart(element, around[0])
  if (type === 'boundaryEvent') return ofBoundary(element, drawing)
  if (type === 'eventBasedGateway') return ofGateway(placed, drawing)
  if (type === 'endEvent' && isCancelling(element)) {
    return around.some((one) => one.type === 'transaction') ? [] : [{ text: 'cancelOutside' }]
  }
  return isEventSubProcess(element) && startsIn(id, drawing) !== 1 ? [{ text: 'oneStart' }] : []
}

function ofStart(
  { event }: ElementOf<'startEvent'>,
  parent: Element | undefined,
): readonly Wrong[] {
  if (parent === undefined) {
    const inner = ['error', 'escalation', 'compensation'].includes(event.type)
    return inner ? [{ text: 'startByInner' }] : []
  }
  const expected = isEventSubProcess(parent)
  if (expected === (event.type !== 'none')) return []
  return [{ text: expected ? 'startWithoutEvent' : 'startInside' }]
}

function ofBoundary(element: ElementOf<'boundaryEvent'>, { elements }: Drawing): readonly Wrong[] {
  const host = elements.get(element.attachedTo)?.element
  if (isCancelling(element) && host?.type !== 'transaction') return [{ text: 'cancelOutside' }]
  const handler = elements.get(element.handler ?? '')?.element
  if (handler === undefined || (isActivity(handler) && handler.isForCompensation)) return []
  return [{ text: 'notForCompensation', about: [handler.name, element.name] }]
}

function isCancelling(element: Element): boolean {
  return eventsOf(element, '').some(({ event }) => event.type === 'cancel')
}

function startsIn(id: string, { elements }: Drawing): number {
  return [...elements.values()].filter(
    ({ element }) => element.parent === id && element.type === 'startEvent',
  ).length
}

/** BPMN 2.0 §10.6.6: after it come only what waits. */
function ofGateway({ id, element }: PlacedElement, drawing: Drawing): readonly Wrong[] {
  return drawing.outgoing(id).flatMap(({ flow }) => {
    const next = drawing.elements.get(flow.target)?.element
    const waits = next?.type === 'intermediateCatchEvent' || next?.type === 'receiveTask'
    return next === undefined || waits
      ? []
      : [{ text: 'notAwaited', about: [next.name, element.name] }]
  })
}
