import type { EventDefinition } from '../model/elements.ts'
import {
  boundaryEventSchema,
  catchEventSchema,
  endEventSchema,
  startEventSchema,
  throwEventSchema,
} from '../model/events.ts'
import type { Json } from '../model/json.ts'
import { flag, label, unless } from './attributes.ts'
import type { Builder } from './builder.ts'
import { codedField } from './codes.ts'
import { conditionFields } from './conditions.ts'
import { attributeField, referenceField, type Field, type Owner } from './field.ts'
import { bpmn } from './names.ts'
import { readerOf, type Reader } from './reader.ts'
import { compact, type Fields, type Reading, type Writing } from './reading.ts'
import { readTimer, writeTimer } from './timers.ts'

type SimpleType = Exclude<EventDefinition['type'], 'none' | 'multiple'>
type Simple<T extends SimpleType> = Extract<EventDefinition, { type: T }>

interface Row<T extends SimpleType> {
  readonly local: string
  /** Fields that are attributes; the others are read and written by the functions. */
  readonly fields?: Readonly<Record<string, Field>>
  readonly read?: (reader: Reader, ctx: Reading, owner: Owner) => Fields
  readonly write?: (event: Simple<T>, builder: Builder, ctx: Writing) => void
}

/** The trigger or result of an event, by the element that BPMN has for it (BPMN 2.0 §10.5.5). */
const rows: { readonly [T in SimpleType]: Row<T> } = {
  message: {
    local: 'messageEventDefinition',
    fields: { message: referenceField('messageRef', 'messages') },
  },
  timer: {
    local: 'timerEventDefinition',
    read: (reader, ctx, owner) => ({ timer: readTimer(reader, ctx, owner) }),
    write: ({ timer }, builder, ctx) => writeTimer(builder, timer, ctx),
  },
  signal: {
    local: 'signalEventDefinition',
    fields: { signal: referenceField('signalRef', 'signals') },
  },
  error: { local: 'errorEventDefinition', fields: { error: codedField('errorRef', 'errors') } },
  escalation: {
    local: 'escalationEventDefinition',
    fields: { escalation: codedField('escalationRef', 'escalations') },
  },
  compensation: {
    local: 'compensateEventDefinition',
    fields: {
      activity: referenceField('activityRef', 'elements'),
      waits: attributeField(unless('waitForCompletion')),
    },
  },
  conditional: {
    local: 'conditionalEventDefinition',
    fields: conditionFields('condition'),
  },
  link: { local: 'linkEventDefinition', fields: { link: attributeField(label('name')) } },
  cancel: { local: 'cancelEventDefinition' },
  terminate: { local: 'terminateEventDefinition' },
}

type EventSchema =
  | typeof startEventSchema
  | typeof catchEventSchema
  | typeof throwEventSchema
  | typeof boundaryEventSchema
  | typeof endEventSchema

const types = new Map(Object.entries(rows).map(([type, { local }]) => [local, type as SimpleType])) // reason: keys of the table
const locals = [...types.keys()]

export function eventField(schema: EventSchema): Field {
  return {
    read: (reader, ctx, owner) => readEvent({ reader, ctx, owner, schema }),
    // reason: the field holds what the schema of its element allows
    write: (value, { builder, ctx, owner }) =>
      writeEvent(value as EventDefinition, { builder, ctx, owner }),
  }
}

interface EventReading {
  readonly reader: Reader
  readonly ctx: Reading
  readonly owner: Owner
  readonly schema: EventSchema
}

function readEvent({ reader, ctx, owner, schema }: EventReading): Json {
  const given = [...reader.children(...locals), ...sharedDefinitions(reader, ctx, owner)]
  const events = given.flatMap((definition) => {
    const type = types.get(definition.local)
    if (type !== undefined && allows(schema, type)) {
      return [{ type, ...readRow(type, definition, { ctx, owner }) }]
    }
    reader.leave(definition)
    ctx.report('eventNotHere', { ...owner, detail: definition.local })
    return []
  })
  const [only] = events
  if (only !== undefined && events.length === 1) return only
  if (events.length === 0 && allows(schema, 'none')) return { type: 'none' }
  if (events.length === 0) ctx.report('eventMissing', owner)
  const parallel = events.length > 1 ? reader.take(flag('parallelMultiple')) : undefined
  return compact({ type: 'multiple', parallel, events })
}

/** Definitions that stand at the root, to be used by several events. */
function sharedDefinitions(reader: Reader, ctx: Reading, owner: Owner): readonly Reader[] {
  return reader.children('eventDefinitionRef').flatMap((reference) => {
    const id = reference.text() ?? ''
    const shared = ctx.ids.find(id)
    ctx.report(shared === undefined ? 'unresolved' : 'eventCopied', { ...owner, detail: id.trim() })
    return shared === undefined ? [] : [readerOf(shared)]
  })
}

function allows(schema: EventSchema, type: string): boolean {
  return schema.options.some(({ shape }) => shape.type.value === type)
}

function readRow(
  type: SimpleType,
  reader: Reader,
  { ctx, owner }: { readonly ctx: Reading; readonly owner: Owner },
): Record<string, Json> {
  const { fields = {}, read } = rows[type]
  const plain = Object.entries(fields).map(([key, field]) => [key, field.read(reader, ctx, owner)])
  return compact({ ...Object.fromEntries(plain), ...read?.(reader, ctx, owner) })
}

type At = { readonly builder: Builder; readonly ctx: Writing; readonly owner: Owner }

function writeEvent(event: EventDefinition, at: At): void {
  if (event.type === 'none') return
  if (event.type !== 'multiple') return writeSimple(event, at)
  if (event.parallel === true && event.events.length > 1 && isCatching(at.owner))
    at.builder.put(flag('parallelMultiple'), event.parallel)
  for (const one of event.events) writeSimple(one, at)
}

function isCatching({ elementType }: Owner): boolean {
  return elementType !== 'endEvent' && elementType !== 'intermediateThrowEvent'
}

function writeSimple(event: Simple<SimpleType>, { builder, ctx, owner }: At): void {
  const row = rows[event.type] as Row<SimpleType> // reason: the row of its type takes the event
  const definition = builder.child(bpmn(row.local))
  const values = Object.entries(event)
  for (const [key, field] of Object.entries(row.fields ?? {})) {
    const value = values.find(([other]) => other === key)?.[1]
    field.write(value, { builder: definition, ctx, owner })
  }
  row.write?.(event, definition, ctx)
}
