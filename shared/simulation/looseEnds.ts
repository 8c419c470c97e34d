import type { Definition } from '../model/definition.ts'
import type { Process } from '../model/elements.ts'

export interface Whole {
  readonly definition: Definition
  readonly leftOut: readonly string[]
}

/** Without flows that lead nowhere and events at the edge of nothing. */
export function withoutLooseEnds(definition: Definition): Whole {
  const leftOut: string[] = []
  const processes = Object.entries(definition.processes).map(([id, process]) => {
    const kept = withoutLoose(process)
    leftOut.push(...missingIn(process, kept))
    return [id, kept] as const
  })
  if (leftOut.length === 0) return { definition, leftOut }
  return { definition: { ...definition, processes: Object.fromEntries(processes) }, leftOut }
}

function missingIn(before: Process, kept: Process): readonly string[] {
  const elements = Object.keys(before.elements).filter((id) => !Object.hasOwn(kept.elements, id))
  const flows = Object.keys(before.flows).filter((id) => !Object.hasOwn(kept.flows, id))
  return [...elements, ...flows]
}

function withoutLoose(process: Process): Process {
  const elements = Object.fromEntries(
    Object.entries(process.elements).filter(
      ([, element]) =>
        element.type !== 'boundaryEvent' || Object.hasOwn(process.elements, element.attachedTo),
    ),
  )
  const flows = Object.fromEntries(
    Object.entries(process.flows).filter(
      ([, { source, target }]) =>
        Object.hasOwn(elements, source) && Object.hasOwn(elements, target),
    ),
  )
  return { ...process, elements, flows }
}
