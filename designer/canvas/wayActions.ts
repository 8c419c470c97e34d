import type { Definition } from '#shared/model/definition.ts'
import { localised } from '#shared/model/localised.ts'
import { messageIn } from '#shared/model/pools.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { wayTexts } from '#shared/text/ways.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { beginRename, select, useSession } from '../designer/sessionStore.ts'
import { drawLine } from '../editing/commands/drawLine.ts'
import { insertOnFlow, mayStandOn } from '../editing/commands/insertOnFlow.ts'
import { insertStep, mayStandBefore } from '../editing/commands/insertStep.ts'
import { drawMessage } from '../editing/commands/messageFlows.ts'
import { moveElements } from '../editing/commands/moveElements.ts'
import { canReconnect, reconnectFlow } from '../editing/commands/reconnectFlow.ts'
import { boundsOf, centreOf, type Point } from '../editing/geometry.ts'
import { withoutIdle } from '../editing/lines.ts'
import { withOptional } from '../editing/records.ts'
import type { StepKind } from '../editing/steps.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { nameOf, processNow } from './actions.ts'
import { placesOf } from './places.ts'
import { redirect } from './poolActions.ts'
import { shownNow } from './sheet.ts'

// What a person does with a connection on the drawing: one named undo step each, said aloud.

export function bendLine(flow: string, points: readonly Point[]): void {
  const text = words()
  if (change(text.label.bend, drawing(flow, withoutIdle(points)))) announce(text.bent)
}

export function resetLine(flow: string): void {
  const text = words()
  if (change(text.label.reset, drawing(flow, undefined))) announce(text.resetDone)
}

/** The line of a way, or of a message between pools. */
function drawing(flow: string, waypoints: readonly Point[] | undefined) {
  const { process } = useSession.getState()
  const message = messageIn(flow)
  return (now: Definition): Definition =>
    message === undefined
      ? drawLine(now, { process, flow, waypoints })
      : drawMessage(now, message, waypoints)
}

export function reconnect(flow: string, end: 'source' | 'target', element: string): void {
  const message = messageIn(flow)
  if (message !== undefined) return redirect(message, end, element)
  const { process } = useSession.getState()
  const content = processNow()
  const way = content?.flows[flow]
  const text = words()
  if (content === undefined || way === undefined || way[end] === element) return
  if (!canReconnect(content, { flow, end, element })) return announce(text.notPossible)
  const from = nameOf(end === 'source' ? element : way.source)
  const to = nameOf(end === 'target' ? element : way.target)
  const done = change(text.label.reconnect(from, to), (now) =>
    reconnectFlow(now, { process, flow, end, element }),
  )
  if (done) announce(text.reconnected(from, to))
}

/** A step dragged onto a way that nothing leads to yet; false where it cannot stand there. */
export function insertOnWay(element: string, flow: string, by: Point): boolean {
  const { process } = useSession.getState()
  const content = processNow()
  if (content === undefined || !mayStandOn(content, flow, element)) return false
  const said = insertedWords(nameOf(element), flow)
  const done = change(words().label.insert(nameOf(element)), (now) =>
    insertOnFlow(moveElements(now, { process, elements: [element], by }), {
      process,
      flow,
      element,
    }),
  )
  if (done) announce(said)
  return done
}

/** Whether a new step of a kind can be put into a way. */
export function mayStandOnWay(kind: StepKind, flow: string): boolean {
  const { process } = useSession.getState()
  const { opened } = useDocument.getState()
  const element = processNow()?.flows[flow]?.target
  return (
    opened !== undefined &&
    element !== undefined &&
    mayStandBefore(opened.definition, { process, element, kind })
  )
}

/** A new step into a way, where it is dropped or in its middle. */
export function insertNewOnWay(kind: StepKind, flow: string, dropped?: Point): void {
  const { process } = useSession.getState()
  const { language } = useLanguage.getState()
  const label = drawingTexts[language].kind[kind]
  const name = localised(language, label)
  const at = dropped ?? middleOf(flow)
  const said = insertedWords(label, flow)
  let element = ''
  const done = change(words().label.insert(label), (now) => {
    const { elements = {}, flows = {} } = now.processes[process] ?? {}
    const parent = elements[flows[flow]?.source ?? '']?.parent
    const made = insertStep(now, { process, kind, name, at, ...withOptional('parent', parent) })
    element = made.element
    return insertOnFlow(made.definition, { process, flow, element })
  })
  if (!done) return
  select([element])
  beginRename(element)
  announce(said)
}

function middleOf(flow: string): Point {
  const { process } = useSession.getState()
  const shown = shownNow()
  const points = shown && placesOf(shown, process).ways[flow]?.points
  return centreOf(boundsOf((points ?? []).map((point) => ({ ...point, width: 0, height: 0 }))))
}

function insertedWords(name: string, flow: string): string {
  const way = processNow()?.flows[flow]
  return words().insertedOn(name, nameOf(way?.source ?? ''), nameOf(way?.target ?? ''))
}

function words() {
  return wayTexts[useLanguage.getState().language]
}
