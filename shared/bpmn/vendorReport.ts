import { partsOf } from '../xml/name.ts'
import type { XmlElement } from '../model/foreign.ts'
import { isIn, isStandard } from './names.ts'
import type { ReportEntry } from '../xml/report.ts'
import { entryFor } from './report.ts'
import type { RootReading } from './vendors.ts'

/** One entry for each namespace of extensions that nobody here knows. */
export function vendorReport(
  root: XmlElement,
  readings: readonly RootReading[],
): readonly ReportEntry[] {
  const consumed = new Set(readings.flatMap((reading) => reading.consumed))
  const unknown = new Map<string, Set<string>>()
  const note = (full: string): void => {
    const { uri, local } = partsOf(full)
    if (uri === undefined || consumed.has(full) || isTold(full)) return
    const names = unknown.get(uri) ?? new Set()
    unknown.set(uri, names)
    names.add(local)
  }
  const visit = ({ name, attributes = {}, children = [] }: XmlElement): void => {
    note(name)
    if (consumed.has(name)) return
    for (const key of Object.keys(attributes)) note(key)
    for (const child of children) visit(child)
  }
  visit(root)
  return [...unknown].map(([uri, names]) =>
    entryFor('vendor', {
      element: null,
      elementType: uri,
      detail: [...names].slice(0, 10).join(', '),
    }),
  )
}

/** Known, or without meaning for what runs: colours, schema locations, prefixes. */
function isTold(full: string): boolean {
  if (
    isStandard(full) ||
    (['xsi', 'xmlns', 'fachwerk'] as const).some((prefix) => isIn(prefix, full))
  )
    return true
  return /biocolor|\/color\/|XML\/1998/.test(partsOf(full).uri ?? '')
}
