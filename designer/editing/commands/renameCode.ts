import { caseReads } from '#shared/lint/caseReads.ts'
import type { PlacedExpression } from '#shared/lint/placedExpression.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { usesOf, type Use } from '#shared/lint/usesOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { dataPathsOf, placeOf, withAt } from '../fieldPlace.ts'
import { withValues } from '../fieldKind.ts'
import { mapRecord } from '../records.ts'
import { eachQuestion, type AskedPart } from '../eachQuestion.ts'
import { keyOf } from './codeList.ts'
import { updateField } from './dataFields.ts'
import { fromPointerSegment } from '#shared/model/pointer.ts'
import { withScenarioValues } from './scenarioValues.ts'

/** Done everywhere, or the places that keep it from being safe. */
export type RenamedCode =
  | { readonly definition: Definition }
  | { readonly blockers: readonly Pick<Use, 'pointer'>[] }

interface Renaming {
  readonly id: string
  readonly from: string
  readonly to: string
}

/**
 * One value of a code list under another key: in questions, sample cases, conditions and tables. A value that
 * a step computes, or that goes on to a register or another field, keeps its key: nobody here knows all who
 * rely on it.
 */
export function renameCode(definition: Definition, { id, from, to }: Renaming): RenamedCode {
  const place = placeOf(definition, id)
  if (place === undefined) return { definition }
  const paths = dataPathsOf(definition, place.pointer)
  const listed = (now: Definition): Definition =>
    inAnswers(
      updateField(now, id, (schema) =>
        withValues(schema, (values) => withKey(values, { from, to })),
      ),
      { paths, from, to },
    )
  if (isUnheard(definition, from)) return { definition: listed(definition) }
  const uses = paths.flatMap((path) => usesOf(definition, path))
  const blockers = uses.filter(
    ({ kind, path }) => kind === 'writes' || (kind === 'reads' && !paths.includes(path)),
  )
  const edits = paths.flatMap((path) => editsFor(definition, path, from))
  const passed = edits.filter((edit) => 'blocks' in edit)
  if (blockers.length + passed.length > 0) return { blockers: [...blockers, ...passed] }
  const written = edits.flatMap((edit) => ('blocks' in edit ? [] : [edit]))
  return { definition: listed(withTexts(definition, written, to)) }
}

/** Nothing names it but the list and its questions: it is new, or comes from outside as it is. */
function isUnheard({ data: _data, types: _types, ...rest }: Definition, code: string): boolean {
  const plain = JSON.stringify(code)
  const inText = JSON.stringify(plain).slice(1, -1)
  const { forms, ...others } = rest
  return (
    !JSON.stringify(others).includes(plain) && !JSON.stringify([forms, others]).includes(inText)
  )
}

type Edit =
  | { readonly pointer: string; readonly at: number; readonly length: number }
  | { readonly pointer: string; readonly blocks: true }

/** Every place where the value is compared with the field, by the expressions that read it. */
function editsFor(definition: Definition, path: string, from: string): readonly Edit[] {
  const { expressions } = subjectOf(definition)
  return expressions
    .filter((placed) => caseReads(placed, definition).includes(path))
    .flatMap((placed) => editsIn(definition, placed, { path, from }))
}

interface Sought {
  readonly path: string
  readonly from: string
}

const quoted = String.raw`"(?:[^"\\]|\\.)*"`

function editsIn(
  definition: Definition,
  { text, pointer, offset }: PlacedExpression,
  { path, from }: Sought,
): readonly Edit[] {
  const name = String.raw`(?<![\w.])${escaped(path)}(?![\w.])`
  const compared = new RegExp(`${name}\\s*!?=\\s*(${quoted})|(${quoted})\\s*!?=\\s*${name}`, 'dg')
  const isWhole = text.trim() === path
  if (isWhole) return wholeEdits(definition, pointer, from)
  const matches = [...text.matchAll(compared)]
  const named = [...text.matchAll(new RegExp(name, 'g'))]
  if (matches.length !== named.length) return [{ pointer, blocks: true }]
  return matches.flatMap((match) => {
    const range = match.indices?.[1] ?? match.indices?.[2]
    const literal = match[1] ?? match[2]
    if (range === undefined || literal !== JSON.stringify(from)) return []
    return [{ pointer, at: offset + range[0], length: range[1] - range[0] }]
  })
}

/** Printed in a text it needs nothing; as the column of a table its tests change; elsewhere it goes on. */
function wholeEdits(definition: Definition, pointer: string, from: string): readonly Edit[] {
  if (pointer.startsWith('/letters/') || pointer.startsWith('/forms/')) return []
  const [, part, table = '', inputs, index] = pointer.split('/')
  const decision =
    part === 'decisions' && inputs === 'inputs' ? definition.decisions[table] : undefined
  const column = decision?.inputs[Number(index)]?.id
  if (decision === undefined || column === undefined) return [{ pointer, blocks: true }]
  const literal = JSON.stringify(from)
  return decision.rows.flatMap(({ when }, row) =>
    [...(when[column] ?? '').matchAll(new RegExp(quoted, 'g'))]
      .filter(([found]) => found === literal)
      .map(({ index: at }) => ({
        pointer: `/decisions/${table}/rows/${row}/when/${column}`,
        at,
        length: literal.length,
      })),
  )
}

function escaped(path: string): string {
  return path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

type Written = Exclude<Edit, { blocks: true }>

/** From the end of each text to its beginning, so that places stay where they are. */
function withTexts(definition: Definition, edits: readonly Written[], to: string): Definition {
  const distinct = new Map(edits.map((edit) => [`${edit.pointer} ${edit.at}`, edit]))
  return [...distinct.values()]
    .toSorted((a, b) => b.at - a.at)
    .reduce((now, { pointer, at, length }) => {
      const names = pointer.slice(1).split('/')
      return withText(
        now,
        names,
        (text) => text.slice(0, at) + JSON.stringify(to) + text.slice(at + length),
      )
    }, definition)
}

/** Lists change as a whole: the pointer ends at the first one, the rest leads inside it. */
function withText(
  definition: Definition,
  names: readonly string[],
  update: (text: string) => string,
): Definition {
  const end = names.findIndex((name) => /^\d+$/.test(name))
  const outer = end < 0 ? names : names.slice(0, end)
  const inner = end < 0 ? [] : names.slice(end)
  const pointer = outer.map(fromPointerSegment)
  return withAt(definition, pointer, (value) => replaced(value, inner, update))
}

function replaced(
  value: Json | undefined,
  [name, ...rest]: readonly string[],
  update: (text: string) => string,
): Json | undefined {
  if (name === undefined) return typeof value === 'string' ? update(value) : value
  if (Array.isArray(value)) {
    return value.map((item: Json, at) =>
      at === Number(name) ? (replaced(item, rest, update) ?? item) : item,
    )
  }
  if (!isJsonObject(value)) return value
  const key = fromPointerSegment(name)
  const next = replaced(referred<Json>(value, key), rest, update)
  return next === undefined ? value : { ...value, [key]: next }
}

function withKey(schema: Schema, { from, to }: Pick<Renaming, 'from' | 'to'>): Schema {
  const { [from]: label, ...labels } = schema.enumLabels ?? {}
  return {
    ...schema,
    enum: (schema.enum ?? []).map((one) => (keyOf(one) === from ? to : one)),
    ...(label === undefined ? {} : { enumLabels: { ...labels, [to]: label } }),
  }
}

interface Answers extends Pick<Renaming, 'from' | 'to'> {
  readonly paths: readonly string[]
}

/** What questions offer, what columns of tables expect, what sample cases answer and expect. */
function inAnswers(definition: Definition, answers: Answers): Definition {
  const { forms, decisions, scenarios } = definition
  return {
    ...definition,
    forms: mapRecord(forms, ({ questions, ...form }) => ({
      ...form,
      questions: eachQuestion(questions, (question) => offering(question, answers)),
    })),
    decisions: mapRecord(decisions, ({ inputs, ...decision }) => ({
      ...decision,
      inputs: inputs.map((input) =>
        input.schema.enum === undefined || !answers.paths.includes(input.expression.trim())
          ? input
          : { ...input, schema: withKey(input.schema, answers) },
      ),
    })),
    scenarios: mapRecord(scenarios, (scenario) =>
      withScenarioValues(scenario, (values) => byPath(values, answers)),
    ),
  }
}

function offering<Asked extends AskedPart>(question: Asked, { paths, from, to }: Answers): Asked {
  const { options } = question
  if (options === undefined || !paths.includes(question.path)) return question
  return {
    ...question,
    options: options.map((one) => (one.value === from ? { ...one, value: to } : one)),
  }
}

function byPath(values: Readonly<Record<string, Json>>, { paths, from, to }: Answers) {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      path,
      paths.includes(path) ? withAnswer(value, from, to) : value,
    ]),
  )
}

function withAnswer(value: Json, from: string, to: string): Json {
  if (Array.isArray(value)) return value.map((one: Json) => (one === from ? to : one))
  return value === from ? to : value
}
