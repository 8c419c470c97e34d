import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve } from '#shared/model/schema.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { childId, holderOf, placeOf, typeId } from './fieldPlace.ts'
import { kindOf, type FieldKind } from './fieldKind.ts'

export interface FieldNode {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly parts: readonly FieldNode[]
}

type Described = Pick<Definition, 'data' | 'types'>

/** Types may hold themselves; the tree ends here. */
const deepest = 6

/** The case data as people read it: by name, in the order of the alphabet. */
export function fieldTree(definition: Described, language: Language): readonly FieldNode[] {
  return Object.keys(definition.data)
    .flatMap((name) => nodeOf(definition, name, { language, level: 0 }))
    .toSorted(byLabel)
}

/** The types of the service, each with its fields. */
export function typeTree(definition: Described, language: Language): readonly FieldNode[] {
  return Object.keys(definition.types)
    .flatMap((name) => nodeOf(definition, typeId(name), { language, level: 0 }))
    .toSorted(byLabel)
}

/** What contains the words, and what leads to it. */
export function matching(nodes: readonly FieldNode[], words: string): readonly FieldNode[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return nodes
  return nodes.flatMap((node) => {
    if (node.label.toLowerCase().includes(wanted)) return [node]
    const parts = matching(node.parts, words)
    return parts.length === 0 ? [] : [{ ...node, parts }]
  })
}

/** Every node with parts, so that a search shows what it found. */
export function openIds(nodes: readonly FieldNode[]): readonly string[] {
  return nodes.flatMap(({ id, parts }) => (parts.length === 0 ? [] : [id, ...openIds(parts)]))
}

interface Reading {
  readonly language: Language
  readonly level: number
}

function nodeOf(definition: Described, id: string, { language, level }: Reading): FieldNode[] {
  const place = placeOf(definition, id)
  if (place === undefined) return []
  const holder = level >= deepest ? undefined : holderOf(definition, place)
  const inner = Object.keys(holder?.schema.properties ?? {})
  return [
    {
      id,
      label: inLanguage(labelOf(resolve(place.schema, definition.types), place.name), language),
      kind: kindOf(place.schema),
      required: place.holder?.schema.required?.includes(place.name) ?? false,
      parts: inner
        .flatMap((name) => nodeOf(definition, childId(id, name), { language, level: level + 1 }))
        .toSorted(byLabel),
    },
  ]
}

function byLabel(a: FieldNode, b: FieldNode): number {
  return a.label.localeCompare(b.label, 'de')
}
