import type { KeyboardEvent } from 'react'
import { mayBeLeft } from '#shared/model/elementKinds.ts'
import { beginRename, openList, select, useSession } from '../designer/sessionStore.ts'
import { centreOf, type Geometry } from '../editing/geometry.ts'
import { nextOf, previousOf } from '../editing/process.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { focusElement, move, nameOf, processNow, removeSelected } from './actions.ts'

/** Single letters work on a focused step only, never while text is written (WCAG 2.1.4). */
export function onCanvasKey(event: KeyboardEvent, geometry: Geometry): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.classList.contains('react-flow__node')) return
  const element = target.dataset['id']
  if (element === undefined || event.metaKey) return
  const done = event.altKey
    ? nudge(event.key, element)
    : walk(event.key, { element, geometry }) || act(event, element)
  if (done) {
    event.preventDefault()
    event.stopPropagation()
  }
}

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function nudge(key: string, element: string): boolean {
  const by = arrows[key]
  if (by === undefined) return false
  const { elements } = useSession.getState()
  move(elements.includes(element) ? elements : [element], { x: by.x * 10, y: by.y * 10 })
  return true
}

interface At {
  readonly element: string
  readonly geometry: Geometry
}

/** Left and right follow the way, out of a part of the flow too; up and down go to the nearest step there. */
function walk(key: string, { element, geometry }: At): boolean {
  const next = neighbour(key, { element, geometry })
  if (arrows[key] === undefined) return false
  if (next !== undefined) {
    select([next])
    focusElement(next)
  }
  return true
}

function neighbour(key: string, { element, geometry }: At): string | undefined {
  const process = processNow()
  if (process === undefined) return undefined
  if (key === 'ArrowRight') return nextOf(process, element)[0]
  if (key === 'ArrowLeft') {
    const self = process.elements[element]
    if (self?.type === 'boundaryEvent') return self.attachedTo
    return previousOf(process, element)[0] ?? self?.parent
  }
  const box = geometry.elements[element]
  const direction = arrows[key]
  if (box === undefined || direction === undefined) return undefined
  const here = centreOf(box)
  const ranked = Object.entries(geometry.elements).flatMap(([id, other]) => {
    const there = centreOf(other)
    const ahead = (there.y - here.y) * direction.y
    return id === element || ahead < 10 ? [] : [{ id, far: ahead + 2 * Math.abs(there.x - here.x) }]
  })
  return ranked.toSorted((a, b) => a.far - b.far)[0]?.id
}

function act({ key, ctrlKey }: KeyboardEvent, element: string): boolean {
  if (key === 'Delete' || key === 'Backspace') {
    choose(element)
    removeSelected(ctrlKey)
    return true
  }
  const action = ctrlKey ? undefined : actions[key]
  action?.(element)
  return action !== undefined
}

const actions: Readonly<Record<string, (element: string) => void>> = {
  Enter: openProperties,
  ' ': choose,
  F2: renameHere,
  e: renameHere,
  a: (element) => list('append', element),
  c: (element) => list('connect', element),
  r: (element) => list('changeKind', element),
  Escape: () => select([]),
}

function openProperties(element: string): void {
  choose(element)
  announce(nameOf(element))
  document
    .querySelector<HTMLElement>('.sideRight .props :is(button, input, textarea, select)')
    ?.focus()
}

function renameHere(element: string): void {
  choose(element)
  beginRename(element)
}

function list(kind: 'append' | 'connect' | 'changeKind', element: string): void {
  choose(element)
  const found = processNow()?.elements[element]
  if (kind !== 'changeKind' && (found === undefined || !mayBeLeft(found))) return
  openList({ kind, element })
}

function choose(element: string): void {
  if (!useSession.getState().elements.includes(element)) select([element])
}
