import type { Form } from '../model/content.ts'
import type { JsonObject } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import { valueAt } from '../model/path.ts'
import { schemaAt } from '../model/schema.ts'
import type { Environment } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import { fillTemplate } from '../letters/template.ts'
import {
  originAt,
  originText,
  type OriginReader,
  type Origins,
  type OriginText,
} from './originText.ts'
import { showValue } from './showValue.ts'

export interface KnownRow {
  readonly path: string
  readonly label: string
  readonly lines: readonly string[]
  readonly origin?: OriginText
}

export interface KnownSection {
  readonly title: string
  readonly rows: readonly KnownRow[]
}

export interface Known {
  readonly data: JsonObject
  readonly origins: Origins
  readonly scope: Scope
  readonly environment: Environment
}

/** What is shown as known; what the case does not hold is left out. */
export function knownSections(
  form: Form,
  known: Known,
  reader: OriginReader,
): readonly KnownSection[] {
  return form.known
    .map(({ title, fields }) => ({
      title: inLanguage(title, reader.language),
      rows: fields.flatMap((field) => toRow(field, known, reader)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

type ShownField = Form['known'][number]['fields'][number]

function toRow(field: ShownField, known: Known, reader: OriginReader): readonly KnownRow[] {
  const value = valueAt(known.data, field.path)
  if (value === undefined || value === null) return []
  const origin = originAt(field.path, known.origins)
  return [
    {
      path: field.path,
      label: inLanguage(field.label, reader.language),
      lines: linesOf(field, known, reader),
      ...(origin === undefined ? {} : { origin: originText(origin, reader) }),
    },
  ]
}

function linesOf(
  { path, text }: ShownField,
  { data, scope, environment }: Known,
  { language, timeZone }: OriginReader,
): readonly string[] {
  if (text !== undefined) {
    const template = inLanguage(text, language)
    return fillTemplate(template, { scope, data, environment, language, timeZone }).split('\n')
  }
  const value = valueAt(data, path)
  const schema = schemaAt(scope.schema, path, scope.types)
  if (value === undefined) return []
  return showValue(value, schema ?? {}, { types: scope.types, language, timeZone })
}
