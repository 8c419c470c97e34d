import type { Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Localised } from '#shared/model/localised.ts'
import { elementAt, withProcess, type ElementPlace } from '../process.ts'
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

/** The id stays: links, cases and comments hold on to it. Content that bears the old name takes the new one. */
export function renameElement(
  definition: Definition,
  { name, ...place }: ElementPlace & { readonly name: Localised },
): Definition {
  const before = elementAt(definition, place)?.name
  const renamed = updateElement(definition, {
    ...place,
    update: (element) => ({ ...element, name }),
  })
  const element = elementAt(renamed, place)
  if (element === undefined || before === undefined) return renamed
  const follow = <Content extends { readonly title: Localised }>(content: Content): Content =>
    sameJson(content.title, before) ? { ...content, title: name } : content
  if (element.type === 'userTask' && element.form !== undefined)
    return { ...renamed, forms: { ...withUpdated(renamed.forms, element.form, follow) } }
  if (element.type === 'sendTask' && element.letter !== undefined) {
    const headed = (letter: Letter): Letter =>
      sameJson(letter.subject, before) ? { ...follow(letter), subject: name } : follow(letter)
    return { ...renamed, letters: { ...withUpdated(renamed.letters, element.letter, headed) } }
  }
  if (element.type !== 'businessRuleTask' || element.decision === undefined) return renamed
  return { ...renamed, decisions: { ...withUpdated(renamed.decisions, element.decision, follow) } }
}
