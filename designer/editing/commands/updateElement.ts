import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { withProcess, type ElementPlace } from '../process.ts'
import { withUpdated } from '../records.ts'

export function updateElement(
  definition: Definition,
  { process, element, update }: ElementPlace & { readonly update: (element: Element) => Element },
): Definition {
  return withProcess(definition, process, (current) => {
    const elements = withUpdated(current.elements, element, update)
    return elements === current.elements ? current : { ...current, elements }
  })
}

/** The id stays: links, cases and comments hold on to it. */
export function renameElement(
  definition: Definition,
  { name, ...place }: ElementPlace & { readonly name: Localised },
): Definition {
  return updateElement(definition, { ...place, update: (element) => ({ ...element, name }) })
}
