import type { Definition } from '#shared/model/definition.ts'
import { unusedContent } from '../consequences/unusedContent.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { referred } from '#shared/model/referred.ts'
import { elementAt, type ElementPlace } from '../process.ts'
import { withUpdated } from '../records.ts'
import { updateElement } from './updateElement.ts'

/** Rows of the step's input that the new source does not ask for go; the others stay. */
export function changeSource(
  definition: Definition,
  { source, ...place }: ElementPlace & { readonly source: string },
): Definition {
  const element = elementAt(definition, place)
  if (element?.type !== 'serviceTask' || element.source === source) return definition
  const linked = updateElement(definition, {
    ...place,
    update: (current) => (current.type === 'serviceTask' ? { ...current, source } : current),
  })
  const request = referred(definition.sources, source)?.request
  if (element.input === undefined || request === undefined) return linked
  const mappings = withUpdated(linked.mappings, element.input, (mapping) => ({
    ...mapping,
    rows: Object.fromEntries(
      Object.entries(mapping.rows).filter(
        ([target]) => schemaAt(request, target, definition.types) !== undefined,
      ),
    ),
  }))
  return unusedContent(definition, { ...linked, mappings: { ...mappings } })
}
