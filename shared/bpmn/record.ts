import type { Foreign } from '../model/foreign.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { filled, label } from './attributes.ts'
import { builderOf, type Builder } from './builder.ts'
import { extension, type Field, type Owner } from './field.ts'
import { bpmn } from './names.ts'
import type { Reader } from './reader.ts'
import { compact, type Path, type Reading, type Writing } from './reading.ts'

/** How a kind of record stands in BPMN: field by field, beside what every record has. */
export type RecordFields = Readonly<Record<string, Field | typeof extension>>

export interface ReadRecord {
  readonly id: string
  readonly values: Record<string, Json>
}

/** `records` is where records of its kind stand in the definition. */
export function readRecord(
  reader: Reader,
  fields: RecordFields,
  { ctx, records }: { readonly ctx: Reading; readonly records: Path },
): ReadRecord {
  reader.recorded()
  const id = ctx.record(reader, records)
  const owner = { element: id, elementType: reader.local, id: reader.attribute('id') ?? id }
  const values = Object.entries(fields).flatMap(([key, field]) =>
    field === extension ? [] : [[key, field.read(reader, ctx, owner)] as const],
  )
  const documentation = readDocumentation(reader)
  return { id, values: compact({ ...Object.fromEntries(values), documentation }) }
}

export function withKept(
  values: Record<string, Json>,
  foreign: Foreign | undefined,
): Record<string, Json> {
  return foreign === undefined ? values : { ...values, foreign: foreignJson(foreign) }
}

/** The first plain text; what else there is stays as it is. */
function readDocumentation(reader: Reader): Json | undefined {
  const [first] = reader.children('documentation')
  for (const other of reader.children('documentation')) if (other !== first) reader.leave(other)
  if (first === undefined) return undefined
  const text = first.text()
  if (text !== undefined) return { de: text }
  reader.leave(first)
  return undefined
}

export interface RecordWriting {
  readonly local: string
  readonly fields: RecordFields
  readonly path: Path
  readonly ctx: Writing
}

/** Begins the element of a record: its id, its fields, and what was kept of it. */
export function writeRecord(record: object, { local, fields, path, ctx }: RecordWriting): Builder {
  const values = record as JsonObject & { readonly foreign?: Foreign } // reason: records of a definition are JSON
  const builder = builderOf(bpmn(local), values.foreign)
  ctx.record(builder, path)
  const owner: Owner = { element: path.at(-1) ?? '', elementType: local, id: ctx.idOf(path) }
  for (const [key, field] of Object.entries(fields)) {
    if (field !== extension) field.write(values[key], { builder, ctx, owner })
  }
  const documentation = german(values['documentation'])
  if (documentation !== undefined) builder.child(bpmn('documentation')).text(documentation)
  return builder
}

/** Its name in the language of the file; empty when it has none. */
export const titleField: Field = {
  read: (reader) => ({ de: reader.take(label('name')) }),
  write: (value, { builder }) => builder.put(label('name'), german(value) ?? ''),
}

/** A name that is left out when it is empty. */
export const nameField: Field = {
  read: (reader) => {
    const name = reader.take(filled('name'))
    return name === undefined ? undefined : { de: name }
  },
  write: (value, { builder }) => builder.put(filled('name'), german(value)),
}

function german(value: Json | undefined): string | undefined {
  const { de } = Object(value)
  return typeof de === 'string' ? de : undefined
}

function foreignJson(foreign: Foreign): Json {
  // reason: an XML element is JSON, but an interface has no index signature
  return foreign as unknown as Json
}
