type Records<Value> = Readonly<Record<string, Value>>

export function without<Value>(
  records: Records<Value>,
  ids: Iterable<string>,
): Record<string, Value> {
  const left = { ...records }
  for (const id of ids) delete left[id]
  return left
}

/** The same object when `id` is unknown or nothing changes. */
export function withUpdated<Value>(
  records: Records<Value>,
  id: string,
  update: (value: Value) => Value,
): Records<Value> {
  const value = records[id]
  if (value === undefined) return records
  const next = update(value)
  return next === value ? records : { ...records, [id]: next }
}

/** Leaves `key` out when the value is undefined, as exact optional properties want it. */
export function withOptional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value }) // reason: a computed key widens to string
}

export function moved<Value>(list: readonly Value[], from: number, to: number): Value[] {
  const rest = list.filter((_, index) => index !== from)
  const value = list[from]
  return value === undefined || to < 0 || to > rest.length
    ? [...list]
    : [...rest.slice(0, to), value, ...rest.slice(to)]
}

/** The same list when no entry becomes another. */
export function mapKept<Value>(list: Value[], update: (value: Value) => Value): Value[] {
  const next = list.map(update)
  return next.every((value, at) => value === list[at]) ? list : next
}

export function mapRecord<Value, Next>(
  records: Readonly<Record<string, Value>>,
  update: (value: Value, id: string) => Next,
): Record<string, Next> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, update(value, id)]))
}
