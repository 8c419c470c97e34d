import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useMe } from '../api/queries.ts'
import { focusElement, nameOf } from '../canvas/actions.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { askBefore, select, useSession } from '../designer/sessionStore.ts'
import { insertTemplate, joiningPart, type Insertion } from '../editing/commands/insertTemplate.ts'
import type { Answers } from '../editing/conflicts.ts'
import { isEmptyService } from '../editing/empty.ts'
import { begunFrom } from '../editing/keptTemplate.ts'
import { clashesOf } from '../editing/pastedParts.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import type { Offer } from './offers.ts'
import { placeFor } from './templates.ts'

type Place = Omit<Insertion, 'template' | 'answers'>

/** Where a template would come in: undefined where there is no step yet that it can follow. */
export function usePlace(definition: Definition): Place | undefined {
  const process = useSession((state) => state.process)
  const [selected] = useSession((state) => state.elements)
  const office = useOffice(definition)
  const after = placeFor(definition, { process, selected })
  return after === undefined ? undefined : { process, after, office }
}

/** The first people of the department, for what somebody of it does. */
function useOffice({ owner }: Definition): Insertion['office'] {
  const departments = useMe().data?.departments ?? []
  const groups = departments.find(({ id }) => id === owner)?.groups ?? {}
  const [first] = Object.entries(groups).map(([group, title]) => ({
    group,
    title: { de: inLanguage(title, 'de'), en: inLanguage(title, 'en') },
  }))
  return first
}

/** A whole one of the department becomes the service, where nothing is in it yet. */
export function isBeginning(definition: Definition, { kind, kept }: Offer): boolean {
  return kind === 'whole' && kept !== undefined && isEmptyService(definition)
}

/** Comes in at once, or after its answers where the service has something otherwise. */
export function bringIn(offer: Offer, template: Definition, place: Place | undefined): void {
  const definition = useDocument.getState().opened?.definition
  if (definition === undefined) return
  if (isBeginning(definition, offer)) return begin(template)
  if (place === undefined) return
  const fragment = joiningPart(definition, { ...place, template })
  const put = (answers: Answers): void => insert({ ...place, template, answers })
  if (fragment === undefined || clashesOf(definition, fragment).length === 0) put({})
  else askBefore({ fragment, isTemplate: true, put })
}

function begin(template: Definition): void {
  const { text, title } = wordsFor(template)
  if (!change(text.label(title), (now) => begunFrom(now, template))) return
  select([])
  announce(text.begun(title))
}

function insert(insertion: Insertion): void {
  const { text, title } = wordsFor(insertion.template)
  const said = text.inserted(title, nameOf(insertion.after))
  let elements: readonly string[] = []
  const done = change(text.label(title), (now) => {
    const inserted = insertTemplate(now, insertion)
    elements = inserted.elements
    return inserted.definition
  })
  const [first] = elements
  if (!done || first === undefined) return
  select([first])
  focusElement(first)
  announce(said)
}

function wordsFor({ title }: Definition) {
  const { language } = useLanguage.getState()
  return { text: templateTexts[language], title: inLanguage(title, language) }
}
