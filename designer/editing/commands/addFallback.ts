import type { Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boundaryEventsOf, elementAt, flowsFrom, reached, type ElementPlace } from '../process.ts'
import { attachEvent } from './attachEvent.ts'
import { connectElements } from './connectElements.ts'
import { updateForm } from './formQuestions.ts'
import { insertStep, type Inserted } from './insertStep.ts'
import { updateElement } from './updateElement.ts'

interface Asking {
  /** The lookup. */
  readonly step: ElementPlace
  /** The step that would have asked. */
  readonly ask: ElementPlace
  readonly questions: readonly Question[]
}

/** Who a register does not know is asked, in a form of its own, and is not waited for longer than for the other form. */
export function addFallback(
  definition: Definition,
  { step, error, ask, questions }: Asking & { readonly error: string },
): Definition {
  const caught = attachEvent(definition, {
    ...step,
    name: referred(definition.errors, error)?.title ?? { de: error },
    event: { type: 'error', error },
  })
  const event = { process: step.process, element: caught.element }
  const asked = addForm(caught.definition, { event, ask, questions })
  return connectElements(asked.definition, {
    process: step.process,
    source: asked.element,
    target: ask.element,
  })
}

/** The same where the lookup has its events already: on each way from one of them that comes to the form. */
export function addToFallbacks(
  definition: Definition,
  { step, ask, questions }: Asking,
): Definition {
  const { process } = step
  const content = definition.processes[process]
  if (content === undefined) return definition
  return boundaryEventsOf(content, step.element)
    .filter((event) => reached(content, [event], { without: step.element }).has(ask.element))
    .reduce((now, event) => {
      const form = formOnTheWay(now, { process, element: event }, ask)
      return form === undefined
        ? addForm(now, { event: { process, element: event }, ask, questions }).definition
        : updateForm(now, form, (current) => ({
            ...current,
            questions: [...current.questions, ...questions],
          }))
    }, definition)
}

/** What asks the same people before the way comes to the form. */
function formOnTheWay(
  definition: Definition,
  event: ElementPlace,
  ask: ElementPlace,
): string | undefined {
  const content = definition.processes[event.process]
  if (content === undefined) return undefined
  const lane = elementAt(definition, ask)?.lane
  const seen = new Set([event.element])
  for (const at of seen) {
    const element = content.elements[at]
    if (element?.type === 'userTask' && element.lane === lane) return element.form
    const [next, ...others] = flowsFrom(content, at)
    if (next !== undefined && others.length === 0 && next.target !== ask.element)
      seen.add(next.target)
  }
  return undefined
}

function addForm(
  definition: Definition,
  {
    event,
    ask,
    questions,
  }: Omit<Asking, 'step'> & {
    /** What the form follows. */
    readonly event: ElementPlace
  },
): Inserted {
  const { process } = event
  const asked = insertStep(definition, {
    process,
    kind: 'receiveApplication',
    name: { de: 'Angaben selbst machen', en: 'Give the details yourself' },
    after: event.element,
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
  return { definition: withPeriods(filled, ask, own), element: asked.element }
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
