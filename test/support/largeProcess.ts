import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from './exampleDefinition.ts'

const columns = 50
const width = 190
const height = 130

/** The example with a flow of so many steps in rows, of which every seventh is a branch past the two that follow. */
export function withLargeProcess(count: number): Definition {
  const example = exampleDefinition()
  const ids = Array.from({ length: count }, (_, at) => at)
  const elements = Object.fromEntries(ids.map((at) => [`n${at}`, elementAt(at, count)] as const))
  const onward = ids.slice(1).map((at) => [`f${at}`, `n${at - 1}`, `n${at}`] as const)
  const past = ids
    .filter((at) => isBranch(at) && at + 3 < count - 1)
    .map((at) => [`d${at}`, `n${at}`, `n${at + 3}`] as const)
  const flows = Object.fromEntries(
    [...onward, ...past].map(([id, source, target]) => [
      id,
      id.startsWith('d')
        ? { source, target, name: { de: 'weiter' }, condition: 'true' }
        : { source, target },
    ]),
  )
  const places = ids.map((at) => [`n${at}`, placeAt(at, count)] as const)
  return {
    ...example,
    processes: {
      ...example.processes,
      main: { title: { de: 'Großer Ablauf' }, elements, flows, lanes: {} },
    },
    layout: { ...example.layout, main: { elements: Object.fromEntries(places), lanes: {} } },
    scenarios: {},
  }
}

function isBranch(at: number): boolean {
  return at % 7 === 3
}

function elementAt(at: number, count: number): Definition['processes'][string]['elements'][string] {
  const name = { de: `Schritt ${at}` }
  if (at === 0) return { type: 'startEvent', name, event: { type: 'none' } }
  if (at === count - 1) return { type: 'endEvent', name, event: { type: 'none' } }
  if (isBranch(at)) return { type: 'exclusiveGateway', name, default: `f${at + 1}` }
  return at % 2 === 0 ? { type: 'manualTask', name } : { type: 'scriptTask', name, script: '{}' }
}

function placeAt(at: number, count: number): { readonly x: number; readonly y: number } {
  const isSmall = at === 0 || at === count - 1
  const size = isSmall ? 32 : 46
  const aside =
    isSmall || isBranch(at) ? { x: (128 - size) / 2, y: (68 - size) / 2 } : { x: 0, y: 0 }
  return {
    x: (at % columns) * width + aside.x,
    y: Math.floor(at / columns) * height + aside.y,
  }
}
