import { mainProcess, type Definition } from '../model/definition.ts'
import { citizenGroup, type Element, type Process } from '../model/elements.ts'
import type { Form } from '../model/content.ts'
import { landingsOf } from '../model/jumps.ts'
import { referred } from '../model/referred.ts'

/** Forms that citizens fill in, in the order a case comes across them. */
export function citizenForms(definition: Definition): readonly Form[] {
  return Object.values(definition.processes).flatMap((process) =>
    inOrder(process).flatMap((element) => {
      const form =
        element.type === 'userTask' ? referred(definition.forms, element.form) : undefined
      return form !== undefined && isCitizens(element, process) ? [form] : []
    }),
  )
}

/** Sources that are read before the citizen is asked anything: what is known then. */
export function sourcesReadFirst({ processes, sources }: Definition): readonly string[] {
  const process = processes[mainProcess]
  if (process === undefined) return []
  const order = inOrder(process)
  const asked = order.findIndex(
    (element) => element.type === 'userTask' && isCitizens(element, process),
  )
  return order
    .slice(0, asked < 0 ? order.length : asked)
    .flatMap((element) => (element.type === 'serviceTask' ? (element.source ?? []) : []))
    .filter((source) => referred(sources, source)?.writes === false)
}

function isCitizens({ lane }: Element, { lanes }: Process): boolean {
  return lane !== undefined && referred(lanes, lane)?.group === citizenGroup
}

/**
 * Elements along the flows and jumps from the start, then what nothing leads to; a stored definition
 * keeps no order of its own.
 */
function inOrder({ elements, flows }: Process): readonly Element[] {
  const starts = Object.keys(elements).filter((id) => elements[id]?.type === 'startEvent')
  const seen = new Set(starts)
  // A set visits what is added to it while it is walked.
  for (const id of seen) {
    for (const { source, target } of Object.values(flows)) if (source === id) seen.add(target)
    const element = elements[id]
    if (element !== undefined) for (const mark of landingsOf(element, elements)) seen.add(mark)
    for (const [boundary, other] of Object.entries(elements)) {
      if (other.type === 'boundaryEvent' && other.attachedTo === id) seen.add(boundary)
    }
  }
  return [...new Set([...seen, ...Object.keys(elements)])].flatMap((id) => elements[id] ?? [])
}
