import { ancestorsOf } from '../model/ancestors.ts'
import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { caseReads } from './caseReads.ts'
import type { PlacedElement } from './drawing.ts'
import type { PlacedExpression } from './placedExpression.ts'
import { pointerTo } from '../model/pointer.ts'
import { overlaps, subjectOf, type Subject } from './subject.ts'
import { firstNameOf } from '../model/path.ts'

/** `reads` by an expression; `asks` and `shows` on a form; `writes` what a step yields; `tests` in a sample case. */
export type UseKind = 'reads' | 'asks' | 'shows' | 'writes' | 'tests'

/** One place of a definition that depends on a field of the case data. */
export interface Use {
  readonly kind: UseKind
  /** What is used there: the field, a part of it, or the record it belongs to. */
  readonly path: string
  readonly pointer: string
  readonly process?: string
  readonly element?: string
}

/** Where a field, a part of it or the record that holds it is used. Nothing else may be asked for this. */
export function usesOf(definition: Definition, path: string): readonly Use[] {
  return allUses(definition).filter((use) => overlaps(use.path, path))
}

const known = new WeakMap<Definition, readonly Use[]>()

/** Every use of case data; worked out once for a definition. */
function allUses(definition: Definition): readonly Use[] {
  const found = known.get(definition)
  if (found !== undefined) return found
  const subject = subjectOf(definition)
  const uses = [
    ...subject.elements.flatMap((placed) => ofElement(placed, subject)),
    ...subject.expressions.flatMap((placed) => ofExpression(placed, definition)),
    ...ofForms(definition, subject),
    ...ofScenarios(definition),
  ]
  const distinct = [
    ...new Map(uses.map((use) => [`${use.kind} ${use.path} ${use.pointer}`, use])).values(),
  ]
  known.set(definition, distinct)
  return distinct
}

function ofExpression(placed: PlacedExpression, definition: Definition): readonly Use[] {
  const { pointer, process, element } = placed
  const place = {
    pointer: pointer.replace(/\/(de|en)$/, ''),
    ...(process === undefined ? {} : { process }),
    ...(element === undefined ? {} : { element }),
  }
  return caseReads(placed, definition).map((path): Use => ({ kind: 'reads', path, ...place }))
}

/** What a step writes into the case by its mapping or its loop. */
function ofElement(placed: PlacedElement, { definition }: Subject): readonly Use[] {
  const { element, process, id, pointer } = placed
  const at = { process, element: id }
  const own = ownNames(placed, definition)
  const output = 'output' in element ? element.output : undefined
  const rows = output === undefined ? {} : (referred(definition.mappings, output)?.rows ?? {})
  const written = Object.keys(rows).map((path): Use => ({
    kind: 'writes',
    path,
    pointer: pointerTo('mappings', output ?? '', 'rows', path),
    ...at,
  }))
  const loop = 'loop' in element ? element.loop : undefined
  const list = loop?.type === 'multiInstance' ? loop.output?.collection : undefined
  const collected: readonly Use[] =
    list === undefined
      ? []
      : [{ kind: 'writes', path: list, pointer: `${pointer}/loop/output/collection`, ...at }]
  return [...written, ...collected].filter(({ path }) => !own.has(firstNameOf(path)))
}

/** Names of an activity and of what it is inside of (BPMN 2.0 §10.4.1, property): not of the case. */
export function ownNames(
  { element, process }: PlacedElement,
  { processes }: Definition,
): ReadonlySet<string> {
  const around = ancestorsOf(element, referred(processes, process)?.elements ?? {})
  return new Set(
    [element, ...around].flatMap((one) => ('properties' in one ? (one.properties ?? []) : [])),
  )
}

function ofForms({ forms }: Definition, { elements }: Subject): readonly Use[] {
  return Object.entries(forms).flatMap(([id, { known: sections, questions, remark }]) => {
    const user = elements.find(({ element }) => element.type === 'userTask' && element.form === id)
    const at = user === undefined ? {} : { process: user.process, element: user.id }
    const use = (kind: UseKind, path: string, ...place: readonly (string | number)[]): Use => ({
      kind,
      path,
      pointer: pointerTo('forms', id, ...place),
      ...at,
    })
    return [
      ...sections.flatMap(({ fields }, section) =>
        fields.map(({ path }, index) => use('shows', path, 'known', section, 'fields', index)),
      ),
      ...questions.flatMap(({ path, entries }, index) => [
        use('asks', path, 'questions', index),
        ...(entries?.questions ?? []).map((inner, entry) =>
          use('asks', inner.path, 'questions', index, 'entries', 'questions', entry),
        ),
      ]),
      ...(remark === undefined ? [] : [use('asks', remark.path, 'remark')]),
    ]
  })
}

function ofScenarios({ scenarios }: Definition): readonly Use[] {
  return Object.entries(scenarios).flatMap(([id, { forms, course = [], expect }]) => {
    const use = (path: string, ...place: readonly string[]): Use => ({
      kind: 'tests',
      path,
      pointer: pointerTo('scenarios', id, ...place),
    })
    return [
      ...Object.entries(forms).flatMap(([form, values]) =>
        Object.keys(values).map((path) => use(path, 'forms', form, path)),
      ),
      ...course.flatMap((act, at) =>
        'values' in act
          ? Object.keys(act.values).map((path) => use(path, 'course', String(at), 'values', path))
          : [],
      ),
      ...Object.keys(expect ?? {}).map((path) => use(path, 'expect', path)),
    ]
  })
}
