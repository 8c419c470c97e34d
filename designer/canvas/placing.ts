import { inLanguage } from '#shared/model/localised.ts'
import { placingTexts } from '#shared/text/placing.ts'
import { change } from '../designer/documentStore.ts'
import { openList, useSession } from '../designer/sessionStore.ts'
import { mayMoveOnFlow, moveOnFlow, wayAlong } from '../editing/commands/moveOnFlow.ts'
import { setLane } from '../editing/commands/setLane.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement, nameOf, processNow } from './actions.ts'

// A step gets another place in the flow: one named undo step each, said aloud.

/** Up or down by one step, also onto a branch and out of it. */
export function moveAlong(element: string, direction: 'up' | 'down'): void {
  const process = processNow()
  const flow = process && wayAlong(process, element, direction)
  if (flow === undefined) return announce(words().noPlace(nameOf(element)))
  moveTo(element, flow)
}

export function moveTo(element: string, flow: string): void {
  const { process } = useSession.getState()
  const way = processNow()?.flows[flow]
  openList(undefined)
  if (way === undefined) return
  const [name, from, to] = [element, way.source, way.target].map(nameOf)
  const done = change(words().label.move(name ?? ''), (now) =>
    moveOnFlow(now, { process, flow, element }),
  )
  focusElement(element)
  if (done) announce(words().moved(name ?? '', from ?? '', to ?? ''))
}

/** The ways that the step can be moved into. */
export function placesFor(element: string): readonly string[] {
  const process = processNow()
  if (process === undefined) return []
  return Object.keys(process.flows).filter((flow) => mayMoveOnFlow(process, flow, element))
}

export function giveTo(element: string, lane: string): void {
  const { process } = useSession.getState()
  const title = processNow()?.lanes[lane]?.title
  openList(undefined)
  focusElement(element)
  if (title === undefined) return
  const name = inLanguage(title, useLanguage.getState().language)
  const done = change(words().label.give(nameOf(element), name), (now) =>
    setLane(now, { process, element, lane }),
  )
  if (done) announce(words().given(nameOf(element), name))
}

function words() {
  return placingTexts[useLanguage.getState().language]
}
