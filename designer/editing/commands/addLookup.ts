import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { requestRows } from '#shared/sources/askable.ts'
import { flowsTo, previousOf, reached, withProcess, type ElementPlace } from '../process.ts'
import { insertStep } from './insertStep.ts'
import { addMapping, setRow, updateMapping } from './mappingRows.ts'
import { updateElement } from './updateElement.ts'

interface Lookup {
  readonly definition: Definition
  readonly step: ElementPlace
  readonly isNew: boolean
}

interface Wanted {
  readonly source: string
  /** The step that the lookup comes before. */
  readonly place: ElementPlace
  readonly entry: Pick<CatalogueEntry, 'title'>
  readonly offered: OfferedOperation
}

/** A step that asks a source: one that is there on the way, else a new one on every way to the place. */
export function addLookup(definition: Definition, wanted: Wanted): Lookup {
  const { source, place, entry, offered } = wanted
  const { process, element: ask } = place
  const content = definition.processes[process]
  const known = content === undefined ? undefined : lookupBefore(content, ask, source)
  if (content === undefined || known !== undefined)
    return { definition, step: { process, element: known ?? ask }, isNew: false }
  const [way] = flowsTo(content, ask)
  const inserted = insertStep(definition, {
    process,
    kind: 'fetchInformation',
    name: { de: `${entry.title.de} abfragen`, en: `Ask ${entry.title.en ?? entry.title.de}` },
    ...(way === undefined ? {} : { after: way.source }),
  })
  const step = { process, element: inserted.element }
  const rewired = withProcess(inserted.definition, process, (current) => ({
    ...current,
    flows: leadingInto(content.flows, ask, step.element),
  }))
  const asking = updateElement(rewired, {
    ...step,
    update: (current) => (current.type === 'serviceTask' ? { ...current, source } : current),
  })
  const input = addMapping(asking, { ...step, side: 'input' })
  const filled = Object.entries(requestRows(offered) ?? {}).reduce(
    (now, [target, value]) =>
      updateMapping(now, input.mapping, (mapping) => setRow(mapping, target, value)),
    input.definition,
  )
  return { definition: filled, step, isNew: true }
}

function leadingInto(flows: Process['flows'], ask: string, step: string): Process['flows'] {
  const led = Object.entries(flows).map(([id, flow]) => [
    id,
    flow.target === ask ? { ...flow, target: step } : flow,
  ])
  return { ...Object.fromEntries(led), [`${step}-${ask}`]: { source: step, target: ask } }
}

/** A step that asks the source and that every way there comes by. */
function lookupBefore(process: Process, ask: string, source: string): string | undefined {
  const { elements } = process
  const starts = Object.keys(elements).filter(
    (id) => elements[id]?.type !== 'boundaryEvent' && previousOf(process, id).length === 0,
  )
  return Object.keys(elements).find((id) => {
    const element = elements[id]
    return (
      element?.type === 'serviceTask' &&
      element.source === source &&
      reached(process, [id], { without: '' }).has(ask) &&
      !reached(process, starts, { without: id }).has(ask)
    )
  })
}
