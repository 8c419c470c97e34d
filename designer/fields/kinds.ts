import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { kindOf, plainKinds, type FieldKind } from '../editing/fieldKind.ts'
import type { Option } from '../ui/Choice.tsx'
import type { IconName } from '../ui/icons.ts'

const icons: Readonly<Record<string, IconName>> = {
  text: 'text',
  email: 'letter',
  amount: 'euro',
  integer: 'figures',
  number: 'figures',
  date: 'calendar',
  partialDate: 'calendar',
  dateTime: 'clock',
  time: 'clock',
  duration: 'clock',
  boolean: 'check',
  code: 'list',
  list: 'rows',
  group: 'group',
  anything: 'question',
}

export function iconOf(kind: FieldKind): IconName {
  return icons[kind] ?? 'group'
}

export function kindInWords(
  schema: Schema,
  { types }: Pick<Definition, 'types'>,
  language: Language,
): string {
  const text = fieldTexts[language]
  const kind = kindOf(schema)
  if (kind === 'list') return text.listOf(kindInWords(schema.items ?? {}, { types }, language))
  return isPlain(kind) ? text.kinds[kind] : text.kindOfType(typeLabel(kind, { types }, language))
}

/** What a field may hold; a list only where lists may stand. */
export function kindOptions(
  { types }: Pick<Definition, 'types'>,
  language: Language,
  { lists }: { readonly lists: boolean },
): Option[] {
  const text = fieldTexts[language]
  const shapes = lists ? (['list', 'group'] as const) : (['group'] as const)
  return [
    ...[...plainKinds, ...shapes].map((id) => ({ id, label: text.kinds[id] })),
    ...Object.keys(types)
      .map((name) => `type:${name}` as const)
      .map((id) => ({ id, label: text.kindOfType(typeLabel(id, { types }, language)) })),
    { id: 'anything', label: text.kinds.anything },
  ]
}

export function asKind(id: string): FieldKind {
  const known: readonly FieldKind[] = [...plainKinds, 'list', 'group', 'anything']
  return known.find((kind) => kind === id) ?? `type:${id.replace(/^type:/, '')}`
}

function isPlain(kind: FieldKind): kind is Exclude<FieldKind, `type:${string}`> {
  return !kind.startsWith('type:')
}

function typeLabel(
  kind: FieldKind,
  { types }: Pick<Definition, 'types'>,
  language: Language,
): string {
  const name = kind.replace(/^type:/, '')
  return inLanguage(labelOf(referred(types, name) ?? {}, name), language)
}
