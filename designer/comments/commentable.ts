import { inLanguage } from '#shared/model/localised.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import type { Subject } from './useTalk.ts'

/** The step to comment on: the one that has the focus, else the one that is selected. */
export function commentable(focused: string | undefined): Subject | undefined {
  const { process, elements } = useSession.getState()
  const id = focused ?? elements[0]
  const definition = useDocument.getState().opened?.definition
  const element = referred(definition?.processes[process]?.elements, id)
  if (element === undefined || id === undefined) return undefined
  const { language } = useLanguage.getState()
  return { place: placeOfStep(process, id), name: inLanguage(element.name, language) }
}

export function placeOfStep(process: string, element: string): string {
  return pointerTo('processes', process, 'elements', element)
}

/** The step of a flow that a place is about. */
export function stepAt(place: string, process: string): string | undefined {
  const [part, flow, kind, id] = namesIn(place)
  return part === 'processes' && flow === process && kind === 'elements' ? id : undefined
}
