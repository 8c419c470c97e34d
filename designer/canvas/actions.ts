import type { Definition } from '#shared/model/definition.ts'
import type { Element, ElementOf, Process } from '#shared/model/elements.ts'
import { inLanguage, localised } from '#shared/model/localised.ts'
import { messageIn, poolIn } from '#shared/model/pools.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { selectionTexts } from '#shared/text/selection.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { beginRename, openList, select, useSession } from '../designer/sessionStore.ts'
import { artifactAt, canLink, isLine, wordsOf } from '../editing/artifacts.ts'
import { attachEvent } from '../editing/commands/attachEvent.ts'
import { attachUndoing } from '../editing/commands/attachUndoing.ts'
import { changeKind } from '../editing/commands/changeKind.ts'
import { canConnect, connectElements } from '../editing/commands/connectElements.ts'
import { deleteAndReconnect, deleteElements } from '../editing/commands/deleteElements.ts'
import { deleteFlow } from '../editing/commands/deleteFlow.ts'
import { linkArtifact } from '../editing/commands/linkArtifact.ts'
import { insertStep, type NewStep } from '../editing/commands/insertStep.ts'
import { moveElements } from '../editing/commands/moveElements.ts'
import { renameElement } from '../editing/commands/updateElement.ts'
import type { Point } from '../editing/geometry.ts'
import { firstTrigger, type Trigger } from '../editing/firstTrigger.ts'
import { withOptional } from '../editing/records.ts'
import type { StepKind } from '../editing/steps.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import {
  endName,
  isPool,
  movePoolBy,
  removeMessage,
  removePoolHere,
  send,
  sendable,
} from './poolActions.ts'

/** What a person does on the drawing: one named undo step each, said aloud. */

export function insertAfter(kind: StepKind, after: string | undefined, at?: Point): void {
  const { text } = words()
  const label = text.kind[kind]
  const said = after === undefined ? text.added(label) : text.inserted(label, nameOf(after))
  insert(kind, { ...withOptional('after', after), ...withOptional('at', at) }, said)
}

export function insertBefore(kind: StepKind, before: string): void {
  const { text } = words()
  insert(kind, { before }, text.insertedBefore(text.kind[kind], nameOf(before)))
}

function insert(
  kind: StepKind,
  where: Pick<NewStep, 'after' | 'before' | 'at'>,
  said: string,
): void {
  const { process, inside } = useSession.getState()
  const { text, language } = words()
  const label = text.kind[kind]
  let element = ''
  const done = change(text.label.insert(label), (definition) => {
    const name = localised(language, label)
    const inserted = insertStep(definition, {
      process,
      kind,
      name,
      ...withOptional('parent', inside),
      ...where,
    })
    element = inserted.element
    return inserted.definition
  })
  if (!done) return
  select([element])
  beginRename(element)
  announce(said)
}

/** A step leads to another; a dotted line goes to and from what is drawn beside the flow. */
export function connect(source: string, target: string): void {
  const { process } = useSession.getState()
  const { text } = words()
  const [from, to] = [nameOf(source), nameOf(target)]
  if (sendable(source, target)) return send(source, target)
  openList(undefined)
  if (
    change(text.label.connect(from, to), (definition) =>
      isBeside(source) || isBeside(target)
        ? linkArtifact(definition, { process, source, target })
        : connectElements(definition, { process, source, target }),
    )
  ) {
    announce(text.connected(from, to))
  }
}

export function connectable(source: string, target: string): boolean {
  const process = processNow()
  if (process === undefined) return false
  const ends = { source, target }
  return canConnect(process, ends) || canLink(process, ends) || sendable(source, target)
}

/** Whether something is drawn beside the flow. */
export function isBeside(id: string | undefined): boolean {
  return Object.hasOwn(processNow()?.artifacts ?? {}, id ?? '')
}

export function rename(element: string, name: string): void {
  const { process } = useSession.getState()
  const { text, language } = words()
  const done = change(text.label.rename(name), (definition) => {
    const before = definition.processes[process]?.elements[element]?.name
    return renameElement(definition, {
      process,
      element,
      name: { ...(before ?? { de: name }), [language]: name },
    })
  })
  if (done) announce(text.renamed(name))
}

export function removeSelected(reconnect = false): void {
  const { elements, flow, process } = useSession.getState()
  const [first] = elements
  const message = messageIn(flow)
  if (message !== undefined) removeMessage(message)
  else if (flow !== undefined) removeFlow(process, flow)
  else if (first !== undefined && isPool(first)) removePoolHere(first)
  else if (first !== undefined) removeElements({ process, elements, first }, reconnect)
}

function removeFlow(process: string, flow: string): void {
  const { text } = words()
  change(text.label.deleteFlow, (definition) => deleteFlow(definition, { process, flow }))
  select([])
}

interface Removal {
  readonly process: string
  readonly elements: readonly string[]
  readonly first: string
}

/** Focus goes on to the step before, so that the keyboard is never lost. */
function removeElements({ process, elements, first }: Removal, reconnect: boolean): void {
  const { text, language } = words()
  const name = nameOf(first)
  const neighbour = Object.values(processNow()?.flows ?? {}).find(
    ({ target }) => target === first,
  )?.source
  const label =
    elements.length === 1 ? text.label.delete(name) : text.label.deleteMany(elements.length)
  const command = reconnect && elements.length === 1 ? deleteAndReconnect : deleteElements
  if (!change(label, (definition) => command(definition, { process, elements }))) return
  select(neighbour === undefined ? [] : [neighbour])
  if (neighbour !== undefined) focusElement(neighbour)
  announce(
    elements.length === 1 ? text.deleted(name) : selectionTexts[language].deleted(elements.length),
  )
}

export function move(elements: readonly string[], by: Point): void {
  const { process } = useSession.getState()
  const { text } = words()
  const [first = ''] = elements
  if (isPool(first)) return void movePoolBy(first, by)
  const label =
    elements.length === 1 ? text.label.move(nameOf(first)) : text.label.moveMany(elements.length)
  change(label, (definition) => moveElements(definition, { process, elements, by }))
}

export function becomeKind(element: string, kind: StepKind): void {
  const { process } = useSession.getState()
  const { text } = words()
  openList(undefined)
  change(text.label.changeKind(nameOf(element)), (definition) =>
    changeKind(definition, { process, element, kind }),
  )
  focusElement(element)
}

/** What can be attached by hand: only all or nothing can be called off. */
export function attachable(element: Element): readonly Attachable[] {
  return attachables.filter((type) => type !== 'cancel' || element.type === 'transaction')
}

const attachables = [
  'timer',
  'error',
  'message',
  'signal',
  'conditional',
  'escalation',
  'compensation',
  'cancel',
  'multiple',
] as const
type Attachable = (typeof attachables)[number]

export function attach(element: string, type: Attachable): void {
  const { process } = useSession.getState()
  const { text, language } = words()
  const name = localised(language, text.attachNames[type])
  const undoing = localised(language, text.undoing(nameOf(element)))
  let attached = ''
  change(text.label.attach(text.attachNames[type]), (definition) => {
    const place = { process, element, name }
    const inserted =
      type === 'compensation'
        ? attachUndoing(definition, { ...place, undoing })
        : attachEvent(definition, { ...place, event: eventOf(definition, type) })
    attached = inserted.element
    return inserted.definition
  })
  if (attached === '') return
  select([attached])
  focusElement(attached)
}

export function nameOf(element: string): string {
  const { language } = useLanguage.getState()
  const definition = useDocument.getState().opened?.definition
  if (poolIn(element) !== undefined) return endName(element)
  const { process } = useSession.getState()
  const found = definition?.processes[process]?.elements[element]
  if (found !== undefined) return inLanguage(found.name, language)
  const beside = definition && artifactAt(definition, { process, artifact: element })
  if (definition === undefined || beside === undefined || isLine(beside)) return element
  return inLanguage(wordsOf(definition, beside), language)
}

/**
 * A step outside the mounted part of the drawing or the outline is there some frames after it has been brought into
 * view.
 */
export function focusElement(element: string, frames = 60): void {
  requestAnimationFrame(() => {
    const node = shapeOf(element)
    if (node !== null) return focusInView(node)
    const isWanted = useSession.getState().elements.includes(element)
    if (isWanted && frames > 0) focusElement(element, frames - 1)
  })
}

/** The drawing moves by itself; only the page around it is scrolled to it. */
function focusInView(node: HTMLElement): void {
  node.focus({ preventScroll: true })
  node.closest('.cvs, .outline')?.scrollIntoView({ block: 'nearest' })
}

/** The step, or the way, where people work with it: as a shape or as a line of the outline. */
export function shapeOf(id: string): HTMLElement | null {
  const name = CSS.escape(id)
  return document.querySelector<HTMLElement>(
    useSession.getState().at === 'outline'
      ? `.outline [data-part="${name}"]`
      : `.react-flow__node[data-id="${name}"]`,
  )
}

export function processNow(): Process | undefined {
  return useDocument.getState().opened?.definition.processes[useSession.getState().process]
}

type Attached = ElementOf<'boundaryEvent'>['event']

function eventOf(definition: Definition, type: Exclude<Attachable, 'compensation'>): Attached {
  const first = <T extends Trigger['type']>(one: T) =>
    firstTrigger(definition, one, 'boundaryEvent')
  if (type === 'multiple') return { type, events: [first('message'), first('timer')] }
  // Whatever goes wrong, until somebody says what.
  return type === 'error' ? { type } : first(type)
}

function words() {
  const { language } = useLanguage.getState()
  return { language, text: drawingTexts[language] }
}
