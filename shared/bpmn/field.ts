import type { Json } from '../model/json.ts'
import type { Builder } from './builder.ts'
import type { Attribute, Reader } from './reader.ts'
import { reference } from './attributes.ts'
import { readFeel, writeFeel } from './expressions.ts'
import type { Path, Reading, Writing } from './reading.ts'

/** The element that a field belongs to. */
export interface Owner {
  /** Its id in the definition and its name in BPMN. */
  readonly element: string
  readonly elementType: string
  /** Its id in the file. */
  readonly id: string
}

/** How one field of a record stands in BPMN; import and export are the two directions of the same row. */
export interface Field {
  readonly read: (reader: Reader, ctx: Reading, owner: Owner) => Json | undefined
  readonly write: (
    value: Json | undefined,
    at: { readonly builder: Builder; readonly ctx: Writing; readonly owner: Owner },
  ) => void
}

/** BPMN has nothing for it: our extension says it. */
export const extension = 'extension'

export function attributeField<T extends Json | undefined>(attribute: Attribute<T>): Field {
  return {
    read: (reader) => reader.take(attribute),
    // reason: the row that names the attribute is held to the type of its field by the schema at both doors
    write: (value, { builder }) => builder.put(attribute, value as T),
  }
}

/** A child that holds an expression, in FEEL. */
export function feelField(local: string): Field {
  return {
    read: (reader, ctx, owner) => readFeel({ reader, local, owner }, ctx),
    write: (value, { builder, ctx }) => {
      if (typeof value === 'string') writeFeel({ builder, local }, value, ctx)
    },
  }
}

/** A reference to a record of the definition, or to one of the same process. */
export function referenceField(name: string, records: string): Field {
  return {
    read: (reader, ctx) => {
      const id = reader.take(reference(name))
      return id === undefined ? undefined : ctx.ids.resolve(id)
    },
    write: (value, { builder, ctx }) =>
      builder.put(
        reference(name),
        typeof value === 'string' ? ctx.idOf(pathOf(records, value, ctx)) : undefined,
      ),
  }
}

/** One that BPMN's metamodel takes for a plain name, so that nobody else looks where it leads. */
export function namedField(name: string, records: string): Field {
  const { read, write } = referenceField(name, records)
  return {
    read: (reader, ctx, owner) => {
      const detail = reader.xml.attributes?.[name] ?? ''
      const isDangling = detail !== '' && ctx.ids.find(detail) === undefined
      if (isDangling) ctx.report('unresolved', { ...owner, detail })
      return read(reader, ctx, owner)
    },
    write,
  }
}

function pathOf(records: string, id: string, { process }: Writing): Path {
  return records === 'elements' || records === 'flows'
    ? ['processes', process, records, id]
    : [records, id]
}
