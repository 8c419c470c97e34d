import { compile } from '../../feel/compile.ts'
import type { Scope } from '../../feel/scope.ts'
import { referred } from '../../model/referred.ts'
import { schemaAt, type Schema } from '../../model/schema.ts'
import type { PlacedElement } from '../drawing.ts'
import { outputScope } from '../elementExpressions.ts'
import { scopeOf } from '../elementScope.ts'
import { dataSchema } from '../field.ts'
import type { Finding } from '../lint.ts'
import { mismatch } from '../../mappings/mismatch.ts'
import { pointerTo } from '../pointer.ts'
import { finding, removing, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'

/** Targets that do not exist, and values that can never fit theirs. */
export const mappingTargets: Rule = {
  id: 'mappingTargets',
  check: (subject) =>
    subject.elements.flatMap((placed) => [
      ...checkRows(inputOf(placed, subject), placed, subject),
      ...checkRows(outputOf(placed, subject), placed, subject),
      ...checkItems(placed, subject),
    ]),
}

interface Use {
  readonly mapping: string
  readonly target: Schema
  readonly scope: Scope
}

function inputOf(placed: PlacedElement, subject: Subject): Use | undefined {
  const { element } = placed
  const { definition } = subject
  const mapping = 'input' in element ? element.input : undefined
  if (mapping === undefined) return undefined
  const scope = scopeOf(placed, subject)
  if (element.type === 'callActivity') {
    const isOwn = element.service === undefined
    return isOwn ? { mapping, target: dataSchema(definition), scope } : undefined
  }
  if (element.type !== 'serviceTask') return undefined
  const source = referred(definition.sources, element.source)
  return source === undefined ? undefined : { mapping, target: source.request, scope }
}

function outputOf(placed: PlacedElement, subject: Subject): Use | undefined {
  const { element } = placed
  const mapping = 'output' in element ? element.output : undefined
  if (mapping === undefined) return undefined
  return { mapping, target: dataSchema(subject.definition), scope: outputScope(placed, subject) }
}

/** The list that the items of a repeated step fill. */
function checkItems(
  { element, pointer, process, id }: PlacedElement,
  { definition }: Subject,
): readonly Finding[] {
  const loop = 'loop' in element ? element.loop : undefined
  const path = loop?.type === 'multiInstance' ? loop.output?.collection : undefined
  if (path === undefined) return []
  if (schemaAt(dataSchema(definition), path, definition.types) !== undefined) return []
  return [
    finding(
      'mappingTargets',
      { pointer: `${pointer}/loop/output/collection`, process, element: id },
      { severity: 'error', text: 'unknownTarget', about: [path, element.name] },
    ),
  ]
}

function checkRows(
  use: Use | undefined,
  { process, id }: PlacedElement,
  { definition }: Subject,
): readonly Finding[] {
  const mapping = use === undefined ? undefined : referred(definition.mappings, use.mapping)
  if (use === undefined || mapping === undefined) return []
  return Object.entries(mapping.rows).flatMap(([path, row]) => {
    const pointer = pointerTo('mappings', use.mapping, 'rows', path)
    const place = { pointer, process, element: id }
    const target = schemaAt(use.target, path, definition.types)
    if (target === undefined) {
      const fix = removing(pointer, toJson(row))
      return [
        finding('mappingTargets', place, {
          severity: 'error',
          text: 'unknownTarget',
          about: [path, mapping.title],
          fix,
        }),
      ]
    }
    const { schema } = compile(row.value, { kind: 'expression', scope: use.scope })
    const problem = schema === undefined ? undefined : mismatch(schema, target, definition.types)
    return problem === undefined
      ? []
      : [
          finding('mappingTargets', place, {
            severity: 'error',
            text: 'typeMismatch',
            about: [target.label ?? path, problem],
          }),
        ]
  })
}
