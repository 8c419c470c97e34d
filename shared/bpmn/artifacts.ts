import type { ArtifactOf, ArtifactType } from '../model/artifacts.ts'
import { flag, reference, text } from './attributes.ts'
import { attributeField, referenceField, type Field } from './field.ts'
import { bpmn } from './names.ts'
import { titleField } from './record.ts'

/** Data associations stand inside an element and have the two ends that it gives them. */
type Beside = Exclude<ArtifactType, 'dataAssociation'>
type Common = 'type' | 'parent' | 'documentation' | 'foreign'

const item = {
  name: titleField,
  collection: attributeField(flag('isCollection')),
  state: stateField(),
} as const

/** What BPMN draws beside the flow, by the element of the same name. */
export const artifactFields: {
  readonly [T in Beside]: Readonly<Record<Exclude<keyof ArtifactOf<T>, Common>, Field>>
} = {
  dataObject: item,
  dataObjectReference: {
    name: titleField,
    object: nearField('dataObjectRef'),
    state: stateField(),
  },
  dataStoreReference: {
    name: titleField,
    store: referenceField('dataStoreRef', 'dataStores'),
    state: stateField(),
  },
  dataInput: item,
  dataOutput: item,
  textAnnotation: {
    text: {
      read: (reader) => {
        const child = reader.child('text')
        const text = child?.text()
        if (child !== undefined && text === undefined) reader.leave(child)
        return text ?? ''
      },
      write: (value, { builder }) => {
        if (typeof value !== 'string' || value === '') return
        builder.withdraw(bpmn('text'))
        builder.child(bpmn('text')).text(value)
      },
    },
  },
  group: { category: nearField('categoryValueRef') },
  association: {
    source: endField('sourceRef'),
    target: endField('targetRef'),
    direction: attributeField({
      name: 'associationDirection',
      read: (text) => (text === 'One' ? 'one' : text === 'Both' ? 'both' : undefined),
      write: (value) => (value === undefined ? undefined : value === 'one' ? 'One' : 'Both'),
    }),
  },
}

export function isArtifact(local: string): local is Beside {
  return Object.hasOwn(artifactFields, local)
}

/** Both kinds of BPMN's data associations, by the direction that tells them apart here. */
export const dataAssociations = {
  input: 'dataInputAssociation',
  output: 'dataOutputAssociation',
} as const

export const dataAssociationFields = {
  sources: {
    read: (reader, ctx) =>
      reader.children('sourceRef').map((source) => ctx.ids.resolve(source.text() ?? '')),
    write: (value, { builder, ctx }) => {
      for (const source of Array.isArray(value) ? value : [])
        builder.child(bpmn('sourceRef')).text(ctx.near(String(source), ctx.process))
    },
  },
  target: {
    read: (reader, ctx) => {
      const id = reader.child('targetRef')?.text()
      return id === undefined ? undefined : ctx.ids.resolve(id)
    },
    write: (value, { builder, ctx }) => {
      if (typeof value === 'string')
        builder.child(bpmn('targetRef')).text(ctx.near(value, ctx.process))
    },
  },
} satisfies Readonly<Record<'sources' | 'target', Field>>

/** A reference to anything that is drawn, wherever it stands. */
function nearField(attribute: string): Field {
  return {
    read: (reader, ctx) => {
      const id = reader.take(reference(attribute))
      return id === undefined ? undefined : ctx.ids.resolve(id)
    },
    write: (value, { builder, ctx }) =>
      builder.put(
        reference(attribute),
        typeof value === 'string' && value !== '' ? ctx.near(value, ctx.process) : undefined,
      ),
  }
}

/** One that there always is; empty when the file names none. */
export function endField(attribute: string): Field {
  const { read, write } = nearField(attribute)
  return { read: (reader, ctx, owner) => read(reader, ctx, owner) ?? '', write }
}

function stateField(): Field {
  return {
    read: (reader) => {
      const child = reader.child('dataState')
      const state = child?.take(text('name'))
      if (child !== undefined && state === undefined) reader.leave(child)
      return state
    },
    write: (value, { builder }) => {
      if (typeof value === 'string') builder.child(bpmn('dataState')).put(text('name'), value)
    },
  }
}
