import type { Definition } from '#shared/model/definition.ts'
import { mayChoose } from '#shared/model/elementKinds.ts'
import type { Flow } from '#shared/model/elements.ts'
import { withProcess } from '../process.ts'
import { withUpdated } from '../records.ts'
import type { FlowPlace } from './deleteFlow.ts'

export function updateFlow(
  definition: Definition,
  { process, flow, update }: FlowPlace & { readonly update: (flow: Flow) => Flow },
): Definition {
  return withProcess(definition, process, (current) => {
    const flows = withUpdated(current.flows, flow, update)
    return flows === current.flows ? current : { ...current, flows }
  })
}

/** The way taken when no condition holds; it needs no condition of its own. */
export function setDefaultFlow(definition: Definition, { process, flow }: FlowPlace): Definition {
  const source = definition.processes[process]?.flows[flow]?.source
  if (source === undefined) return definition
  const unconditional = updateFlow(definition, {
    process,
    flow,
    update: ({ condition: _condition, otherCondition: _other, ...rest }) => rest,
  })
  return withProcess(unconditional, process, (current) => ({
    ...current,
    elements: withUpdated(current.elements, source, (element) =>
      mayChoose(element) ? { ...element, default: flow } : element,
    ),
  }))
}
