import { resolve, type Schema } from '../model/schema.ts'

/** Whether a record could be taken over whole: some of its values are called as in the other. */
export function isAlike(
  from: Schema,
  to: Schema,
  types: Readonly<Record<string, Schema>>,
): boolean {
  const [own, wanted] = [resolve(from, types).properties, resolve(to, types).properties]
  if (own === undefined || wanted === undefined) return true
  const names = Object.keys(wanted)
  return names.length === 0 || names.some((name) => own[name] !== undefined)
}
