import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { OpenLink } from './OpenLink.tsx'
import { Section } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

export function FormSection({ definition, place, element }: ContentProps<'userTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  const form = referred(definition.forms, element.form)
  return (
    <Section title={text.form}>
      <Choice
        label={text.form}
        value={element.form}
        placeholder={text.choose}
        options={titledEntries(definition.forms, language)}
        onChange={(id) =>
          edit(text.form, (current) =>
            current.type === 'userTask' ? { ...current, form: id } : current,
          )
        }
      />
      <ul className="vals">
        {form?.questions.map(({ id, question }) => (
          <li key={id}>{inLanguage(question, language)}</li>
        ))}
      </ul>
      {form === undefined || element.form === undefined ? undefined : (
        <OpenLink definition={definition} view="forms" item={element.form}>
          {text.openForm}
        </OpenLink>
      )}
    </Section>
  )
}
