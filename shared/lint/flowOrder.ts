import { startsOf, type Drawing, type PlacedElement } from './drawing.ts'

/** Steps as the drawing leads to them, process by process; what nothing leads to comes last. */
export function inFlowOrder(drawings: readonly Drawing[]): readonly PlacedElement[] {
  return drawings.flatMap((drawing) => {
    const seen = new Set<string>()
    let level = startsOf(drawing, undefined)
    while (level.length > 0) {
      const fresh = level.filter((id) => !seen.has(id))
      for (const id of fresh) seen.add(id)
      level = [...new Set(fresh.flatMap(drawing.next))].filter((id) => !seen.has(id))
    }
    const ordered = [...seen, ...drawing.elements.keys()]
    return [...new Set(ordered)].flatMap((id) => drawing.elements.get(id) ?? [])
  })
}
