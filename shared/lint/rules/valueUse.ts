import { referred } from '../../model/referred.ts'
import { schemaAt } from '../../model/schema.ts'
import { caseReads } from '../caseReads.ts'
import { dataFlowOf, type DataFlow } from '../dataFlow.ts'
import { dataSchema } from '../field.ts'
import type { Point } from '../flowPoints.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../../model/pointer.ts'
import { readersOf, type Reader } from '../readers.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { all, spread } from '../spread.ts'
import { isRead, overlaps, type Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'
import { writersOf, type Writer } from '../writers.ts'

/** Data along the process: what a step keeps is read after it, on some way, before it is written anew. */
export const valueUse: Rule = {
  id: 'valueUse',
  check: (subject) => {
    const context = { subject, flow: dataFlowOf(subject), readers: readersOf(subject) }
    const called = new Set(
      subject.elements.flatMap(({ element }) =>
        element.type === 'callActivity' ? [element.process] : [],
      ),
    )
    const writers = writersOf(subject).filter(
      ({ placed, path }) => !called.has(placed.process) && isField(path, subject),
    )
    const unread = writers.filter((writer) => !isUsed(writer, { ...context, writers }))
    return unread
      .filter((writer) => writersAlike(writer, writers).every((one) => unread.includes(one)))
      .map((writer) => said(writer, subject))
  },
}

/** What is not there is another finding. */
function isField(path: string, { definition }: Subject): boolean {
  return schemaAt(dataSchema(definition), path, definition.types) !== undefined
}

/** Several steps may keep what they yield by one mapping: what one of them does not need, the other may. */
function writersAlike(writer: Writer, writers: readonly Writer[]): readonly Writer[] {
  const mapping = outputOf(writer)
  return mapping === undefined
    ? [writer]
    : writers.filter((one) => one.path === writer.path && outputOf(one) === mapping)
}

function outputOf({ placed: { element }, question }: Writer): string | undefined {
  return question === undefined && 'output' in element ? element.output : undefined
}

interface Context {
  readonly subject: Subject
  readonly flow: DataFlow
  readonly readers: readonly Reader[]
  readonly writers: readonly Writer[]
}

/** The receipt of what was booked elsewhere stays in the file; an answer nobody reads is another finding. */
function isUsed(writer: Writer, context: Context): boolean {
  const { subject } = context
  const { path, placed, question } = writer
  const { element } = placed
  const { sources } = subject.definition
  if (element.type === 'serviceTask' && referred(sources, element.source)?.writes === true)
    return true
  return isRead(subject, path) ? isReadLater(writer, context) : question !== undefined
}

function said(writer: Writer, subject: Subject): Finding {
  const { definition } = subject
  const { path, placed, question } = writer
  const { element, process, id } = placed
  const label = schemaAt(dataSchema(definition), path, definition.types)?.label ?? path
  const mapping = outputOf(writer)
  const row = referred(referred(definition.mappings, mapping)?.rows, path)
  const pointer =
    mapping === undefined ? placed.pointer : pointerTo('mappings', mapping, 'rows', path)
  const place = { pointer, process, element: id }
  const about = [label, element.name]
  if (isRead(subject, path) || question !== undefined || row === undefined)
    return finding('valueUse', place, { severity: 'info', text: 'readOnlyBefore', about })
  const fix = removing(pointer, toJson(row))
  return finding('valueUse', place, { severity: 'info', text: 'keptUnread', about, fix })
}

function isReadLater({ path, placed }: Writer, context: Context): boolean {
  const { flow, readers, subject, writers } = context
  const points = flow.points(placed.process)
  const after = points?.at(placed.id)?.after
  if (points === undefined || after === undefined || isReadAnywhere(path, subject)) return true
  if (!all(points.starts).has(after)) return true // a step that is never reached is another finding
  const replacing = new Set(
    writers.filter((one) => one.placed !== placed && covers(one, path)).map((one) => one.placed),
  )
  const reached = spread(
    [after],
    ({ side, placed: other }: Point) => side === 'after' && replacing.has(other),
  )
  return readers.some((reader) => {
    if (reader.placed.process !== placed.process || !overlaps(reader.path, path)) return false
    const side = points.at(reader.placed.id)
    const point = reader.isAfter ? side?.after : side?.before
    const isOwn = reader.placed === placed && placed.element.type === 'userTask'
    return isOwn || (point !== undefined && reached.has(point))
  })
}

/** Writes the whole of it, whatever was there; a question that is left open leaves what is there. */
function covers({ path, question }: Writer, written: string): boolean {
  const isWhole = path === written || written.startsWith(`${path}.`)
  return isWhole && (question === undefined || (question.required && !question.visible))
}

/** By something with no place in the drawing: a deadline, say. */
function isReadAnywhere(path: string, { expressions, definition }: Subject): boolean {
  return expressions.some(
    (one) =>
      one.element === undefined && caseReads(one, definition).some((read) => overlaps(read, path)),
  )
}
