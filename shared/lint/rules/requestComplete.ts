import { compile } from '../../feel/compile.ts'
import { referred } from '../../model/referred.ts'
import { resolve, schemaAt, type Schema } from '../../model/schema.ts'
import type { PlacedElement } from '../drawing.ts'
import { leafPaths } from '../field.ts'
import type { Finding } from '../lint.ts'
import { mismatch } from '../../feel/misfits.ts'
import { pointerTo } from '../../model/pointer.ts'
import { adding, finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Whatever a source requires must be filled. */
export const requestComplete: Rule = {
  id: 'requestComplete',
  check: (subject) => subject.elements.flatMap((placed) => checkTask(placed, subject)),
}

function checkTask(placed: PlacedElement, subject: Subject): readonly Finding[] {
  const { element, process, id, pointer } = placed
  if (element.type !== 'serviceTask') return []
  const { sources, mappings, types } = subject.definition
  const source = referred(sources, element.source)
  const mapping = referred(mappings, element.input)
  if (source === undefined || (element.input !== undefined && mapping === undefined)) return []
  const filled = Object.keys(mapping?.rows ?? {})
  const at =
    element.input === undefined ? `${pointer}/input` : pointerTo('mappings', element.input, 'rows')
  return missingPaths({ schema: source.request, types, filled }).map((path) => {
    const target = schemaAt(source.request, path, types) ?? {}
    const value = mapping === undefined ? undefined : likelyValue(path, target, subject)
    const fix = value === undefined ? undefined : adding(`${at}${pointerTo(path)}`, { value })
    return finding(
      'requestComplete',
      { pointer: at, process, element: id },
      {
        severity: 'error',
        text: 'missingTarget',
        about: [target.label ?? path, source.title, element.name],
        ...(fix === undefined ? {} : { fix }),
      },
    )
  })
}

interface Request {
  readonly schema: Schema
  readonly types: Readonly<Record<string, Schema>>
  readonly filled: readonly string[]
}

/** Required paths that no row fills, itself or by what holds it. */
function missingPaths({ schema, types, filled }: Request, holder = ''): readonly string[] {
  const { properties = {}, required = [] } = resolve(schema, types)
  return required.flatMap((name) => {
    const path = `${holder}${name}`
    if (filled.includes(path)) return []
    const isPartlyFilled = filled.some((one) => one.startsWith(`${path}.`))
    const inner = referred(properties, name)
    return isPartlyFilled && inner !== undefined
      ? missingPaths({ schema: inner, types, filled }, `${path}.`)
      : [path]
  })
}

const usual: Readonly<Record<string, string>> = {
  personId: 'identity.personId',
  caseNumber: 'case.number',
}

/** The value that is most likely meant: of the usual name, else one of the same name and kind. */
function likelyValue(path: string, target: Schema, { scope }: Subject): string | undefined {
  const name = path.split('.').at(-1) ?? path
  const paths = leafPaths(scope.schema, scope.types)
  const fitting = paths.filter((one) => {
    if (one !== path && one.split('.').at(-1) !== name) return false
    const { schema } = compile(one, { kind: 'expression', scope }) // of a list: all of its entries
    return schema !== undefined && mismatch(schema, target, scope.types) === undefined
  })
  return usual[name] ?? fitting.find((one) => one === path) ?? fitting[0]
}
