import { occurrencesOf, type Occurrence } from '../feel/occurrences.ts'
import { inputSchema } from '../lint/elementExpressions.ts'
import { scopeOf } from '../lint/elementScope.ts'
import { dataSchema } from '../lint/field.ts'
import { pointerTo, valueAtPointer } from '../model/pointer.ts'
import { entryPointer } from '../lint/questions.ts'
import type { Subject } from '../lint/subject.ts'
import type { PlacedExpression } from '../lint/placedExpression.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Rows } from '../model/mappingRows.ts'
import { referred } from '../model/referred.ts'
import { resolve, schemaAt, type Schema } from '../model/schema.ts'
import { renamedPath, type Declaration } from './declaration.ts'
import { firstNameOf } from '../model/path.ts'

export interface Renaming {
  readonly subject: Pick<Subject, 'definition' | 'scope' | 'elements'>
  readonly expressions: readonly PlacedExpression[]
  readonly declaration: Declaration
  readonly to: string
}

/** What is written anew: texts and keys, by JSON Pointer of the text, or of what holds the key. */
export interface Edits {
  readonly texts: Map<string, string>
  readonly keys: Map<string, Map<string, string>>
}

export function editsOf(renaming: Renaming): Edits {
  const edits: Edits = { texts: new Map(), keys: new Map() }
  declare(edits, renaming)
  rewriteExpressions(edits, renaming)
  rewriteTargets(edits, renaming)
  rewriteForms(edits, renaming)
  rewriteScenarios(edits, renaming)
  return edits
}

/** The names in an expression that mean the renamed field. */
export function meant(
  { text, kind, scope, target }: Pick<PlacedExpression, 'text' | 'kind' | 'scope' | 'target'>,
  { holder, name, isTop }: Declaration,
): readonly Occurrence[] {
  const isData = scope.schema.properties?.[name] === holder[name]
  const sought = isTop ? (isData ? scope.schema.properties : undefined) : holder
  return occurrencesOf(text, { kind, scope, ...(target === undefined ? {} : { target }) }).filter(
    (one) => one.holder === sought && one.name === name,
  )
}

function declare({ texts, keys }: Edits, { subject, declaration, to }: Renaming): void {
  const { pointer, name } = declaration
  keys.set(pointer, new Map([[name, to]]))
  const record = pointer.replace(/\/properties$/, '')
  const schema = declaration.isTop ? undefined : valueAtPointer(subject.definition, record)
  const required =
    typeof schema === 'object' && schema !== null && 'required' in schema ? schema.required : []
  const listed = Array.isArray(required) ? required.indexOf(name) : -1
  if (listed >= 0) texts.set(`${record}/required/${listed}`, to)
}

function rewriteExpressions({ texts }: Edits, renaming: Renaming): void {
  const { subject, expressions, declaration, to } = renaming
  const places = new Map<string, Map<number, number>>()
  for (const placed of expressions) {
    const at = places.get(placed.pointer) ?? new Map<number, number>()
    for (const one of meant(placed, declaration))
      at.set(placed.offset + one.from, placed.offset + one.to)
    if (at.size > 0) places.set(placed.pointer, at)
  }
  for (const [pointer, at] of places) {
    const text = valueAtPointer(subject.definition, pointer)
    if (typeof text !== 'string') continue
    const fromEnd = [...at].toSorted(([one], [other]) => other - one)
    texts.set(
      pointer,
      fromEnd.reduce(
        (written, [from, end]) => written.slice(0, from) + to + written.slice(end),
        text,
      ),
    )
  }
}

/** Rows of mappings that write case data, and the lists that repeated steps fill. */
function rewriteTargets({ texts, keys }: Edits, renaming: Renaming): void {
  const { definition } = renaming.subject
  for (const placed of renaming.subject.elements) {
    const { element, pointer } = placed
    const { properties: seen } = scopeOf(placed, renaming.subject).schema
    const rename = (path: string) => {
      const name = firstNameOf(path)
      return seen?.[name] === definition.data[name] ? pathOf(path, renaming) : path
    }
    const output = 'output' in element ? element.output : undefined
    if (output !== undefined) renameRows(output, rename)
    const isOwnCall =
      element.type === 'callActivity' && inputSchema(element, definition) !== undefined
    if (isOwnCall && element.input !== undefined) {
      renameRows(element.input, (path) => pathOf(path, renaming))
    }
    const loop = 'loop' in element ? element.loop : undefined
    if (loop?.type === 'multiInstance' && loop.output !== undefined) {
      texts.set(`${pointer}/loop/output/collection`, rename(loop.output.collection))
    }
  }

  function renameRows(mapping: string, rename: (path: string) => string): void {
    const { rows = {} } = referred(definition.mappings, mapping) ?? {}
    renameIn({ rows, pointer: pointerTo('mappings', mapping, 'rows'), holder: '' }, rename)
  }

  /** Rows inside a row are relative to an item of the list it fills. */
  function renameIn({ rows, pointer, holder }: RowsAt, rename: (path: string) => string): void {
    const paths = Object.keys(rows).map((path) => {
      const own = path.split('.').length
      return [
        path,
        rename(holder + path)
          .split('.')
          .slice(-own)
          .join('.'),
      ] as const
    })
    keys.set(pointer, new Map(paths))
    for (const [path, { rows: inner }] of Object.entries(rows)) {
      const at = { pointer: `${pointer + pointerTo(path)}/rows`, holder: `${holder}${path}.` }
      if (inner !== undefined) renameIn({ rows: inner, ...at }, rename)
    }
  }
}

interface RowsAt {
  readonly rows: Rows
  readonly pointer: string
  /** What their paths begin with. */
  readonly holder: string
}

function rewriteForms({ texts }: Edits, renaming: Renaming): void {
  for (const [id, form] of Object.entries(renaming.subject.definition.forms)) {
    const at = pointerTo('forms', id)
    form.known.forEach(({ fields }, section) =>
      fields.forEach(({ path }, field) =>
        texts.set(`${at}/known/${section}/fields/${field}/path`, pathOf(path, renaming)),
      ),
    )
    form.questions.forEach(({ path, entries }, index) => {
      const place = `${at}/questions/${index}`
      texts.set(`${place}/path`, pathOf(path, renaming))
      entries?.questions.forEach((inner, entry) =>
        texts.set(`${entryPointer(place, entry)}/path`, pathOf(inner.path, renaming)),
      )
    })
    if (form.remark !== undefined)
      texts.set(`${at}/remark/path`, pathOf(form.remark.path, renaming))
  }
}

function rewriteScenarios(edits: Edits, renaming: Renaming): void {
  for (const [id, { forms, course = [], expect }] of Object.entries(
    renaming.subject.definition.scenarios,
  )) {
    for (const [form, values] of Object.entries(forms)) {
      rewriteValues(edits, { values, pointer: pointerTo('scenarios', id, 'forms', form) }, renaming)
    }
    for (const [at, act] of course.entries()) {
      const pointer = pointerTo('scenarios', id, 'course', at, 'values')
      if ('values' in act) rewriteValues(edits, { values: act.values, pointer }, renaming)
    }
    if (expect !== undefined)
      rewriteValues(
        edits,
        { values: expect, pointer: pointerTo('scenarios', id, 'expect') },
        renaming,
      )
  }
}

/** Values by path of the case data. */
function rewriteValues(
  edits: Edits,
  { values, pointer }: { readonly values: JsonObject; readonly pointer: string },
  renaming: Renaming,
): void {
  const { definition } = renaming.subject
  edits.keys.set(
    pointer,
    new Map(Object.keys(values).map((path) => [path, pathOf(path, renaming)])),
  )
  for (const [path, value] of Object.entries(values)) {
    const schema = schemaAt(dataSchema(definition), path, definition.types)
    if (schema !== undefined)
      rewriteRecord(edits, { value, schema, pointer: pointer + pointerTo(path) }, renaming)
  }
}

/** The keys inside a value. */
function rewriteRecord(
  edits: Edits,
  { value, schema, pointer }: { value: Json; schema: Schema; pointer: string },
  renaming: Renaming,
): void {
  const { declaration, to, subject } = renaming
  const { properties, items } = resolve(schema, subject.definition.types)
  if (Array.isArray(value) && items !== undefined) {
    value.forEach((item, index) =>
      rewriteRecord(
        edits,
        { value: item, schema: items, pointer: `${pointer}/${index}` },
        renaming,
      ),
    )
  }
  if (!isJsonObject(value) || properties === undefined) return
  if (properties === declaration.holder) edits.keys.set(pointer, new Map([[declaration.name, to]]))
  for (const [name, inner] of Object.entries(properties)) {
    const part = referred(value, name)
    if (part !== undefined) {
      rewriteRecord(
        edits,
        { value: part, schema: inner, pointer: pointer + pointerTo(name) },
        renaming,
      )
    }
  }
}

function pathOf(path: string, { declaration, to, subject }: Renaming): string {
  return renamedPath(path, { declaration, to, definition: subject.definition })
}
