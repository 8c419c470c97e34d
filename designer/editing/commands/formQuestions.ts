import type { Entries, Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import type { Field } from '../fields.ts'
import { idFrom } from '../ids.ts'
import { moved, withUpdated } from '../records.ts'

export function updateForm(
  definition: Definition,
  form: string,
  update: (form: Form) => Form,
): Definition {
  const forms = withUpdated(definition.forms, form, update)
  return forms === definition.forms ? definition : { ...definition, forms }
}

/** A question for a field of the case data; its kind of input follows from the field. */
export function addQuestion(
  form: Form,
  {
    path,
    question,
    schema,
    entryFields = [],
  }: AskedField & { readonly entryFields?: readonly Field[] },
): Form {
  const input =
    entryFields.length === 0
      ? inputFor(schema)
      : { widget: 'list' as const, entries: entriesOf(question, entryFields) }
  const added: Question = { ...asking({ path, question }, form), ...input }
  return { ...form, questions: [...form.questions, added] }
}

interface AskedField {
  readonly path: string
  readonly question: Localised
  readonly schema: Schema
}

export function entriesOf(name: Localised, fields: readonly Field[]): Entries {
  const none: Entries = { name, questions: [] }
  return fields.reduce(
    (entries, { path, label: question, schema }) =>
      addEntryQuestion(entries, { path, question, schema }),
    none,
  )
}

export function addEntryQuestion(
  entries: Entries,
  { path, question, schema }: AskedField,
): Entries {
  const added = { ...asking({ path, question }, entries), ...inputFor(schema) }
  return { ...entries, questions: [...entries.questions, added] }
}

function asking({ path, question }: Pick<AskedField, 'path' | 'question'>, asked: Asked) {
  return {
    id: idFrom(path.split('.').at(-1) ?? path, byId(asked)),
    path,
    question,
    required: true,
    missing: {
      de: `Bitte beantworten Sie die Frage: ${question.de}`,
      en: `Please answer the question: ${question.en ?? question.de}`,
    },
  }
}

/** A form, or what a list asks for each entry. */
interface Asked<One extends { readonly id: string } = { readonly id: string }> {
  readonly questions: readonly One[]
}

export function removeQuestion<In extends Asked>(form: In, question: string): In {
  return { ...form, questions: form.questions.filter(({ id }) => id !== question) }
}

export function moveQuestion<In extends Asked>(form: In, question: string, by: -1 | 1): In {
  const at = form.questions.findIndex(({ id }) => id === question)
  return at < 0 ? form : { ...form, questions: moved(form.questions, at, at + by) }
}

export function updateQuestion<In extends Asked>(
  form: In,
  question: string,
  update: (question: In['questions'][number]) => In['questions'][number],
): In {
  return {
    ...form,
    questions: form.questions.map((current) =>
      current.id === question ? update(current) : current,
    ),
  }
}

/** A field of the case data that a new question fills, when none fits yet. */
export function addField(
  definition: Definition,
  { label, schema }: { readonly label: Localised; readonly schema: Schema },
): { readonly definition: Definition; readonly path: string } {
  const path = idFrom(label.de, definition.data)
  const data = { ...definition.data, [path]: { ...schema, label } }
  return { definition: { ...definition, data }, path }
}

function inputFor(schema: Schema): Pick<Entries['questions'][number], 'widget' | 'options'> {
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => {
      const name = typeof value === 'string' ? value : JSON.stringify(value)
      return { value, label: schema.enumLabels?.[name] ?? { de: name } }
    })
    return { widget: options.length > 5 ? 'select' : 'radio', options }
  }
  if (schema.type === 'boolean') {
    const options = [
      { value: true, label: { de: 'Ja', en: 'Yes' } },
      { value: false, label: { de: 'Nein', en: 'No' } },
    ]
    return { widget: 'radio', options }
  }
  if (schema.format === 'date' || schema.format === 'partial-date') return { widget: 'date' }
  if (schema.format === 'decimal') return { widget: 'amount' }
  return { widget: (schema.maxLength ?? 0) > 200 ? 'textarea' : 'text' }
}

export function fieldSchema(definition: Definition, path: string): Schema | undefined {
  let schema: Schema | undefined = { type: 'object', properties: definition.data }
  for (const name of path.split('.')) {
    schema = schema === undefined ? undefined : resolve(schema, definition.types).properties?.[name]
  }
  return schema === undefined ? undefined : resolve(schema, definition.types)
}

function byId(form: Asked): Record<string, true> {
  return Object.fromEntries(form.questions.map(({ id }) => [id, true]))
}
