import type { Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import type { Subject } from './useTalk.ts'

/** What to comment on: the step that has the focus, else what is selected. */
export function commentable(focused: string | undefined): Subject | undefined {
  const { process, elements, flow } = useSession.getState()
  const content = useDocument.getState().opened?.definition.processes[process]
  const { language } = useLanguage.getState()
  const id = focused ?? elements[0]
  const element = referred(content?.elements, id)
  if (element !== undefined && id !== undefined)
    return { place: placeOfStep(process, id), name: inLanguage(element.name, language) }
  return content && flow !== undefined ? wayOf(content, { process, flow }, language) : undefined
}

/** A way by its name, else by where it leads from and to. */
export function wayOf(
  { elements, flows }: Process,
  { process, flow: id }: { readonly process: string; readonly flow: string },
  language: Language,
): Subject | undefined {
  const flow = referred(flows, id)
  if (flow === undefined) return undefined
  const nameOf = (step: string): string =>
    inLanguage(elements[step]?.name ?? { de: step }, language)
  const own = flow.name === undefined ? '' : inLanguage(flow.name, language)
  const between = propertyTexts[language].flowFromTo(nameOf(flow.source), nameOf(flow.target))
  return { place: pointerTo('processes', process, 'flows', id), name: own === '' ? between : own }
}

export function placeOfStep(process: string, element: string): string {
  return pointerTo('processes', process, 'elements', element)
}

/** The step of a flow that a place is about. */
export function stepAt(place: string, process: string): string | undefined {
  const [part, flow, kind, id] = namesIn(place)
  return part === 'processes' && flow === process && kind === 'elements' ? id : undefined
}
