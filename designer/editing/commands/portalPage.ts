import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { withOptional } from '../records.ts'

export type PortalPage = NonNullable<Definition['portal']>

/** The page that offers the service, with nothing on it but its button and its case. */
export function addPortalPage(
  definition: Definition,
  { start, done }: { readonly start: Localised; readonly done: Localised },
): Definition {
  if (definition.portal !== undefined) return definition
  const portal = { start, facts: [], steps: [], legalBases: [], caseTitle: definition.title, done }
  return { ...definition, portal }
}

export function updatePortalPage(
  definition: Definition,
  update: (page: PortalPage) => PortalPage,
): Definition {
  const { portal } = definition
  return portal === undefined ? definition : { ...definition, portal: update(portal) }
}

export function removePortalPage(definition: Definition): Definition {
  const { portal: _, ...rest } = definition
  return rest
}

/** A text that may be left out. */
export function withText<Part extends object, Key extends string>(
  part: Part & { readonly [K in Key]?: Localised },
  key: Key,
  text: Localised | undefined,
): Part {
  const { [key]: _before, ...rest } = part
  return { ...rest, ...withOptional(key, text) } as Part // reason: a computed key widens the record
}
