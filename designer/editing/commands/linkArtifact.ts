import type { Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { canLink, isRecord } from '../artifacts.ts'
import { freeId } from '../ids.ts'
import { withProcess } from '../process.ts'

export interface Link {
  readonly process: string
  readonly source: string
  readonly target: string
}

/** A dotted line: what a note says something of, where a record is needed or comes from. */
export function linkArtifact(definition: Definition, { process, ...ends }: Link): Definition {
  const content = definition.processes[process]
  if (content === undefined || !canLink(content, ends)) return definition
  return withProcess(definition, process, (current) => {
    const { artifacts = {} } = current
    const id = freeId(`${ends.source}-${ends.target}`, { ...artifacts, ...current.flows })
    return { ...current, artifacts: { ...artifacts, [id]: lineBetween(current, ends) } }
  })
}

function lineBetween(
  { elements, artifacts = {} }: Process,
  { source, target }: Pick<Link, 'source' | 'target'>,
): Artifact {
  const record = [source, target].find((id) => {
    const artifact = referred(artifacts, id)
    return artifact !== undefined && isRecord(artifact)
  })
  const step = [source, target].find((id) => Object.hasOwn(elements, id))
  if (record === undefined || step === undefined) return { type: 'association', source, target }
  return step === target
    ? { type: 'dataAssociation', element: step, direction: 'input', sources: [record] }
    : { type: 'dataAssociation', element: step, direction: 'output', sources: [], target: record }
}
