import type { XmlElement } from '../model/foreign.ts'
import { referred } from '../model/referred.ts'
import { reference } from './attributes.ts'
import { referenceField, type Field } from './field.ts'
import { bpmnName, localReference } from './names.ts'
import type { Attribute } from './reader.ts'

/** The code of an error or escalation. Here the id stands for one that is left out; in BPMN it has to be said. */
export function codeField(name: string): Field {
  const attribute = (id: string): Attribute<string | undefined> => ({
    name,
    read: (text) => (text === '' || text === id ? undefined : text),
    write: (code) => code ?? id,
  })
  return {
    read: (reader, _ctx, { element }) => reader.take(attribute(element)),
    write: (code, { builder, owner: { element } }) =>
      builder.put(attribute(element), typeof code === 'string' ? code : undefined),
  }
}

/**
 * What an event throws or catches. Without a code an event catches every one (BPMN 2.0 §8.4, `errorCode`),
 * unless something in the file throws the very one it names.
 */
export function codedField(name: string, kind: 'errors' | 'escalations'): Field {
  const plain = referenceField(name, kind)
  return {
    read: (reader, ctx, owner) => {
      const id = reader.xml.attributes?.[name] ?? ''
      const isOpen = isCatching(owner) && isCodeless(ctx.ids.find(id)) && !ctx.isThrown(id)
      return isOpen ? undefined : plain.read(reader, ctx, owner)
    },
    write: (value, at) => {
      const kept = reference(name).read(at.builder.kept().attributes[name])
      const catchesAll = value === undefined && kept !== undefined && isCatching(at.owner)
      const named = kept === undefined ? undefined : referred(at.ctx.definition[kind], kept)
      if (!(catchesAll && named !== undefined && named.code === undefined)) plain.write(value, at)
    },
  }
}

function isCatching({ elementType }: { readonly elementType: string }): boolean {
  return elementType === 'boundaryEvent' || elementType === 'startEvent'
}

function isCodeless(element: XmlElement | undefined): boolean {
  const { errorCode = '', escalationCode = '' } = element?.attributes ?? {}
  return element !== undefined && errorCode === '' && escalationCode === ''
}

/** Ids of the errors and escalations that events of a file throw. */
export function thrownIn(root: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (element: XmlElement, isThrown: boolean): void => {
    const { errorRef, escalationRef } = element.attributes ?? {}
    const id = errorRef ?? escalationRef
    if (isThrown && id !== undefined) ids.add(localReference(id))
    const throws = ['endEvent', 'intermediateThrowEvent'].includes(bpmnName(element) ?? '')
    for (const child of element.children ?? []) visit(child, throws)
  }
  visit(root, false)
  return ids
}
