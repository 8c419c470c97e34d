import type { Definition } from '../model/definition.ts'
import type { Attribute } from './reader.ts'

type Named = Pick<Definition, 'processes' | 'participants'>

/** What a file without name is about: its process, a pool, at least something. */
export function titleOf({ processes, participants }: Named): string {
  const titles = [...Object.values(processes), ...Object.values(participants)].map(({ title }) =>
    title.de.trim(),
  )
  const [process] = Object.keys(processes)
  return titles.find((title) => title !== '') ?? process ?? 'BPMN'
}

/** The name of a file; where it has none, ours is what it says by itself. */
export function nameAttribute(byItself: string): Attribute<string> {
  return {
    name: 'name',
    read: (text) => (text === undefined || text.trim() === '' ? byItself : text),
    write: (value) => value,
  }
}

/** Attributes that every file has and that mean nothing here: kept where they are not as we write them. */
export function formalAttributes(id: string): readonly Attribute<null>[] {
  const formal = (name: string, text: string): Attribute<null> => ({
    name,
    read: () => null,
    write: () => text,
  })
  return [
    formal('id', `definitions_${id}`),
    formal('targetNamespace', `https://fachwerk.dev/services/${id}`),
    formal('exporter', 'Fachwerk'),
  ]
}
