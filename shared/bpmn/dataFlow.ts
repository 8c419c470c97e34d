import type { XmlElement } from '../model/foreign.ts'
import type { Builder } from './builder.ts'
import { readFeel, writeFeel } from './expressions.ts'
import type { Owner } from './field.ts'
import { bpmn, name } from './names.ts'
import type { Reader } from './reader.ts'
import type { Reading, Writing } from './reading.ts'

/**
 * Mappings and the lists of multi-instance activities as BPMN has them: assignments in a data association with a data
 * input or output of the element (BPMN 2.0 §10.4.2). Only those we write ourselves are read back, told by their ids;
 * of others nobody can say in which order they count, so they stay as they are.
 */
export interface Slot {
  readonly direction: 'input' | 'output'
  /** Tells it from the other slots of the element. */
  readonly role: string
  /** Events have their inputs and outputs themselves, activities in a specification. */
  readonly of: 'activity' | 'event'
}

/** The name that gets the value of a FEEL expression. */
export type Assignment = readonly [target: string, feel: string]

export interface SlotReading {
  readonly reader: Reader
  readonly ctx: Reading
  readonly owner: Owner
}

export interface SlotWriting {
  readonly builder: Builder
  readonly ctx: Writing
  readonly owner: Owner
}

/** Our id of the mapping that an association spells out. */
const mappingName = name('fachwerk', 'mapping')

export function slotId({ role }: Pick<Slot, 'role'>, { id }: Pick<Owner, 'id'>): string {
  return `${id}_${role}`
}

/** The case data as a whole, where BPMN asks for something that data flows from or to. */
export function caseDataId(process: string): string {
  return `${process}_data`
}

export interface ReadSlot {
  readonly assignments: readonly Assignment[]
  readonly mapping: string | undefined
}

export function readSlot(slot: Slot, { reader, ctx, owner }: SlotReading): ReadSlot | undefined {
  const words = wordsOf[slot.direction]
  const id = slotId(slot, owner)
  const [association] = openOwn(reader, words.association, (child) =>
    refersTo(child, words.own, id),
  )
  if (association === undefined) return undefined
  for (const end of ['sourceRef', 'targetRef']) association.child(end)?.text()
  association.attribute('id')
  const assignments = association.children('assignment').flatMap((assignment): Assignment[] => {
    const feel = readFeel({ reader: assignment, local: 'from', owner }, ctx)
    const target = assignment.child('to')?.text()?.trim() ?? ''
    return feel === undefined ? [] : [[target, feel]]
  })
  readDeclaration(slot, reader, id)
  return { assignments, mapping: association.attribute(mappingName) }
}

function readDeclaration({ direction, of, role }: Slot, reader: Reader, id: string): void {
  const holder = of === 'event' ? reader : reader.child('ioSpecification')
  if (holder === undefined) return
  const { declaration, set, refs } = wordsOf[direction]
  for (const declared of openOwn(
    holder,
    declaration,
    ({ attributes }) => attributes?.['id'] === id,
  )) {
    declared.attribute('id')
    declared.take({ name: 'name', read: (text) => text, write: () => role })
  }
  const sets = of === 'event' ? [set] : ['inputSet', 'outputSet']
  for (const group of holder.children(...sets)) {
    for (const reference of openOwn(group, refs, ({ text }) => text?.trim() === id))
      reference.text()
  }
}

/** The children that are ours; the others stay as they are. */
function openOwn(
  reader: Reader,
  local: string,
  isOwn: (child: XmlElement) => boolean,
): readonly Reader[] {
  const children = reader.xml.children ?? []
  return children.filter((child) => child.name === bpmn(local) && isOwn(child)).map(reader.open)
}

export function writeSlot(
  slot: Slot,
  { assignments, mapping }: ReadSlot,
  { builder, ctx, owner }: SlotWriting,
): void {
  const words = wordsOf[slot.direction]
  const id = slotId(slot, owner)
  writeDeclaration(slot, builder, id)
  const association = builder.child(bpmn(words.association))
  association.set(mappingName, mapping)
  association.child(bpmn(words.own)).text(id)
  association.child(bpmn(words.other)).text(caseDataId(ctx.idOf(['processes', ctx.process])))
  for (const [target, feel] of assignments) {
    const assignment = association.child(bpmn('assignment'))
    writeFeel({ builder: assignment, local: 'from' }, feel, ctx)
    assignment.child(bpmn('to')).text(target)
  }
}

function writeDeclaration({ direction, of, role }: Slot, builder: Builder, id: string): void {
  const holder = of === 'event' ? builder : builder.only(bpmn('ioSpecification'))
  const { declaration, set, refs } = wordsOf[direction]
  const declared = holder.child(bpmn(declaration))
  declared.set('id', id)
  declared.set('name', role)
  // An activity has at least one set of each direction, if only an empty one (BPMN 2.0 §10.4.2).
  if (of === 'activity') for (const each of ['inputSet', 'outputSet']) holder.only(bpmn(each))
  holder.only(bpmn(set)).child(bpmn(refs)).text(id)
}

function refersTo({ children = [] }: XmlElement, end: string, id: string): boolean {
  return children.some(({ name: full, text }) => full === bpmn(end) && text?.trim() === id)
}

const wordsOf = {
  input: {
    association: 'dataInputAssociation',
    own: 'targetRef',
    other: 'sourceRef',
    declaration: 'dataInput',
    set: 'inputSet',
    refs: 'dataInputRefs',
  },
  output: {
    association: 'dataOutputAssociation',
    own: 'sourceRef',
    other: 'targetRef',
    declaration: 'dataOutput',
    set: 'outputSet',
    refs: 'dataOutputRefs',
  },
} as const
