import { compile } from '../../feel/compile.ts'
import { resolve, schemaAt, type Schema } from '../../model/schema.ts'
import { caseReads } from '../caseReads.ts'
import type { PlacedElement } from '../drawing.ts'
import { dataSchema, leafPaths, metadataAt } from '../field.ts'
import type { Finding } from '../lint.ts'
import { viewsAt } from '../mappingViews.ts'
import type { PlacedExpression } from '../placedExpression.ts'
import { fromPointerSegment } from '../../model/pointer.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { overlaps, type Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'
import { pointerOf, type ViewRow } from '../viewRow.ts'
import { referred } from '../../model/referred.ts'

/** Data minimisation, Art. 5 (1) (c) GDPR: personal data leaves only to who needs it. */
export const dataLeaves: Rule = {
  id: 'dataLeaves',
  check: (subject) => [
    ...subject.elements.flatMap((placed) => sentBy(placed, subject)),
    ...printed(subject),
  ],
}

function sentBy(placed: PlacedElement, subject: Subject): readonly Finding[] {
  const { element } = placed
  const source =
    element.type === 'serviceTask'
      ? referred(subject.definition.sources, element.source)
      : undefined
  if (source === undefined) return []
  return viewsAt(placed, subject)
    .filter(({ kind }) => kind === 'request')
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const said = excessOf(row, source.writes, subject)
      const pointer = pointerOf(row.place)
      if (said === undefined || pointer === undefined) return []
      const place = { pointer, process: placed.process, element: placed.id }
      const about = [said.label, source.title, row.schema?.label ?? row.key]
      const fix = said.text === 'sentUnasked' ? { fix: removing(pointer, toJson(row.row)) } : {}
      return [finding('dataLeaves', place, { severity: 'warning', text: said.text, about, ...fix })]
    })
}

/** A lookup works without what it does not require; a place that takes anything takes all there is. */
function excessOf(row: ViewRow, writes: boolean, subject: Subject) {
  const { schema, scope, isRequired, depth } = row
  const { value, rows } = row.row
  if (value === undefined || rows !== undefined || schema === undefined || depth > 0)
    return undefined
  const { types } = scope
  const expression = compile(value, { kind: 'expression', scope })
  const { label, isSpecial } = personalIn(
    caseReads({ expression, scope }, subject.definition),
    subject,
  )
  if (label === undefined) return undefined
  if (hasMembers(expression.schema, types) && takesAll(schema, types))
    return { text: 'recordLeaves', label } as const
  const isUnasked = !isRequired && (!writes || isSpecial)
  return isUnasked ? ({ text: 'sentUnasked', label } as const) : undefined
}

function personalIn(read: readonly string[], subject: Subject) {
  const { definition } = subject
  const personal = read.filter((path) => sensitivityOf(path, subject) !== 'none')
  const [first] = personal
  const schema =
    first === undefined ? undefined : schemaAt(dataSchema(definition), first, definition.types)
  return {
    label: schema === undefined ? first : (schema.label ?? first),
    isSpecial: personal.some((path) => sensitivityOf(path, subject) === 'special'),
  }
}

type Types = Readonly<Record<string, Schema>>

function hasMembers(schema: Schema | undefined, types: Types): boolean {
  if (schema === undefined) return false
  const { properties, items } = resolve(schema, types)
  return properties !== undefined || (items !== undefined && hasMembers(items, types))
}

function takesAll(schema: Schema, types: Types): boolean {
  const { type } = resolve(schema, types)
  const isPlain = type !== undefined && type !== 'object' && type !== 'array'
  return !isPlain && !hasMembers(schema, types)
}

type Sensitivity = 'none' | 'personal' | 'special'

/** The highest of what is in it. */
function sensitivityOf(path: string, { definition }: Subject): Sensitivity {
  const schema = schemaAt(dataSchema(definition), path, definition.types) ?? {}
  const said = leafPaths(schema, definition.types).map((leaf) => {
    const whole = leaf === '' ? path : `${path}.${leaf}`
    return metadataAt(whole, definition).sensitivity ?? 'none'
  })
  return said.includes('special') ? 'special' : said.includes('personal') ? 'personal' : 'none'
}

/** Special categories of data in a letter: not where it is seen unopened, and only if the case depends on them. */
function printed(subject: Subject): readonly Finding[] {
  const { definition, expressions } = subject
  const deciding = expressions.filter(({ pointer }) => !/^\/(letters|forms)\//.test(pointer))
  const read = deciding.flatMap((one) => caseReads(one, definition))
  return expressions.flatMap((one) => {
    const [, part, id = ''] = one.pointer.split('/', 3)
    const letter =
      part === 'letters' ? referred(definition.letters, fromPointerSegment(id)) : undefined
    const special = caseReads(one, definition).find(
      (path) => sensitivityOf(path, subject) === 'special',
    )
    if (letter === undefined || special === undefined || one.pointer.endsWith('/when')) return []
    const isOutside = outside.test(one.pointer)
    if (!isOutside && read.some((path) => overlaps(path, special))) return []
    const label = schemaAt(dataSchema(definition), special, definition.types)?.label ?? special
    const text = isOutside ? 'shownOutside' : 'printedUnneeded'
    const about = [label, letter.title]
    return [finding('dataLeaves', placeOf(one), { severity: 'warning', text, about })]
  })
}

/** Read through the window of the envelope, or in a list of letters. */
const outside = /^\/letters\/[^/]+\/(title|addressee|subject)\//

function placeOf({ pointer, process, element }: PlacedExpression) {
  return { pointer: pointer.replace(/\/(de|en)$/, ''), process, element }
}
