import { positionSchema, type Position, type Route } from '../model/layout.ts'
import { optionalTruth } from './attributes.ts'
import type { Builder } from './builder.ts'
import { name } from './names.ts'
import type { Attribute, Reader } from './reader.ts'
import { compact, type Fields } from './reading.ts'
import type { Size } from './sizes.ts'

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How a kind of thing is drawn where nobody says otherwise. */
export interface Usual {
  readonly size: Size
  readonly isExpanded?: true
  readonly isHorizontal?: true
  readonly isMarkerVisible?: true
}

/** A shape of a diagram, or nothing when it has no bounds. */
export function readShape(reader: Reader, usual: Usual | undefined): Position | undefined {
  const bounds = reader.child('Bounds')
  const box = bounds && readBox(bounds)
  if (box === undefined) return undefined
  const { isExpanded, isHorizontal, isMarkerVisible, size } = usual ?? {}
  reader.take(marker(isMarkerVisible))
  const position: Fields = {
    ...(isSameSize(box, size) ? { x: box.x, y: box.y } : box),
    label: readLabel(reader),
    expanded: reader.take(unlessUsual('isExpanded', isExpanded)),
    horizontal: reader.take(unlessUsual('isHorizontal', isHorizontal)),
  }
  return { ...positionSchema.parse(compact(position)), ...foreignOf(reader) }
}

export function writeShape(builder: Builder, position: Position, usual: Usual): void {
  writeBox(builder.child(name('dc', 'Bounds')), boxOf(position, usual.size))
  writeLabel(builder, position.label)
  builder.put(unlessUsual('isExpanded', usual.isExpanded), position.expanded)
  builder.put(unlessUsual('isHorizontal', usual.isHorizontal), position.horizontal)
  builder.put(marker(usual.isMarkerVisible), null)
}

/** A truth value that is told where it is not the usual one. */
function unlessUsual(key: string, usual: true | undefined): Attribute<boolean | undefined> {
  const { read, write } = optionalTruth(key)
  return {
    name: key,
    read: (text) => (read(text) === usual ? undefined : read(text)),
    write: (value) => write(value ?? usual),
  }
}

/** Says nothing that the definition would not. */
function marker(usual: true | undefined): Attribute<null> {
  return { name: 'isMarkerVisible', read: () => null, write: () => usual?.toString() }
}

function isSameSize(box: Box, size: Size | undefined): boolean {
  return box.width === size?.width && box.height === size.height
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
  reader.recorded()
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
