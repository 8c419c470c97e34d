import { useEffect, useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import { partTexts } from '#shared/text/parts.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { setExpanded } from '../editing/commands/setExpanded.ts'
import { holdersOf, isClosed, sheetOf, shownIn } from '../editing/shown.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement, nameOf, processNow } from './actions.ts'

// The sheet that is drawn: the whole flow, or what is inside of one part of it.

/** What is drawn now. A step chosen elsewhere is looked up on the sheet it is on. */
export function useSheet(whole: Definition): {
  readonly definition: Definition
  readonly inside: string | undefined
} {
  const process = useSession((state) => state.process)
  const inside = useSession((state) => state.inside)
  const [first] = useSession((state) => state.elements)
  const definition = useMemo(() => shownIn(whole, { process, inside }), [whole, process, inside])
  const all = whole.processes[process]?.elements ?? {}
  const isHidden =
    first !== undefined &&
    Object.hasOwn(all, first) &&
    !Object.hasOwn(definition.processes[process]?.elements ?? {}, first)
  const sheet = isHidden ? sheetOf(whole, process, first) : inside
  useEffect(() => {
    if (isHidden) useSession.setState({ inside: sheet })
  }, [isHidden, sheet])
  return {
    definition,
    inside: inside !== undefined && Object.hasOwn(all, inside) ? inside : undefined,
  }
}

export function shownNow(): Definition | undefined {
  const { process, inside } = useSession.getState()
  const definition = useDocument.getState().opened?.definition
  return definition && shownIn(definition, { process, inside })
}

export function isPart(id: string | undefined): boolean {
  const element = processNow()?.elements[id ?? '']
  return element !== undefined && isSubProcess(element)
}

export function goInside(id: string): void {
  if (!isPart(id)) return
  const first = Object.entries(processNow()?.elements ?? {}).find(([, { parent }]) => parent === id)
  useSession.setState({ inside: id })
  select(first === undefined ? [] : [first[0]])
  if (first !== undefined) focusElement(first[0])
  announce(words().wentInside(nameOf(id)))
}

/** One sheet up, or to the one that is named. */
export function goOut(to?: string): void {
  const { inside } = useSession.getState()
  if (inside === undefined) return
  const next = to ?? processNow()?.elements[inside]?.parent
  show(next, inside)
  announce(next === undefined ? words().wentOut : words().wentInside(nameOf(next)))
}

export function goToWhole(): void {
  const { inside } = useSession.getState()
  if (inside !== undefined) show(undefined, inside)
  announce(words().wentOut)
}

/** The part that leads back to where one was is selected on the sheet. */
function show(sheet: string | undefined, from: string): void {
  const parts = [from, ...holdersOf(processNow()?.elements ?? {}, from)]
  const last = parts.at(sheet === undefined ? -1 : parts.indexOf(sheet) - 1) ?? from
  useSession.setState({ inside: sheet })
  select([last])
  focusElement(last)
}

export function toggleOpen(element: string): void {
  const { process } = useSession.getState()
  const positions = useDocument.getState().opened?.definition.layout[process]?.elements
  const expanded = isClosed(positions, element)
  const { label, opened, closed } = words()
  const name = nameOf(element)
  const done = change(expanded ? label.open(name) : label.close(name), (now) =>
    setExpanded(now, { process, element, expanded }),
  )
  if (!done) return
  select([element])
  focusElement(element)
  announce(expanded ? opened(name) : closed(name))
}

function words() {
  return partTexts[useLanguage.getState().language]
}
