import type { Definition } from '../model/definition.ts'
import type { Json } from '../model/json.ts'
import { label } from './attributes.ts'
import type { Builder } from './builder.ts'
import { codeField } from './codes.ts'
import type { Field } from './field.ts'
import type { Reading, Writing } from './reading.ts'
import type { Reader } from './reader.ts'
import { readRecord, titleField, withKept, writeRecord, type RecordFields } from './record.ts'
import { referred } from '../model/referred.ts'

/** What BPMN keeps at the root of a file, to be used by all its processes. */
const kinds = {
  messages: { local: 'message', fields: { title: titleField } },
  signals: { local: 'signal', fields: { title: titleField } },
  errors: {
    local: 'error',
    fields: { title: titleField, code: codeField('errorCode') },
  },
  escalations: {
    local: 'escalation',
    fields: { title: titleField, code: codeField('escalationCode') },
  },
  dataStores: { local: 'dataStore', fields: { title: titleField } },
  categories: { local: 'category', fields: { title: titleField } },
} as const satisfies Partial<
  Record<keyof Definition, { readonly local: string; readonly fields: RecordFields }>
>

export type RootKind = keyof typeof kinds
export const rootKinds = Object.keys(kinds) as readonly RootKind[] // reason: the keys of the table

export function rootKindOf(local: string): RootKind | undefined {
  return rootKinds.find((kind) => kinds[kind].local === local)
}

export interface Root {
  readonly id: string
  readonly values: Record<string, Json>
}

export function readRoot(reader: Reader, kind: RootKind, ctx: Reading): Root {
  const { id, values } = readRecord(reader, kinds[kind].fields, { ctx, records: [kind] })
  const whole = kind === 'categories' ? { ...values, values: readValues(reader, id, ctx) } : values
  return { id, values: withKept(whole, reader.rest()) }
}

export function writeRoot(kind: RootKind, id: string, ctx: Writing): Builder {
  const { local, fields } = kinds[kind]
  const path = [kind, id]
  const builder = writeRecord(referred<object>(ctx.definition[kind], id) ?? {}, {
    local,
    fields,
    path,
    ctx,
  })
  const values =
    kind === 'categories' ? (referred(ctx.definition.categories, id)?.values ?? {}) : {}
  for (const [value, record] of Object.entries(values)) {
    const at = {
      local: 'categoryValue',
      fields: valueFields,
      path: [...path, 'values', value],
      ctx,
    }
    builder.add(writeRecord(record, at).build())
  }
  return builder
}

const valueTitle: Field = {
  read: (reader) => ({ de: reader.take(label('value')) }),
  write: (value, { builder }) => {
    const { de } = Object(value)
    builder.put(label('value'), typeof de === 'string' ? de : '')
  },
}
const valueFields = { title: valueTitle } satisfies RecordFields

function readValues(reader: Reader, category: string, ctx: Reading): Json {
  const records = ['categories', category, 'values']
  const values = reader.children('categoryValue').map((value) => {
    const read = readRecord(value, valueFields, { ctx, records })
    return [read.id, withKept(read.values, value.rest())] as const
  })
  return Object.fromEntries(values)
}
