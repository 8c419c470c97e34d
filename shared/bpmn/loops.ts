import type { Loop, MultiInstance } from '../model/loops.ts'
import type { Json } from '../model/json.ts'
import { sameJson } from '../model/hash.ts'
import { referred } from '../model/referred.ts'
import { choice, count, reference, truth } from './attributes.ts'
import type { Builder } from './builder.ts'
import {
  readSlot,
  slotId,
  writeSlot,
  type Slot,
  type SlotReading,
  type SlotWriting,
} from './dataFlow.ts'
import { collectionsOf } from './collections.ts'
import { readExpression, readFeel, writeFeel } from './expressions.ts'
import type { Field, Owner } from './field.ts'
import { bpmn } from './names.ts'
import { readerOf, type Reader } from './reader.ts'
import { compact, type Fields, type Reading } from './reading.ts'

const standardLoop = 'standardLoopCharacteristics'
const multiInstance = 'multiInstanceLoopCharacteristics'
const maximum = count('loopMaximum', 0)
const testBefore = truth('testBefore', false)
const sequential = truth('isSequential', false)

/** Repetition of an activity (BPMN 2.0 §10.3.8). */
export const loopField: Field = {
  read: (reader, ctx, owner) => {
    const standard = reader.child(standardLoop)
    if (standard !== undefined) return readStandard(standard, ctx, owner)
    const characteristics = reader.child(multiInstance)
    return characteristics && readMultiInstance(characteristics, { reader, ctx, owner })
  },
  // reason: the field holds what the schema of a loop allows
  write: (value, at) => value !== undefined && writeLoop(value as Loop, at),
}

function readStandard(reader: Reader, ctx: Reading, owner: Owner): Json {
  return compact({
    type: 'standard',
    testBefore: reader.take(testBefore),
    maximum: reader.take(maximum),
    condition: readFeel({ reader, local: 'loopCondition', owner }, ctx),
  })
}

const howOften = { local: 'loopCardinality', fixed: /^\d+$/ } as const
const items: Slot = { direction: 'input', role: 'items', of: 'activity' }
const outcomes: Slot = { direction: 'output', role: 'outcomes', of: 'activity' }

function readMultiInstance(reader: Reader, at: SlotReading): Json {
  const { ctx, owner } = at
  const collection = readSlot(items, at)?.assignments[0]?.[1]
  const outcome = readSlot(outcomes, at)?.assignments[0]
  const cardinality = readFeel({ reader, owner, ...howOften }, ctx)
  readOwnRefs(reader, owner)
  return compact({
    type: 'multiInstance',
    sequential: reader.take(sequential),
    cardinality,
    completionCondition: readFeel({ reader, local: 'completionCondition', owner }, ctx),
    collection,
    item: collection === undefined ? undefined : readItem(reader, owner),
    behavior: readBehavior(reader, ctx, owner),
    output: outcome && { collection: outcome[0], element: outcome[1] },
  })
}

/** The list itself is told by the slot; here only that the loop goes over it. */
function readOwnRefs(reader: Reader, owner: Owner): void {
  for (const [local, slot] of [
    ['loopDataInputRef', items],
    ['loopDataOutputRef', outcomes],
  ] as const) {
    for (const child of reader.xml.children ?? []) {
      if (child.name === bpmn(local) && child.text?.trim() === slotId(slot, owner))
        reader.open(child).text()
    }
  }
}

function readItem(reader: Reader, owner: Owner): string | undefined {
  const item = reader.child('inputDataItem')
  item?.take({ name: 'id', read: (text) => text, write: () => slotId({ role: 'item' }, owner) })
  return item?.attribute('name')
}

const behaviors = choice('behavior', ['All', 'None', 'One', 'Complex'])
const refs = {
  None: reference('noneBehaviorEventRef'),
  One: reference('oneBehaviorEventRef'),
} as const

/** Events thrown as items end: only signals reach the boundary of the activity from inside. */
function readBehavior(reader: Reader, ctx: Reading, owner: Owner): Json | undefined {
  const kind = behaviors.read(reader.xml.attributes?.['behavior'])
  if (kind === 'All') return void reader.take(behaviors)
  const read = kind === 'Complex' ? readComplex(reader, ctx) : readSimple(kind, reader, ctx)
  if (read === undefined) ctx.report('otherBehavior', { ...owner, detail: kind })
  else reader.take(behaviors)
  return read
}

function readSimple(kind: 'None' | 'One', reader: Reader, ctx: Reading): Json | undefined {
  const id = refs[kind].read(reader.xml.attributes?.[refs[kind].name])
  const definition = id === undefined ? undefined : ctx.ids.find(id)
  const event = definition && signalOf(readerOf(definition), ctx)
  if (event === undefined) return undefined
  reader.attribute(refs[kind].name)
  return { type: kind === 'None' ? 'none' : 'one', event }
}

function signalOf(definition: Reader, ctx: Reading): string | undefined {
  const id = definition.take(reference('signalRef'))
  return definition.local !== 'signalEventDefinition' || id === undefined
    ? undefined
    : ctx.ids.resolve(id)
}

function readComplex(reader: Reader, ctx: Reading): Json | undefined {
  const rows = reader.children('complexBehaviorDefinition').map((row): Fields => {
    const condition = row.child('condition')
    const definition = row.child('event')?.child('signalEventDefinition')
    return {
      condition: condition && readExpression(condition, ctx.language)?.feel,
      event: definition && signalOf(definition, ctx),
    }
  })
  const isComplete = rows.every(
    ({ condition, event }) => condition !== undefined && event !== undefined,
  )
  if (!isComplete) for (const row of reader.children('complexBehaviorDefinition')) reader.leave(row)
  return isComplete ? { type: 'complex', events: rows.map(compact) } : undefined
}

function writeLoop(loop: Loop, at: SlotWriting): void {
  const { builder, ctx } = at
  if (loop.type === 'multiInstance') return writeMultiInstance(loop, at)
  const characteristics = builder.child(bpmn(standardLoop))
  characteristics.put(testBefore, loop.testBefore)
  characteristics.put(maximum, loop.maximum)
  writeFeel({ builder: characteristics, local: 'loopCondition' }, loop.condition, ctx)
}

function writeMultiInstance(loop: MultiInstance, at: SlotWriting): void {
  const { builder, ctx } = at
  const characteristics = builder.child(bpmn(multiInstance))
  characteristics.put(sequential, loop.sequential)
  writeFeel({ builder: characteristics, ...howOften }, loop.cardinality, ctx)
  writeFeel(
    { builder: characteristics, local: 'completionCondition' },
    loop.completionCondition,
    ctx,
  )
  writeLists(loop, characteristics, at)
  if (loop.behavior !== undefined) writeBehavior(loop.behavior, characteristics, at)
}

/** References of the file stay while they still say the same. */
function writeLists(
  { collection, item, output }: MultiInstance,
  characteristics: Builder,
  at: SlotWriting,
): void {
  const { ctx, owner } = at
  const process = referred(ctx.definition.processes, ctx.process)
  const kept = process === undefined ? {} : collectionsOf(process, owner.element)
  if (collection !== undefined && !(collection === kept.collection && item === kept.item)) {
    for (const local of ['loopDataInputRef', 'inputDataItem']) characteristics.withdraw(bpmn(local))
    writeSlot(items, { assignments: [[items.role, collection]], mapping: undefined }, at)
    characteristics.child(bpmn('loopDataInputRef')).text(slotId(items, owner))
    const named = characteristics.child(bpmn('inputDataItem'))
    named.set('id', slotId({ role: 'item' }, owner))
    named.set('name', item)
  }
  if (output !== undefined && !(kept.output && sameJson(output, kept.output))) {
    const { collection: results, element } = output
    for (const local of ['loopDataOutputRef', 'outputDataItem'])
      characteristics.withdraw(bpmn(local))
    writeSlot(outcomes, { assignments: [[results, element]], mapping: undefined }, at)
    characteristics.child(bpmn('loopDataOutputRef')).text(slotId(outcomes, owner))
  }
}

/** The root holds one definition for each signal that a loop throws, because BPMN has a loop refer to it. */
export function thrownId(signal: string): string {
  return `${signal}_thrown`
}

function writeBehavior(
  behavior: NonNullable<MultiInstance['behavior']>,
  builder: Builder,
  { ctx }: SlotWriting,
): void {
  if (behavior.type === 'complex') {
    builder.put(behaviors, 'Complex')
    for (const { condition, event } of behavior.events) {
      const row = builder.child(bpmn('complexBehaviorDefinition'))
      writeFeel({ builder: row, local: 'condition' }, condition, ctx)
      row
        .child(bpmn('event'))
        .child(bpmn('signalEventDefinition'))
        .set('signalRef', ctx.idOf(['signals', event]))
    }
    return
  }
  const kind = behavior.type === 'none' ? 'None' : 'One'
  builder.put(behaviors, kind)
  builder.put(refs[kind], thrownId(ctx.idOf(['signals', behavior.event])))
}
