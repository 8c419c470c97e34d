// Events, and the records a state holds many of, are stored as lists of their values behind the id of
// their shape: their type and names are then written once for the whole database.

/** Of a record; a pair is a record inside, whose values stand among those of the outer one. */
export type Names = readonly (string | readonly [string, Names])[]

export interface Shape {
  readonly id: number
  /** The `type` of an event; null when it has none. */
  readonly type: string | null
  readonly names: Names
}

export type Cells = readonly [number, ...unknown[]]
type Fields = Readonly<Record<string, unknown>>

/** Records inside whose names a schema fixes. What people named, as in case data, is a value like any other. */
const inner = new Set(['origin', 'job', 'identity', 'incident', 'cycle'])

/** What a record has in common with others, as the table of shapes keeps it. */
export function textOfShape(record: object): string {
  const fields = fieldsOf(record)
  return JSON.stringify([typeOf(fields), namesOf(fields)])
}

export function toShape(id: number, text: string): Shape {
  const [type, names]: [string | null, Names] = JSON.parse(text)
  return { id, type, names }
}

export function typeOf(record: object): string | null {
  return 'type' in record && typeof record.type === 'string' ? record.type : null
}

/** Undefined when the record is of another shape. */
export function toCells(record: object, { id, names }: Shape): Cells | undefined {
  const cells: [number, ...unknown[]] = [id]
  return pour(fieldsOf(record), names, cells) ? cells : undefined
}

export function fromCells(cells: Cells, { type, names }: Shape): object {
  const place = { next: 1 }
  const record: Record<string, unknown> = type === null ? {} : { type }
  return draw(record, names, { cells, place })
}

function namesOf(fields: Fields): Names {
  return Object.keys(fields)
    .filter((name) => isNamed(name, fields[name]))
    .map((name) => {
      const value = fields[name]
      return isInner(name, value) ? [name, namesOf(value)] : name
    })
}

function pour(fields: Fields, names: Names, cells: unknown[]): boolean {
  let place = 0
  for (const name in fields) {
    const value = fields[name]
    if (!isNamed(name, value)) continue
    const expected = names[place++]
    if (isInner(name, value)) {
      if (typeof expected !== 'object' || expected[0] !== name) return false
      if (!pour(value, expected[1], cells)) return false
    } else if (expected === name) cells.push(value)
    else return false
  }
  return place === names.length
}

interface Source {
  readonly cells: Cells
  readonly place: { next: number }
}

function draw(record: Record<string, unknown>, names: Names, source: Source): object {
  for (const name of names) {
    if (typeof name === 'string') record[name] = source.cells[source.place.next++]
    else record[name[0]] = draw({}, name[1], source)
  }
  return record
}

/** The type stands in the shape; JSON knows no undefined. */
function isNamed(name: string, value: unknown): boolean {
  return value !== undefined && (name !== 'type' || typeof value !== 'string')
}

function isInner(name: string, value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || !inner.has(name)) return false
  return !Array.isArray(value) && !('type' in value)
}

function fieldsOf(record: object): Fields {
  return record as Fields // what JSON holds has no other names than its own
}
