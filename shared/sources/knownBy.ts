import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Schema } from '../model/schema.ts'

/** A holding that keeps a field, and what it is called there. */
export interface KnownBy {
  readonly entry: CatalogueEntry
  readonly label: string
}

/**
 * The registers that keep a field already: by its FIM id where both have one, else by its German label. Nobody
 * should be asked for what a register knows (once only).
 */
export function knownBy(
  entries: readonly CatalogueEntry[],
  { label, fimId }: Named,
): readonly KnownBy[] {
  return entries.flatMap((entry) => {
    const found = heldIn(entry.fields).find((held) => isSameField(held, { label, fimId }))
    return found === undefined ? [] : [{ entry, label: found.label?.de ?? label?.de ?? '' }]
  })
}

type Named = { readonly [Key in 'label' | 'fimId']?: Schema[Key] | undefined }

export function isSameField(held: Named, { label, fimId }: Named): boolean {
  return fimId !== undefined && held.fimId !== undefined
    ? held.fimId === fimId
    : label !== undefined && plain(held.label?.de) === plain(label.de)
}

function heldIn(fields: Readonly<Record<string, Schema>>): readonly Schema[] {
  return Object.values(fields).flatMap((field) => {
    const { properties = {} } = field.items ?? field
    return [field, ...heldIn(properties)]
  })
}

function plain(text: string | undefined): string | undefined {
  return text?.trim().toLowerCase()
}
