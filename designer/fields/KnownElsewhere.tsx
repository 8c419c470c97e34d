import type { Finding, Remedy } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { resolve } from '#shared/model/schema.ts'
import { knownBy } from '#shared/sources/knownBy.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { useCatalogue } from '../api/catalogue.ts'
import { go } from '../designer/route.ts'
import { RemedyButton } from '../lint/RemedyButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { FieldProps } from './useFieldEdit.ts'
import { fieldUses } from './Uses.tsx'

interface KnownProps extends FieldProps {
  readonly findings: readonly Finding[]
}

/** Once only: people are asked for something that a register of the city keeps. */
export function KnownElsewhere({ definition, findings, id: field, place }: KnownProps) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const { data: entries = [] } = useCatalogue()
  const isAsked = fieldUses(definition, place).some(({ kind }) => kind === 'asks')
  const [known] = isAsked ? knownBy(entries, resolve(place.schema, definition.types)) : []
  const finding = findings.find(({ remedy }) => asksFor(definition, remedy) === field)
  if (known === undefined) return null
  const remedy = finding?.remedy
  const { id, title, connection } = known.entry
  const name = inLanguage(title, language)
  return (
    <div className="notice warn">
      <Icon name="register" />
      <span className="grow">{text.knownElsewhere[connection](name, known.label)}</span>
      {finding === undefined || remedy === undefined ? undefined : (
        <RemedyButton {...{ definition, finding, findings, remedy }} isMain />
      )}
      <Button
        size="s"
        kind="soft"
        onPress={() => go({ service: definition.id, view: 'sources', item: id })}
      >
        {text.showSource(name)}
      </Button>
    </div>
  )
}

function asksFor({ forms }: Definition, remedy: Remedy | undefined): string | undefined {
  const { questions = [] } = referred(forms, remedy?.form) ?? {}
  return questions.find(({ id }) => id === remedy?.question)?.path
}
