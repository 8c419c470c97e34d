import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Source } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { schemaAt } from '../model/schema.ts'
import type { PlacedElement } from './drawing.ts'
import type { Subject } from './subject.ts'
import { writersByPath, writersOf, type Writer } from './writers.ts'
import { firstNameOf } from '../model/path.ts'

/** One station of a value on its way: who gave or made it, and on what basis. */
export interface OriginStation {
  /** Path of the case data, or below what a source answers. */
  readonly path: string
  readonly label: Localised
  readonly kind: 'source' | 'person' | 'rule' | 'case'
  readonly by: Localised
  readonly process?: string
  readonly element?: string
  readonly legalBasis?: string
  /** Of what a source answered. */
  readonly assurance?: Source['assurance']
}

/**
 * Where what an expression reads comes from, from the first station on: register, form, table, formula. Only the
 * definition is asked, so nothing of it is stored with a case; who and when stands in the origin of the value itself.
 */
export function originChain(
  text: string,
  scope: Scope,
  { subject, writers = writersOf(subject), placed }: Sources,
): readonly OriginStation[] {
  const walk: Walk = {
    subject,
    writing: writersByPath(writers),
    placed,
    seen: new Set(),
    found: [],
  }
  for (const read of compile(text, { kind: 'expression', scope }).reads) {
    if (isResult(read)) fromResult(read, scope, walk)
    else follow(read, scope, walk)
  }
  return walk.found
}

interface Sources {
  readonly subject: Subject
  readonly writers?: readonly Writer[]
  /** The step whose `result` the expression works on. */
  readonly placed?: PlacedElement | undefined
}

interface Walk {
  readonly subject: Subject
  readonly placed: PlacedElement | undefined
  readonly writing: (path: string) => readonly Writer[]
  readonly seen: Set<string>
  readonly found: OriginStation[]
}

function follow(read: string, scope: Scope, walk: Walk): void {
  const name = firstNameOf(read)
  if (!(name in walk.subject.definition.data)) {
    if (['case', 'identity', 'deadlines'].includes(name)) fromCase(read, scope, walk)
    return
  }
  for (const writer of walk.writing(read)) {
    const key = `${writer.placed.process} ${writer.placed.id} ${writer.path}`
    if (walk.seen.has(key)) continue
    walk.seen.add(key)
    before(writer, walk)
    walk.found.push(stationOf(writer, walk.subject))
  }
}

function fromCase(read: string, scope: Scope, walk: Walk): void {
  if (walk.seen.has(read)) return
  walk.seen.add(read)
  const label = schemaAt(scope.schema, read, scope.types)?.label ?? { de: read }
  const deadline = referred(walk.subject.definition.deadlines, read.split('.')[1])
  if (deadline !== undefined && read.startsWith('deadlines.')) {
    for (const one of compile(deadline.start, { kind: 'expression', scope }).reads)
      follow(one, scope, walk)
    walk.found.push({
      path: read,
      label: deadline.title,
      kind: 'rule',
      by: deadline.title,
      legalBasis: deadline.legalBasis,
    })
    return
  }
  walk.found.push({ path: read, label, kind: 'case', by: label })
}

function isResult(path: string): boolean {
  return path === 'result' || path.startsWith('result.')
}

function fromResult(read: string, scope: Scope, walk: Walk): void {
  const { placed, subject } = walk
  if (placed === undefined || walk.seen.has(read)) return
  walk.seen.add(read)
  const { element } = placed
  const source =
    element.type === 'serviceTask'
      ? referred(subject.definition.sources, element.source)
      : undefined
  const made: Writer = {
    path: read,
    placed,
    kind: source === undefined ? 'rule' : 'source',
    by: source?.title ?? element.name,
  }
  before(made, walk)
  const label = schemaAt(scope.schema, read, scope.types)?.label
  const station = stationOf(made, subject)
  walk.found.push(label === undefined ? { ...station, label: station.by } : { ...station, label })
}

/** What a writer works with itself: what a table asks, what a formula reads. */
function before({ placed, value }: Writer, walk: Walk): void {
  const { element } = placed
  const { definition, scope: around } = walk.subject
  if (value !== undefined)
    for (const read of compile(value.whole, { kind: 'expression', scope: value.scope }).reads)
      follow(read, value.scope, walk)
  const texts =
    element.type === 'businessRuleTask'
      ? (referred(definition.decisions, element.decision)?.inputs ?? []).map(
          (one) => one.expression,
        )
      : element.type === 'scriptTask' && element.script !== undefined
        ? [element.script]
        : []
  for (const text of texts)
    for (const read of compile(text, { kind: 'expression', scope: around }).reads)
      follow(read, around, walk)
}

function stationOf(writer: Writer, { definition, scope }: Subject): OriginStation {
  const { path, placed, kind, by } = writer
  const label = schemaAt(scope.schema, path, scope.types)?.label ?? { de: path }
  const legalBasis = legalBasisOf(writer, definition)
  const { element } = placed
  const source =
    element.type === 'serviceTask' ? referred(definition.sources, element.source) : undefined
  return {
    path,
    label,
    kind,
    by,
    process: placed.process,
    element: placed.id,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(source?.assurance === undefined ? {} : { assurance: source.assurance }),
  }
}

function legalBasisOf(
  { placed: { element } }: Writer,
  definition: Subject['definition'],
): string | undefined {
  if (element.type === 'serviceTask')
    return referred(definition.sources, element.source)?.legalBasis
  const table =
    element.type === 'businessRuleTask'
      ? referred(definition.decisions, element.decision)?.legalBasis
      : undefined
  return table ?? ('legalBasis' in element ? element.legalBasis : undefined)
}
