import { selectionTexts } from '#shared/text/selection.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import {
  alignable,
  alignElements,
  distributeElements,
  type Alignment,
  type Direction,
} from '../editing/commands/alignElements.ts'
import { makeRoom, type Room } from '../editing/commands/makeRoom.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'

// How several steps stand to each other.

export function align(to: Alignment): void {
  const { process, elements } = useSession.getState()
  const { command, text } = words()
  const label = command[alignLabels[to]]
  if (change(label, (now) => alignElements(now, { process, elements, to })))
    announce(text.aligned(countInLine()))
}

const alignLabels = {
  left: 'alignLeft',
  centre: 'alignCentre',
  right: 'alignRight',
  top: 'alignTop',
  middle: 'alignMiddle',
  bottom: 'alignBottom',
} as const satisfies Record<Alignment, string>

export function distribute(along: Direction): void {
  const { process, elements } = useSession.getState()
  const { command, text } = words()
  const label = command[along === 'horizontal' ? 'spreadAcross' : 'spreadDown']
  if (change(label, (now) => distributeElements(now, { process, elements, along })))
    announce(text.spread(countInLine()))
}

/** How many of the selected steps can be put in line. */
export function countInLine(): number {
  const { process, elements } = useSession.getState()
  const definition = useDocument.getState().opened?.definition
  return definition === undefined ? 0 : alignable(definition, { process, elements })
}

export function room(where: Omit<Room, 'process' | 'inside'>): void {
  const { process, inside } = useSession.getState()
  const { room: text } = words().text
  const done = change(text.title, (now) => makeRoom(now, { process, inside, ...where }))
  announce(done ? (where.by > 0 ? text.made : text.closed) : text.none)
}

function words() {
  const { language } = useLanguage.getState()
  return { text: selectionTexts[language], command: shortcutTexts[language].command }
}
