import type { Definition } from '../model/definition.ts'
import { canonicalForm } from '../model/hash.ts'
import type { Position, ProcessLayout, Route } from '../model/layout.ts'
import { drawnOf, edgeOf, routesIn, usualDiagrams } from './diagrams.ts'
import { pathKey } from './things.ts'

export interface FullLayout {
  readonly elements: Record<string, Position>
  readonly lanes: Record<string, Position>
  readonly flows: Record<string, Route>
  readonly artifacts: Record<string, Position | Route>
}

export function compactLayout({ elements, lanes, flows, artifacts }: FullLayout): ProcessLayout {
  return {
    elements,
    lanes,
    ...(Object.keys(flows).length === 0 ? {} : { flows }),
    ...(Object.keys(artifacts).length === 0 ? {} : { artifacts }),
  }
}

/** Without lines that run, and diagrams that are, as we would make them; the ids of diagrams mean nothing. */
export function withoutUsual(definition: Definition): Definition {
  const left = withoutUsualRoutes(definition)
  const { diagrams = {}, ...others } = left
  const usual = usualDiagrams(others).map(({ diagram }) => diagram)
  return canonicalForm(Object.values(diagrams)) === canonicalForm(usual) ? others : left
}

function withoutUsualRoutes(definition: Definition): Definition {
  const usual = new Set<string>()
  for (const drawn of drawnOf(definition)) {
    const routeOf = routesIn(drawn, definition)
    for (const depiction of drawn.depictions) {
      const { thing, key } = depiction
      const route = edgeOf(drawn, depiction, definition)
      if (thing === undefined || key !== thing.key || route === undefined) continue
      if (isSameRoute(route, routeOf(thing))) usual.add(pathKey(thing.path))
    }
  }
  const layout = Object.entries(definition.layout).map(([process, one]) => {
    const { flows = {}, artifacts = {} } = one
    const unusual = (kind: string) => (key: string) =>
      !usual.has(pathKey(['processes', process, kind, key]))
    const left = {
      flows: filtered(flows, unusual('flows')),
      artifacts: filtered(artifacts, unusual('artifacts')),
    }
    return [process, compactLayout({ ...one, ...left })] as const
  })
  const diagrams = Object.entries(definition.diagrams ?? {}).map(
    ([id, { edges = {}, ...diagram }]) => {
      const left = filtered(edges, (key) => !usual.has(pathKey(['messageFlows', key])))
      return [id, Object.keys(left).length === 0 ? diagram : { ...diagram, edges: left }] as const
    },
  )
  return {
    ...definition,
    layout: Object.fromEntries(layout),
    diagrams: Object.fromEntries(diagrams),
  }
}

function isSameRoute({ waypoints, label, foreign }: Route, other: Route | undefined): boolean {
  const isPlain =
    label === undefined && foreign === undefined && waypoints.length === other?.waypoints.length
  return (
    isPlain &&
    waypoints.every(
      ({ x, y }, index) => x === other.waypoints[index]?.x && y === other.waypoints[index]?.y,
    )
  )
}

function filtered<T>(
  records: Readonly<Record<string, T>>,
  keeps: (key: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([key]) => keeps(key)))
}
