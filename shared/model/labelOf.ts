import type { Localised } from './localised.ts'
import { resolve, schemaAt, type Schema } from './schema.ts'

/** What people call a value; "Start of tax" for `startOfTax`, which nobody has named yet. */
export function labelOf({ label }: Pick<Schema, 'label'>, name: string): Localised {
  return label ?? { de: spelledOut(name) }
}

/** With what it is part of: "Anschrift › Zusatz". */
export function labelAt(
  root: Schema,
  path: string,
  types: Readonly<Record<string, Schema>>,
): Localised {
  const names = path.split('.')
  const labels = names.map((name, at) => {
    const schema = schemaAt(root, names.slice(0, at + 1).join('.'), types)
    return labelOf(schema === undefined ? {} : resolve(schema, types), name)
  })
  const de = labels.map((label) => label.de).join(' › ')
  if (labels.every(({ en }) => en === undefined)) return { de }
  return { de, en: labels.map((label) => label.en ?? label.de).join(' › ') }
}

function spelledOut(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
