import type { Definition } from '#shared/model/definition.ts'
import { mayChoose } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import { waysLost, withoutArtifacts } from '../consequences/lostArtifacts.ts'
import { unusedContent } from '../consequences/unusedContent.ts'
import { freeId } from '../ids.ts'
import { flowsFrom, flowsTo, withInner, withProcess } from '../process.ts'
import { mapped } from '../layout.ts'
import { without } from '../records.ts'

export interface Selected {
  readonly process: string
  readonly elements: readonly string[]
}

/** With what is inside and attached, their flows, positions and references, and what is drawn beside them alone; content nobody else uses goes too. */
export function deleteElements(
  definition: Definition,
  { process, elements }: Selected,
): Definition {
  const content = definition.processes[process]
  if (content === undefined) return definition
  const steps = elements.filter((id) => id in content.elements)
  const beside = elements.filter((id) => id in (content.artifacts ?? {}))
  const gone = withInner(content, steps)
  if (gone.size === 0 && beside.length === 0) return definition
  const next = withProcess(definition, process, (current) => withoutElements(current, gone))
  const layout = definition.layout[process]
  const cleared = {
    ...next,
    messageFlows: messageFlowsWithout(definition, gone),
    ...(layout === undefined
      ? {}
      : {
          layout: {
            ...next.layout,
            [process]: { ...layout, elements: without(layout.elements, gone) },
          },
        }),
  }
  const lost = new Set([...gone, ...beside, ...waysLost(content, next.processes[process])])
  return unusedContent(definition, withoutArtifacts(cleared, { process, gone: lost }))
}

/** Closes the gap: what came before is joined to what came after. */
export function deleteAndReconnect(
  definition: Definition,
  { process, elements }: Selected,
): Definition {
  const content = definition.processes[process]
  const [element] = elements
  if (content === undefined || element === undefined) return definition
  const before = flowsTo(content, element).filter(({ source }) => source !== element)
  const after = flowsFrom(content, element).filter(({ target }) => target !== element)
  const deleted = deleteElements(definition, { process, elements: [element] })
  if (after.length !== 1) return deleted
  const target = after[0]?.target ?? ''
  return withProcess(deleted, process, (current) => {
    const flows = { ...current.flows }
    for (const { id, ...flow } of before) {
      const joined = Object.values(flows).some(
        (other) => other.source === flow.source && other.target === target,
      )
      if (!joined && flow.source !== target) flows[freeId(id, flows)] = { ...flow, target }
    }
    return { ...current, flows, elements: withDefaultsOf(content, { ...current, flows }) }
  })
}

function withoutElements(process: Process, gone: ReadonlySet<string>): Process {
  const flows = Object.fromEntries(
    Object.entries(process.flows).filter(
      ([, { source, target }]) => !gone.has(source) && !gone.has(target),
    ),
  )
  const elements = withoutLostHandlers(without(process.elements, gone))
  return { ...process, flows, elements: withoutLostDefaults({ elements, flows }) }
}

/** An event whose step for undoing is gone leads to none. */
function withoutLostHandlers(elements: Process['elements']): Process['elements'] {
  return mapped(elements, (element) => {
    if (element.type !== 'boundaryEvent' || element.handler === undefined) return element
    if (element.handler in elements) return element
    const { handler: _lost, ...rest } = element
    return rest
  })
}

/** A default that names no flow any more is none. */
export function withoutLostDefaults({
  elements,
  flows,
}: Pick<Process, 'elements' | 'flows'>): Process['elements'] {
  return mapped(elements, (element) => {
    if (!mayChoose(element) || element.default === undefined) return element
    if (element.default in flows) return element
    const { default: _lost, ...rest } = element
    return rest
  })
}

/** A flow that lives on under its id keeps being the default. */
function withDefaultsOf(before: Process, { elements, flows }: Process): Process['elements'] {
  return mapped(elements, (element, id) => {
    const was = before.elements[id]
    if (was === undefined || !mayChoose(was) || !mayChoose(element)) return element
    return was.default !== undefined && was.default in flows
      ? { ...element, default: was.default }
      : element
  })
}

function messageFlowsWithout(
  definition: Definition,
  gone: ReadonlySet<string>,
): Definition['messageFlows'] {
  return Object.fromEntries(
    Object.entries(definition.messageFlows).filter(
      ([, { source, target }]) => !gone.has(source) && !gone.has(target),
    ),
  )
}
