import { jsonNumber } from '../feel/jsonNumber.ts'
import type { Question } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { formTexts, type FormTexts } from '../text/forms.ts'
import { checkAnswer } from './checkAnswer.ts'
import { countIn, entryName, fewestOf, listAnswer } from './entries.ts'
import { missing } from './missing.ts'
import { parseAmount } from './parseAmount.ts'
import { parseDate } from './parseDate.ts'
import { plainText } from './plainText.ts'
import {
  firstControl,
  optionField,
  optionsOf,
  partName,
  schemaOf,
  type Answer,
  type Fields,
  type FormContext,
} from './question.ts'

/** What the person wrote to the value of the case data, or what is wrong with it and where. */
export function parseAnswer(question: Question, fields: Fields, context: FormContext): Answer {
  const { widget } = question
  if (widget === 'list') return parseList(question, fields, context)
  const texts = formTexts[context.language]
  const read = readers[widget]({
    question,
    fields,
    context,
    schema: schemaOf(question, context),
    texts,
  })
  if ('message' in read) {
    const { message, control = firstControl(question) } = read
    return { problems: [{ question: question.id, control, message }] }
  }
  if (read.value === undefined) {
    return question.required ? { problems: [missing(question, context)] } : { value: undefined }
  }
  return checkAnswer(question, read.value, context)
}

/** Entries in which nothing is written are none, unless as many are needed. */
function parseList(list: Question, fields: Fields, context: FormContext): Answer {
  const all = [...Array(countIn(fields, list, context)).keys()]
  const written = all.filter((at) => isWritten(list, at, fields))
  const positions = written.length < fewestOf(list) ? all : written
  const read = (question: Question) => parseAnswer(question, fields, context)
  return listAnswer(list, { positions, read }, context)
}

function isWritten(list: Question, at: number, fields: Fields): boolean {
  const prefix = entryName(list, at)
  return Object.entries(fields).some(
    ([name, text]) => name.startsWith(`${prefix}-`) && plainText(text) !== '',
  )
}

interface Reading {
  readonly question: Question
  readonly fields: Fields
  readonly context: FormContext
  readonly schema: Schema
  readonly texts: FormTexts
}
type Read =
  | { readonly value: Json | undefined }
  | { readonly message: string; readonly control?: string }

const readers = {
  text: readText,
  textarea: readText,
  suggest: readSuggestion,
  radio: readChoice,
  select: readChoice,
  date: readDate,
  amount: readAmount,
  checkbox: ({ question, fields }) => ({
    value: fields[question.id] === undefined ? undefined : true,
  }),
} as const satisfies Record<Exclude<Question['widget'], 'list'>, (reading: Reading) => Read>

function written({ question, fields }: Reading): string {
  return plainText(fields[question.id] ?? '')
}

function readText(reading: Reading): Read {
  const text = written(reading)
  if (text === '') return { value: undefined }
  const { type } = reading.schema
  if (type === 'integer' || type === 'number') return readNumber(text, type, reading.texts)
  return { value: text }
}

function readNumber(text: string, type: 'integer' | 'number', texts: FormTexts): Read {
  const read = parseAmount(text, type === 'integer' ? 0 : mostDigits)
  const value = 'amount' in read ? jsonNumber(read.amount) : undefined
  if (value !== undefined) return { value }
  return { message: type === 'integer' ? texts.noWholeNumber : texts.noNumber }
}

const mostDigits = 34

function readSuggestion(reading: Reading): Read {
  const text = written(reading)
  if (text === '') return { value: undefined }
  const same = (label: string) => label.toLowerCase() === text.toLowerCase()
  const option = optionsOf(reading.question, reading.context).find(
    ({ value, label }) => same(optionField(value)) || same(label.de) || same(label.en ?? label.de),
  )
  if (option !== undefined) return { value: option.value }
  return reading.schema.enum === undefined ? { value: text } : { message: reading.texts.notListed }
}

function readChoice(reading: Reading): Read {
  const chosen = reading.fields[reading.question.id]
  if (chosen === undefined || chosen === '') return { value: undefined }
  const option = optionsOf(reading.question, reading.context).find(
    ({ value }) => optionField(value) === chosen,
  )
  return option === undefined ? { message: reading.texts.missing.choice } : { value: option.value }
}

function readDate({ question, fields, schema, texts }: Reading): Read {
  const read = parseDate(question.id, fields, { texts, partial: schema.format === 'partial-date' })
  if ('date' in read) return { value: read.date }
  return { message: read.message, control: partName(question.id, read.part) }
}

function readAmount(reading: Reading): Read {
  const text = written(reading)
  if (text === '') return { value: undefined }
  const scale = reading.schema.scale ?? 2
  const read = parseAmount(text, scale)
  if ('amount' in read) return { value: read.amount }
  return {
    message:
      read.problem === 'noAmount' ? reading.texts.noAmount : reading.texts.tooManyPlaces(scale),
  }
}
