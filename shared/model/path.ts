import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** "applicant.address" → "/applicant/address" (RFC 6901; names in definitions hold no "/" or "~"). */
export function toPointer(path: string): string {
  return path.includes('.') ? `/${path.replaceAll('.', '/')}` : `/${path}`
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

/** A copy of `root` with `value` at `path`; objects on the way are made where missing. */
export function withValueAt(root: JsonObject, path: string, value: Json): JsonObject {
  if (!path.includes('.')) return withMember(root, path, value)
  const [name = '', ...rest] = path.split('.')
  const inner = Object.hasOwn(root, name) ? root[name] : undefined
  return withMember(
    root,
    name,
    withValueAt(isJsonObject(inner) ? inner : {}, rest.join('.'), value),
  )
}

/** Assigning is several times as fast as a spread with a new name, but would make `__proto__` a prototype. */
function withMember(object: JsonObject, name: string, value: Json): JsonObject {
  if (name === '__proto__') return { ...object, [name]: value }
  const { ...copy }: Record<string, Json> = object
  copy[name] = value
  return copy
}
