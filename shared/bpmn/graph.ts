import { isActivity } from '../model/elementKinds.ts'
import type { ElkExtendedEdge, ElkLabel, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import type { Element, Process } from '../model/elements.ts'
import { isContainer } from './elements.ts'
import { referred } from '../model/referred.ts'
import type { Size } from './sizes.ts'
import { sizes } from './sizes.ts'

/** A process as elkjs takes it: sub-processes hold their elements, boundary events are ports on the lower side. */
export function graphOf(process: Process, sizeOf: SizeOf = usualSize): ElkNode {
  const ids = Object.keys(process.elements)
  const inside = (parent: string): ElkNode[] =>
    ids
      .filter((id) => hostOf(process, id) === undefined && parentOf(process, id) === parent)
      .map((id) => nodeOf({ process, sizeOf }, id, inside(id)))
  return {
    id: root,
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.shapeCoords': 'ROOT',
      'elk.json.edgeCoords': 'ROOT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.spacing.nodeNode': '40',
      'elk.spacing.labelNode': '4',
      'elk.spacing.componentComponent': '40',
      'elk.layered.spacing.nodeNodeBetweenLayers': '60',
      ...(ids.length > largest ? quick : thorough),
    },
    children: inside(''),
    edges: edgesOf(process),
  }
}

export type SizeOf = (element: Element, id: string) => Size

export function usualSize({ type }: Element): Size {
  return sizes[type]
}

interface Sized {
  readonly process: Process
  readonly sizeOf: SizeOf
}

/** The network simplex method goes as deep as a way is long, and breaks off at some hundred steps. */
const largest = 150
const thorough = { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' }
const quick = {
  'elk.layered.layering.strategy': 'LONGEST_PATH',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
}

/** Ids of ours cannot be that of the whole. */
const root = 'process'
const prefixed = (id: string): string => `e ${id}`

export function idOf(elkId: string): string {
  return elkId.slice(2)
}

function nodeOf({ process, sizeOf }: Sized, id: string, children: ElkNode[]): ElkNode {
  const element = referred(process.elements, id)
  if (element === undefined) throw new Error(`layout: no element ${id}`)
  const { width, height } = children.length === 0 ? sizeOf(element, id) : usualSize(element)
  const ports = Object.keys(process.elements).filter((other) => hostOf(process, other) === id)
  return {
    id: prefixed(id),
    ...(children.length === 0 ? { width, height } : { children }),
    labels: labelsOf(element),
    ports: ports.map((port) => portOf(process, port)),
    layoutOptions: {
      'elk.nodeLabels.placement': '[H_CENTER, V_BOTTOM, OUTSIDE]',
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.spacing.portPort': '40',
      // Inside a sub-process elkjs would enlarge everything for the ports of its flows.
      ...(children.length > 0 || ports.length > fittingPorts
        ? { 'elk.nodeSize.constraints': '[PORTS, MINIMUM_SIZE]' }
        : {}),
      'elk.nodeSize.minimum': `(${width}, ${height})`,
      'elk.padding': '[top=40,left=30,bottom=30,right=30]',
    },
  }
}

/** Boundary events that an activity of usual size has room for. */
const fittingPorts = 2

function portOf(process: Process, id: string): ElkPort {
  const element = referred(process.elements, id)
  const { width, height } = sizes.boundaryEvent
  return {
    id: prefixed(id),
    width,
    height,
    labels: element === undefined ? [] : labelsOf(element),
    layoutOptions: {
      'elk.port.side': 'SOUTH',
      'elk.port.borderOffset': String(-height / 2),
      'elk.portLabels.placement': 'OUTSIDE',
    },
  }
}

function labelsOf(element: Element): ElkLabel[] {
  const size = labelSize(element)
  return size === undefined ? [] : [{ text: element.name.de, ...size }]
}

const letter = { width: 6.5, height: 14 }
const widest = 96

/** The name of what is too small to bear it inside. */
function labelSize({ type, name }: Element): Size | undefined {
  const isSmall = sizes[type].width < widest
  if (!isSmall || name.de.trim() === '') return undefined
  const length = Math.ceil(name.de.length * letter.width)
  return {
    width: Math.min(length, widest),
    height: Math.min(4, Math.ceil(length / widest)) * letter.height,
  }
}

function edgesOf({ elements, flows }: Process): ElkExtendedEdge[] {
  return Object.entries(flows).flatMap(([id, { source, target }]) => {
    const isDrawn = Object.hasOwn(elements, source) && Object.hasOwn(elements, target)
    return isDrawn
      ? [{ id: prefixed(id), sources: [prefixed(source)], targets: [prefixed(target)] }]
      : []
  })
}

/** The activity a boundary event stands on; nothing for what only claims to. */
export function hostOf(process: Process, id: string): string | undefined {
  const element = referred(process.elements, id)
  if (element?.type !== 'boundaryEvent') return undefined
  const host = referred(process.elements, element.attachedTo)
  return host !== undefined && isActivity(host) ? element.attachedTo : undefined
}

/** The sub-process around an element; those that do not exist or go in a circle are none. */
export function parentOf(process: Process, id: string): string {
  const seen = new Set([id])
  const direct = referred(process.elements, id)?.parent
  for (let at = direct; at !== undefined; at = referred(process.elements, at)?.parent) {
    const around = referred(process.elements, at)
    if (around === undefined || !isContainer(around.type) || seen.has(at)) return ''
    seen.add(at)
  }
  return direct ?? ''
}
