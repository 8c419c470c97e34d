import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { RowPlace } from '#shared/lint/viewRow.ts'
import { partsOf } from '#shared/letters/template.ts'
import type { Form, Letter, MappingRow } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { withUpdated } from '../records.ts'
import { addMapping, updateMapping } from './mappingRows.ts'

type Rows = Readonly<Record<string, MappingRow>>

/** Where a row is, and what it is part of. */
export interface Placed {
  readonly view: Pick<MappingView, 'kind' | 'placed'>
  readonly place: RowPlace
}

/** Gives a target its value, wherever that is stored. A step without a mapping gets one. */
export function setValue(definition: Definition, at: Placed, row: MappingRow): Definition {
  const { place } = at
  switch (place.kind) {
    case 'row':
      return inMapping(definition, at, (rows) => withRow(rows, place.path, row))
    case 'input':
      return withInput(definition, place, row.value)
    case 'known':
      return withForm(definition, place.form, (form) => withKnown(form, place, row.value))
    case 'value':
      return withLetter(definition, place, row.value)
    case 'question':
      return definition
  }
}

/** Empties a target. What a table looks at and what stands in a text keeps its place. */
export function clearValue(definition: Definition, at: Placed): Definition {
  const { place } = at
  switch (place.kind) {
    case 'row':
      return inMapping(definition, at, (rows) => withRow(rows, place.path, undefined))
    case 'input':
      return withInput(definition, place, 'null')
    case 'known':
      return withForm(definition, place.form, (form) => withKnown(form, place, undefined))
    case 'value':
      return withLetter(definition, place, '')
    case 'question':
      return definition
  }
}

function inMapping(
  definition: Definition,
  { view: { kind, placed }, place }: Placed,
  update: (rows: Rows) => Rows,
): Definition {
  if (place.kind !== 'row') return definition
  const ready =
    place.mapping !== undefined || placed === undefined
      ? { definition, mapping: place.mapping ?? '' }
      : addMapping(definition, {
          process: placed.process,
          element: placed.id,
          side: kind === 'request' ? 'input' : 'output',
        })
  return updateMapping(ready.definition, ready.mapping, (mapping) => ({
    ...mapping,
    rows: update(mapping.rows),
  }))
}

function withRow(
  rows: Rows,
  [target = '', ...inner]: readonly string[],
  row: MappingRow | undefined,
): Rows {
  const current = rows[target]
  if (inner.length > 0) {
    return current === undefined
      ? rows
      : { ...rows, [target]: { ...current, rows: withRow(current.rows ?? {}, inner, row) } }
  }
  if (row !== undefined) return { ...rows, [target]: row }
  const { [target]: _, ...others } = rows
  return others
}

function withInput(
  definition: Definition,
  { decision, input }: Extract<RowPlace, { kind: 'input' }>,
  expression: string,
): Definition {
  const decisions = withUpdated(definition.decisions, decision, (table) => ({
    ...table,
    inputs: table.inputs.map((one) => (one.id === input ? { ...one, expression } : one)),
  }))
  return { ...definition, decisions }
}

function withForm(definition: Definition, id: string, update: (form: Form) => Form): Definition {
  return { ...definition, forms: withUpdated(definition.forms, id, update) }
}

function withKnown(
  form: Form,
  { section, field }: Extract<RowPlace, { kind: 'known' }>,
  path: string | undefined,
): Form {
  const known = form.known.map((group, at) => {
    if (at !== section) return group
    const fields = group.fields.flatMap((shown, index) => {
      if (index !== field) return [shown]
      // words made for another value would be wrong for this one
      return path === undefined ? [] : [{ path, label: shown.label }]
    })
    return { ...group, fields }
  })
  return { ...form, known: known.filter(({ fields }) => fields.length > 0) }
}

function withLetter(
  definition: Definition,
  { letter, text, at }: Extract<RowPlace, { kind: 'value' }>,
  value: string,
): Definition {
  const [part = '', index, member] = text
  const update = (now: Letter): Letter => {
    if (part === 'addressee' || part === 'subject' || part === 'salutation')
      return { ...now, [part]: withPart(now[part], at, value) }
    return {
      ...now,
      blocks: now.blocks.map((block, number) =>
        String(number) === index && member === 'text'
          ? { ...block, text: withPart(block.text, at, value) }
          : block,
      ),
    }
  }
  return { ...definition, letters: withUpdated(definition.letters, letter, update) }
}

/** The how manieth value of a text; in another language the same value where it stands. */
function withPart(text: Localised, at: number, value: string): Localised {
  const before = expressionAt(text.de, at)
  const changed = (said: string): string =>
    expressionAt(said, at) === before ? replaced(said, at, value) : said
  return {
    ...text,
    de: changed(text.de),
    ...(text.en === undefined ? {} : { en: changed(text.en) }),
  }
}

function expressionAt(text: string, at: number): string | undefined {
  const expressions = partsOf(text).filter(({ isExpression }) => isExpression)
  return expressions[at]?.text.trim()
}

function replaced(text: string, at: number, value: string): string {
  let count = -1
  return partsOf(text)
    .map((part) => {
      if (!part.isExpression) return part.text
      count += 1
      if (count !== at) return `{{${part.text}}}`
      return value === '' ? '{{ }}' : `{{ ${value} }}`
    })
    .join('')
}
