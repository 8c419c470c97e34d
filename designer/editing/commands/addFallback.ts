import type { Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boundaryEventsOf, elementAt, flowsFrom, type ElementPlace } from '../process.ts'
import { attachEvent } from './attachEvent.ts'
import { connectElements } from './connectElements.ts'
import { updateForm } from './formQuestions.ts'
import { insertStep } from './insertStep.ts'
import { updateElement } from './updateElement.ts'

interface Fallback {
  /** The lookup, and what it says when it knows nothing. */
  readonly step: ElementPlace
  readonly error: string
  /** The step that would have asked. */
  readonly ask: ElementPlace
  readonly questions: readonly Question[]
}

/** Who a register does not know is asked, in a form of its own, and is not waited for longer than for the other form. */
export function addFallback(
  definition: Definition,
  { step, error, ask, questions }: Fallback,
): Definition {
  const { process } = step
  const caught = attachEvent(definition, {
    ...step,
    name: referred(definition.errors, error)?.title ?? { de: error },
    event: { type: 'error', error },
  })
  const asked = insertStep(caught.definition, {
    process,
    kind: 'receiveApplication',
    name: { de: 'Angaben selbst machen', en: 'Give the details yourself' },
    after: caught.element,
  })
  const own = { process, element: asked.element }
  const lane = elementAt(definition, ask)?.lane
  const placed = updateElement(asked.definition, {
    ...own,
    update: (element) => (lane === undefined ? element : { ...element, lane }),
  })
  const element = elementAt(placed, own)
  const form = element?.type === 'userTask' ? (element.form ?? '') : ''
  const filled = updateForm(placed, form, (current) => ({ ...current, questions: [...questions] }))
  const joined = connectElements(filled, { process, source: own.element, target: ask.element })
  return withPeriods(joined, ask, own)
}

/** The events at the edge of one step at another, leading to where they lead. */
function withPeriods(definition: Definition, from: ElementPlace, to: ElementPlace): Definition {
  const content = definition.processes[from.process]
  if (content === undefined) return definition
  return boundaryEventsOf(content, from.element).reduce((now, id) => {
    const event = content.elements[id]
    if (event?.type !== 'boundaryEvent' || event.event.type !== 'timer') return now
    const { interrupting, name } = event
    const attached = attachEvent(now, { ...to, name, event: event.event })
    const copied = updateElement(attached.definition, {
      process: to.process,
      element: attached.element,
      update: (one) => (one.type === 'boundaryEvent' ? { ...one, interrupting } : one),
    })
    return flowsFrom(content, id).reduce(
      (current, { target }) =>
        connectElements(current, { process: to.process, source: attached.element, target }),
      copied,
    )
  }, definition)
}
