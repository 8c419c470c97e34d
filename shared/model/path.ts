import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** "applicant.address" → "/applicant/address" (RFC 6901; names in definitions hold no "/" or "~"). */
export function toPointer(path: string): string {
  return path.includes('.') ? `/${path.replaceAll('.', '/')}` : `/${path}`
}

/** "applicant.address" → "applicant" */
export function firstNameOf(path: string): string {
  const end = path.indexOf('.')
  return end < 0 ? path : path.slice(0, end)
}

export function valueAt(root: JsonObject, path: string): Json | undefined {
  if (!path.includes('.')) return Object.hasOwn(root, path) ? root[path] : undefined
  let current: Json | undefined = root
  for (const name of path.split('.')) {
    if (!isJsonObject(current) || !Object.hasOwn(current, name)) return undefined
    current = current[name]
  }
  return current
}

/** Writes into `root`, and into copies of the objects on the way. */
export function setValueAt(root: Record<string, Json>, path: string, value: Json): void {
  const end = path.indexOf('.')
  const name = end < 0 ? path : path.slice(0, end)
  const inner = end < 0 || !Object.hasOwn(root, name) ? undefined : root[name]
  const within = isJsonObject(inner) ? inner : {}
  setMember(root, name, end < 0 ? value : withValueAt(within, path.slice(end + 1), value))
}

/** A copy of `root` with `value` at `path`; objects on the way are made where missing. */
export function withValueAt(root: JsonObject, path: string, value: Json): JsonObject {
  const { ...copy }: Record<string, Json> = root
  setValueAt(copy, path, value)
  return copy
}

/** Assigning is several times as fast as defining, but would make `__proto__` a prototype. */
function setMember(object: Record<string, Json>, name: string, value: Json): void {
  if (name !== '__proto__') object[name] = value
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}
