import { isActivity, isBesideFlow, mayChoose } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { undo, type Places } from './places.ts'
import type { AsideKind, DrawingOptions, WayEdge, WayKind } from './toFlow.ts'

export function wayEdge(
  { process, ways, labels }: Places,
  options: DrawingOptions,
  id: string,
): WayEdge[] {
  const flow = process.flows[id]
  const way = ways[id]
  if (flow === undefined || way === undefined) return []
  const { overlay = {}, language } = options
  const { states, changes } = overlay
  const kind = kindOfWay(process, id)
  const unnamed = kind === 'default' ? drawingTexts[language].way.default : ''
  const edge: WayEdge = {
    id,
    type: 'way',
    source: flow.source,
    target: flow.target,
    selected: false,
    data: {
      points: way.points,
      label: flow.name === undefined ? unnamed : inLanguage(flow.name, language),
      labelAt: labels[id] ?? { x: 0, y: 0, anchor: 'start' },
      kind,
      state: states && (states.flows[id] ?? 'skip'),
      change: changes?.flows[id],
    },
    focusable: false,
    selectable: kind !== 'undo' && (options.editable ?? false),
    deletable: false,
  }
  return [edge]
}

const asideKinds = { none: 'aside', one: 'asideTo', both: 'asideBoth' } as const

/** React Flow wants a node at both ends: for a way that is spoken of, the step it begins at. */
export function asideEdge(
  { process, asides }: Places,
  { editable = false }: DrawingOptions,
  id: string,
): WayEdge[] {
  const aside = asides[id]
  if (aside === undefined) return []
  const nodeOf = (end: string): string => process.flows[end]?.source ?? end
  return [
    {
      id,
      type: 'way',
      source: nodeOf(aside.source),
      target: nodeOf(aside.target),
      selected: false,
      data: {
        points: aside.points,
        label: '',
        labelAt: { x: 0, y: 0, anchor: 'start' },
        kind: asideKinds[aside.heads],
        state: undefined,
        change: undefined,
      },
      focusable: false,
      selectable: editable,
      deletable: false,
    },
  ]
}

export function isAside(kind: WayKind): kind is AsideKind {
  return kind === 'aside' || kind === 'asideTo' || kind === 'asideBoth'
}

/** Drawn unlike a way that a case goes. */
export function lookOfWay(kind: WayKind): string {
  if (isAside(kind)) return 'aside'
  return kind === 'undo' || kind === 'message' ? kind : ''
}

function kindOfWay({ elements, flows }: Process, id: string): WayKind {
  const flow = flows[id]
  const source = referred(elements, flow?.source)
  if (flow === undefined || source === undefined) return 'plain'
  if (id.startsWith(undo) && isBesideFlow(source)) return 'undo'
  if (mayChoose(source) && source.default === id) return 'default'
  const hasCondition = flow.condition !== undefined || flow.otherCondition !== undefined
  return hasCondition && isActivity(source) ? 'conditional' : 'plain'
}
