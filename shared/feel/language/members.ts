import { resolve, type Schema } from '../../model/schema.ts'
import { compile } from '../compile.ts'
import type { Scope } from '../scope.ts'

/** The type of a part of an expression, as far as it is certain. */
export function schemaOf(text: string, scope: Scope): Schema | undefined {
  const { schema } = compile(text, { kind: 'expression', scope })
  return schema === undefined ? undefined : resolve(schema, scope.types)
}

const calendar = ['year', 'month', 'day', 'weekday']
const clock = ['hour', 'minute', 'second', 'time offset', 'timezone']
const parts: Partial<Record<NonNullable<Schema['format']>, readonly string[]>> = {
  date: calendar,
  'date-time': [...calendar, ...clock],
  time: clock,
  duration: ['years', 'months', 'days', 'hours', 'minutes', 'seconds'],
}
const number: Schema = { type: 'number' }

/** What may follow after a dot: the members of a value, of the items of a list, or the parts of a time. */
export function membersOf(schema: Schema, { types }: Scope): Readonly<Record<string, Schema>> {
  const known = resolve(schema, types)
  const item = known.items === undefined ? known : resolve(known.items, types)
  if (item.properties !== undefined) return item.properties
  const names = item.format === undefined ? [] : (parts[item.format] ?? [])
  return Object.fromEntries(names.map((name) => [name, number]))
}

/** Paths down to single values, without going through lists. */
export function pathsIn(
  properties: Readonly<Record<string, Schema>>,
  scope: Scope,
  level = 0,
): readonly (readonly [path: string, schema: Schema])[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const known = resolve(schema, scope.types)
    const inner = level < deepest ? pathsIn(known.properties ?? {}, scope, level + 1) : []
    return [
      [name, known] as const,
      ...inner.map(([path, one]) => [`${name}.${path}`, one] as const),
    ]
  })
}

/** Types may refer to themselves; nobody looks deeper than this in a list of names. */
const deepest = 4
