import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { kindOf } from '../editing/fieldKind.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { iconOf, kindInWords } from './kinds.ts'

/** What is shown at once; the rest is opened in the tree after it is created. */
const deepest = 3

/** The fields of a record, to be read and not yet changed. */
export function SchemaPreview({
  schema,
  types,
  level = 0,
}: {
  readonly schema: Schema
  readonly types: Definition['types']
  readonly level?: number
}) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(fieldTexts)
  const { properties, required = [] } = schema.items ?? schema
  if (properties === undefined || level >= deepest) return null
  return (
    <ul className="schemapreview">
      {Object.entries(properties).map(([name, part]) => (
        <li key={name}>
          <span className="line">
            <Icon name={iconOf(kindOf(part))} size="s" />
            <span>{inLanguage(labelOf(part, name), language)}</span>
            <span className="how">{kindInWords(part, { types }, language)}</span>
            {required.includes(name) ? (
              <>
                <span className="req" />
                <span className="sr">{text.required}</span>
              </>
            ) : undefined}
          </span>
          <SchemaPreview schema={part} types={types} level={level + 1} />
        </li>
      ))}
    </ul>
  )
}
