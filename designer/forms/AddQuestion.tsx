import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { addField, addQuestion, updateForm } from '../editing/commands/formQuestions.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { entryFieldsOf, fieldsOf } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'

const inNewField = ':new'

interface AddProps {
  readonly definition: Definition
  readonly form: string
}

/** A question is always for a field: one there is, or a new one. */
export function AddQuestion({ definition, form }: AddProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const taken = new Set(referred(definition.forms, form)?.questions.map(({ path }) => path))
  const fields = fieldsOf(definition).filter(({ path }) => !taken.has(path))
  const words = { field: text.newQuestion, question: text.newQuestionText }
  const add = (path: string): void => {
    change(label.addQuestion, (now) =>
      path === inNewField ? askingNew(now, form, words) : askingFor(now, form, path),
    )
  }
  return (
    <div>
      <PickButton
        label={text.add}
        className="btn soft"
        search={{ label: text.searchField, empty: text.nothing }}
        onPick={add}
        sections={[
          { id: 'new', entries: [{ id: inNewField, label: text.inNewField }] },
          { id: 'fields', title: text.field, entries: fieldEntries(fields, language) },
        ]}
      >
        <Icon name="plus" />
        {text.add}
      </PickButton>
    </div>
  )
}

function askingFor(definition: Definition, form: string, path: string): Definition {
  const field = fieldsOf(definition).find((known) => known.path === path)
  if (field === undefined) return definition
  const { label: question, schema } = field
  const entryFields = entryFieldsOf(definition, path)
  return updateForm(definition, form, (current) =>
    addQuestion(current, { path, question, schema, entryFields }),
  )
}

function askingNew(
  definition: Definition,
  form: string,
  words: { readonly field: string; readonly question: string },
): Definition {
  const schema = { type: 'string' } as const
  const { definition: withField, path } = addField(definition, {
    label: { de: words.field },
    schema,
  })
  const question = { de: words.question }
  return updateForm(withField, form, (current) => addQuestion(current, { path, question, schema }))
}
