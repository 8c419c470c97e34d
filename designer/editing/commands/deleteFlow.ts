import type { Definition } from '#shared/model/definition.ts'
import { withoutArtifacts } from '../consequences/lostArtifacts.ts'
import { withProcess } from '../process.ts'
import { without } from '../records.ts'
import { withoutLostDefaults } from './deleteElements.ts'

export interface FlowPlace {
  readonly process: string
  readonly flow: string
}

export function deleteFlow(definition: Definition, { process, flow }: FlowPlace): Definition {
  if (definition.processes[process]?.flows[flow] === undefined) return definition
  const deleted = withProcess(definition, process, (current) => {
    const flows = without(current.flows, [flow])
    return {
      ...current,
      flows,
      elements: withoutLostDefaults({ elements: current.elements, flows }),
    }
  })
  return withoutArtifacts(deleted, { process, gone: new Set([flow]) })
}
