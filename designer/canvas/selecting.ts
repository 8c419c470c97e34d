import { selectionTexts } from '#shared/text/selection.ts'
import { select, takeTool, useSession } from '../designer/sessionStore.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement, nameOf, processNow } from './actions.ts'
import { isPool } from './poolActions.ts'
import { shownNow } from './sheet.ts'
import { neighbourOf } from './walk.ts'

// Several steps at once. The first of them is the one that has the focus and stays in view.

export function selectAll(): void {
  const { elements, process } = useSession.getState()
  choose([
    ...new Set([...elements, ...Object.keys(shownNow()?.processes[process]?.elements ?? {})]),
  ])
}

/** What is newly chosen comes first, so that it is brought into view. */
export function selectNewestFirst(elements: readonly string[]): void {
  const before = useSession.getState().elements
  choose([...new Set([...elements.filter((id) => !before.includes(id)), ...elements])])
}

function choose(elements: readonly string[]): void {
  const { elements: steps = {}, artifacts = {} } = processNow() ?? {}
  const known = { ...steps, ...artifacts }
  const wanted = elements.filter((id) => Object.hasOwn(known, id))
  select(wanted)
  if (wanted.length > 1) announce(text().selected(wanted.length))
}

/** One step on in a direction, which is taken along; back again it is left out. */
export function extendBy(element: string, arrow: string): void {
  const next = neighbourOf(element, arrow)
  if (next === undefined || isPool(next)) return // a pool is moved and deleted on its own
  const { elements } = useSession.getState()
  const goesBack = elements.includes(next)
  const others = elements.filter((id) => id !== next && !(goesBack && id === element))
  select([next, ...(elements.includes(element) || goesBack ? others : [element, ...others])])
  focusElement(next)
  if (goesBack) announce(text().dropped(nameOf(element), others.length + 1))
  else announce(text().added(nameOf(next), useSession.getState().elements.length))
}

export function toggle(element: string): void {
  const { elements } = useSession.getState()
  const isIn = elements.includes(element)
  const next = isIn ? elements.filter((id) => id !== element) : [element, ...elements]
  select(next)
  announce(
    next.length === 0
      ? text().nothing
      : text()[isIn ? 'dropped' : 'added'](nameOf(element), next.length),
  )
}

export function toggleTool(
  tool: NonNullable<ReturnType<typeof useSession.getState>['tool']>,
): void {
  const isOn = useSession.getState().tool === tool
  takeTool(isOn ? undefined : tool)
  announce(isOn ? text().off : text().toolOn[tool])
}

function text() {
  return selectionTexts[useLanguage.getState().language]
}

export function endTool(): void {
  takeTool(undefined)
  announce(text().off)
}
