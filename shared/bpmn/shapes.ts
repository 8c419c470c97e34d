import type { Position, Route } from '../model/layout.ts'
import { optionalTruth } from './attributes.ts'
import type { Builder } from './builder.ts'
import { name } from './names.ts'
import type { Reader } from './reader.ts'
import type { Size } from './sizes.ts'

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

const expanded = optionalTruth('isExpanded')
const horizontal = optionalTruth('isHorizontal')

/** A shape of a diagram, or nothing when it has no bounds. */
export function readShape(reader: Reader, usual: Size | undefined): Position | undefined {
  const bounds = reader.child('Bounds')
  const box = bounds && readBox(bounds)
  if (box === undefined) return undefined
  const [label, isExpanded, isHorizontal] = [
    readLabel(reader),
    reader.take(expanded),
    reader.take(horizontal),
  ]
  const isUsual = usual !== undefined && box.width === usual.width && box.height === usual.height
  return {
    ...(isUsual ? { x: box.x, y: box.y } : box),
    ...(label === undefined ? {} : { label }),
    ...(isExpanded === undefined ? {} : { expanded: isExpanded }),
    ...(isHorizontal === undefined ? {} : { horizontal: isHorizontal }),
    ...foreignOf(reader),
  }
}

export function writeShape(builder: Builder, position: Position, usual: Size): void {
  writeBox(builder.child(name('dc', 'Bounds')), boxOf(position, usual))
  writeLabel(builder, position.label)
  builder.put(expanded, position.expanded)
  builder.put(horizontal, position.horizontal)
}

/** A line of a diagram, or nothing when it has no two points. */
export function readEdge(reader: Reader): Route | undefined {
  const waypoints = reader
    .children('waypoint')
    .map((point) => ({ x: number(point, 'x'), y: number(point, 'y') }))
  if (waypoints.length < 2) return undefined
  const label = readLabel(reader)
  return { waypoints, ...(label === undefined ? {} : { label }), ...foreignOf(reader) }
}

export function writeEdge(builder: Builder, { waypoints, label }: Route): void {
  for (const { x, y } of waypoints) {
    const point = builder.child(name('di', 'waypoint'))
    point.set('x', String(x))
    point.set('y', String(y))
  }
  writeLabel(builder, label)
}

export function boxOf(position: Position, usual: Size): Box {
  const { x, y, width = usual.width, height = usual.height } = position
  return { x, y, width, height }
}

function foreignOf(reader: Reader): Pick<Position, 'foreign'> {
  const foreign = reader.rest()
  return foreign === undefined ? {} : { foreign }
}

function readBox(bounds: Reader): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) => number(bounds, side))
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

/** A label without bounds has no place of its own, if perhaps a style. */
function readLabel(reader: Reader): Position['label'] {
  const label = reader.child('BPMNLabel')
  const bounds = label?.child('Bounds')
  if (label === undefined || bounds !== undefined) return bounds && readBox(bounds)
  reader.leave(label)
  return undefined
}

function writeLabel(builder: Builder, label: Position['label']): void {
  if (label === undefined) return
  builder.withdraw(name('bpmndi', 'BPMNLabel'))
  const { x, y, width = 0, height = 0 } = label
  writeBox(builder.child(name('bpmndi', 'BPMNLabel')).child(name('dc', 'Bounds')), {
    x,
    y,
    width,
    height,
  })
}

function writeBox(builder: Builder, box: Box): void {
  for (const [side, value] of Object.entries(box)) builder.set(side, String(value))
}

function number(reader: Reader, attribute: string): number {
  const value = Number(reader.attribute(attribute) ?? 0)
  return Number.isFinite(value) ? value : 0
}
