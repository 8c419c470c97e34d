import type { Definition } from '#shared/model/definition.ts'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import { freeId } from '../ids.ts'
import { flowsFrom, flowsTo, withProcess } from '../process.ts'
import { waits } from './connectElements.ts'
import type { FlowPlace } from './deleteFlow.ts'

export interface OnFlow extends FlowPlace {
  readonly element: string
}

/** A step that nothing leads to or from yet, into the middle of a way: this leads to it under its name and condition. */
export function insertOnFlow(
  definition: Definition,
  { process, flow, element }: OnFlow,
): Definition {
  const content = definition.processes[process]
  const way = content?.flows[flow]
  if (content === undefined || way === undefined || !mayStandOn(content, flow, element))
    return definition
  return withProcess(definition, process, (current) => {
    const led = { ...current.flows, [flow]: { ...way, target: element } }
    const id = freeId(`${element}-${way.target}`, led)
    return { ...current, flows: { ...led, [id]: { source: element, target: way.target } } }
  })
}

export function mayStandOn(process: Process, flow: string, element: string): boolean {
  const way = process.flows[flow]
  const step = process.elements[element]
  const source = process.elements[way?.source ?? '']
  if (way === undefined || step === undefined || source === undefined) return false
  if (!mayBeEntered(step) || !mayBeLeft(step) || step.parent !== source.parent) return false
  if (source.type === 'eventBasedGateway' && !waits(step)) return false
  return flowsFrom(process, element).length === 0 && flowsTo(process, element).length === 0
}
