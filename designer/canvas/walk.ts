import type { Process } from '#shared/model/elements.ts'
import { selectionTexts } from '#shared/text/selection.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { linesOf } from '../editing/artifacts.ts'
import { centreOf, type Box, type Boxes } from '../editing/geometry.ts'
import { nextOf, previousOf } from '../editing/process.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement, isBeside, move, nameOf, processNow } from './actions.ts'
import { placesOf } from './places.ts'
import { isPool } from './poolActions.ts'
import { besidePool, otherPools, ownPool } from './walkPools.ts'
import { shownNow } from './sheet.ts'

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Moves the selected steps a little in the direction of the arrow. */
export function nudge(element: string, arrow: string): void {
  const by = arrows[arrow]
  if (by === undefined) return
  const { elements } = useSession.getState()
  const moved = elements.includes(element) ? elements : [element]
  move(moved, { x: by.x * 10, y: by.y * 10 })
  announceMove(moved, arrow)
}

function announceMove(elements: readonly string[], arrow: string): void {
  const { moved, one, several } = selectionTexts[useLanguage.getState().language]
  const [first = ''] = elements
  const what = elements.length === 1 ? one(nameOf(first)) : several(elements.length)
  announce(`${what} ${moved[arrow as keyof typeof moved]}`) // reason: nudge knows these arrows only
}

/** Left and right follow the way, out of a part of the flow and to its pool too; up and down go to what is nearest there. */
export function walk(element: string, arrow: string): void {
  const next = neighbourOf(element, arrow)
  if (next === undefined) return
  select([next])
  focusElement(next)
}

export function neighbourOf(element: string, arrow: string): string | undefined {
  const process = processNow()
  if (process === undefined) return undefined
  if (isPool(element) && isAside(arrow)) return besidePool(element, arrow)
  if (isBeside(element) && isAside(arrow)) return stepBeside(process, element)
  if (arrow === 'ArrowRight') return nextOf(process, element)[0]
  return arrow === 'ArrowLeft' ? leadingTo(process, element) : nearest(element, arrow)
}

function leadingTo(process: Process, element: string): string | undefined {
  const self = process.elements[element]
  if (self?.type === 'boundaryEvent') return self.attachedTo
  return previousOf(process, element)[0] ?? self?.parent ?? ownPool()
}

const isAside = (arrow: string): boolean => arrow === 'ArrowLeft' || arrow === 'ArrowRight'

/** The step that something drawn beside the flow belongs to. */
function stepBeside(process: Process, artifact: string): string | undefined {
  const line = Object.values(linesOf(process)).find(
    ({ source, target }) => source === artifact || target === artifact,
  )
  return line?.source === artifact ? line.target : line?.source
}

/** Among the steps, and past the last of them among the pools. */
function nearest(element: string, arrow: string): string | undefined {
  const [steps, pools] = [boxesNow(), otherPools()]
  const box = steps[element]
  const pool = pools[element]
  if (pool !== undefined) return ahead({ ...steps, ...pools }, { box: pool, arrow, aside: 0 })
  if (box === undefined) return undefined
  return ahead(steps, { box, arrow, aside: 2 }) ?? ahead(pools, { box, arrow, aside: 0 })
}

interface From {
  readonly box: Box
  readonly arrow: string
  /** How much it counts to stand aside, as pools never do. */
  readonly aside: number
}

/** The nearest of these in the direction. */
function ahead(others: Boxes, { box, arrow, aside }: From): string | undefined {
  const direction = arrows[arrow]
  if (direction === undefined) return undefined
  const here = centreOf(box)
  const ranked = Object.entries(others).flatMap(([id, other]) => {
    const there = centreOf(other)
    const far = (there.y - here.y) * direction.y
    return far < 10 ? [] : [{ id, far: far + aside * Math.abs(there.x - here.x) }]
  })
  return ranked.toSorted((a, b) => a.far - b.far)[0]?.id
}

function boxesNow(): Boxes {
  const definition = shownNow()
  return definition === undefined ? {} : placesOf(definition, useSession.getState().process).boxes
}
