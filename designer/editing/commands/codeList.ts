import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Json } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { dataPathsOf, placeOf } from '../fieldPlace.ts'
import { eachQuestion, type AskedPart } from '../eachQuestion.ts'
import { valuesOf, withValues } from '../fieldKind.ts'
import { updateField } from './dataFields.ts'

export interface Code {
  readonly value: Json
  readonly label?: Localised
}

/** Those of a list are those of its entries. */
export function codesOf(schema: Schema): readonly Code[] {
  const { enum: values = [], enumLabels } = valuesOf(schema)
  return values.map((value) => {
    const label = referred(enumLabels, keyOf(value))
    return label === undefined ? { value } : { value, label }
  })
}

/** The questions that offer the list follow it: new values are offered, gone ones are not, names agree. */
export function setCodes(definition: Definition, id: string, codes: readonly Code[]): Definition {
  const place = placeOf(definition, id)
  if (place === undefined) return definition
  const before = codesOf(place.schema)
  const next = updateField(definition, id, (schema) =>
    withValues(schema, (values) => withCodes(values, codes)),
  )
  const paths = new Set(dataPathsOf(definition, place.pointer))
  const forms = Object.entries(next.forms).map(([form, content]) => {
    const questions = eachQuestion(content.questions, (question) =>
      paths.has(question.path) ? following(question, before, codes) : question,
    )
    const isSame = questions.every((question, at) => question === content.questions[at])
    return [form, isSame ? content : { ...content, questions }] as const
  })
  return { ...next, forms: Object.fromEntries(forms) }
}

function withCodes(schema: Schema, codes: readonly Code[]): Schema {
  const { enumLabels: _before, ...rest } = schema
  const labels = codes.flatMap(({ value, label }) =>
    label === undefined ? [] : [[keyOf(value), label] as const],
  )
  return {
    ...rest,
    enum: codes.map(({ value }) => value),
    ...(labels.length === 0 ? {} : { enumLabels: Object.fromEntries(labels) }),
  }
}

/** A name that the form gave on its own stays. */
function following<Asked extends AskedPart>(
  question: Asked,
  before: readonly Code[],
  after: readonly Code[],
): Asked {
  const { options } = question
  if (options === undefined) return question
  const offered = options.flatMap((option) => {
    const now = after.find(({ value }) => sameJson(value, option.value))
    const was = before.find(({ value }) => sameJson(value, option.value))
    if (now === undefined) return was === undefined ? [option] : []
    return [sameJson(shown(was), option.label) ? { ...option, label: shown(now) } : option]
  })
  const added = after
    .filter(({ value }) => !before.some((code) => sameJson(code.value, value)))
    .filter(({ value }) => !offered.some((option) => sameJson(option.value, value)))
    .map((code) => ({ value: code.value, label: shown(code) }))
  return { ...question, options: [...offered, ...added] }
}

function shown(code: Code | undefined): Localised {
  return code?.label ?? { de: code === undefined ? '' : keyOf(code.value) }
}

/** As `enumLabels` names a value. */
export function keyOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
