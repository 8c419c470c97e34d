import type { Json } from './json.ts'
import { referred } from './referred.ts'

/** A name as a segment of a JSON Pointer (RFC 6901). */
export function toPointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The name again. */
export function fromPointerSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}

export function pointerTo(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${toPointerSegment(String(name))}`).join('')
}

/** The names of a JSON Pointer; of the whole there are none. */
export function namesIn(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(fromPointerSegment)
}

/** What stands at a JSON Pointer; undefined where nothing does. */
export function valueAtPointer(root: Json, pointer: string): Json | undefined
export function valueAtPointer(root: unknown, pointer: string): unknown
export function valueAtPointer(root: unknown, pointer: string): unknown {
  return namesIn(pointer).reduce(
    (value, key) => (isRecord(value) ? referred(value, key) : undefined),
    root,
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
