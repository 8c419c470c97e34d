import { mainProcess } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { resolve } from '../model/schema.ts'
import type { PlacedElement } from './drawing.ts'
import { dataSchema } from './field.ts'
import { flowPointsOf, type FlowPoints, type Point } from './flowPoints.ts'
import { all, spread, type Spread } from './spread.ts'
import { oncePerSubject, overlaps, type Subject } from './subject.ts'
import { ownNames } from './usesOf.ts'
import { writersOf } from './writers.ts'
import { firstNameOf } from '../model/path.ts'

/** A step that puts something into the case data, or asks for it, when it is done. */
export interface Filler {
  readonly path: string
  readonly placed: PlacedElement
  /** A list that a loop collects, be it of nothing. */
  readonly isEvenSkipped?: true
}

/** What is known of a path of the case data along the ways through a process. */
export interface Filling {
  readonly fillers: readonly Filler[]
  /** Where it may still be that no step has filled it. */
  readonly unfilled: Spread
  /** Where some step may have filled it. */
  readonly filled: ReadonlySet<Point>
}

export interface DataFlow {
  readonly points: (process: string) => FlowPoints | undefined
  readonly fillers: readonly Filler[]
  /** Undefined where nobody can say: no step of the definition has to do with it. */
  readonly of: (path: string, process: string) => Filling | undefined
}

export const dataFlowOf: (subject: Subject) => DataFlow = oncePerSubject(flowIn)

function flowIn(subject: Subject): DataFlow {
  const { definition, drawings } = subject
  const points = new Map(drawings.map((drawing) => [drawing.id, flowPointsOf(drawing)]))
  const fillers = fillersOf(subject)
  const given = givenTo(subject)
  const fillings = new Map<string, Filling | undefined>()

  function fillingOf(path: string, process: string): Filling | undefined {
    const all = fillers.filter((one) => overlaps(one.path, path))
    const own = all.filter(({ placed }) => placed.process === process)
    const calls = given.get(process)
    if (all.length === 0 || (own.length === 0 && calls === undefined)) return undefined
    const isGiven = calls?.every((rows) => rows.some((row) => overlaps(row, path))) ?? false
    const by = own.map(({ placed: { id }, isEvenSkipped }) => `${id}${isEvenSkipped ? '*' : ''}`)
    const key = `${process} ${isGiven} ${by.join(' ')}`
    if (!fillings.has(key)) fillings.set(key, fill(own, process, isGiven))
    return fillings.get(key)
  }

  function fill(own: readonly Filler[], process: string, isGiven: boolean): Filling | undefined {
    const flow = points.get(process)
    if (flow === undefined) return undefined
    const ids = new Set(own.map(({ placed }) => placed.id))
    const ends = own.flatMap(({ placed }) => flow.at(placed.id)?.after ?? [])
    const always = new Set(own.flatMap((one) => (one.isEvenSkipped ? [one.placed.id] : [])))
    const isFilledBy = ({ side, placed: { id } }: Point): boolean =>
      side === 'skipped' ? always.has(id) : side === 'after' && ids.has(id)
    return {
      fillers: own,
      unfilled: isGiven ? new Map() : spread(flow.starts, isFilledBy),
      filled: all(isGiven ? [...ends, ...flow.starts] : ends),
    }
  }

  const asked = new Map<string, Filling | undefined>()
  return {
    points: (process) => points.get(process),
    fillers,
    of(path, process) {
      const whole = withoutItems(path, definition)
      const key = `${process} ${whole}`
      if (!asked.has(key)) asked.set(key, fillingOf(whole, process))
      return asked.get(key)
    },
  }
}

function fillersOf(subject: Subject): readonly Filler[] {
  const { definition, elements } = subject
  const others = elements.flatMap((placed): readonly Filler[] => {
    const { element } = placed
    const loop = 'loop' in element ? element.loop : undefined
    const list = loop?.type === 'multiInstance' ? loop.output?.collection : undefined
    const form = element.type === 'userTask' ? referred(definition.forms, element.form) : undefined
    return [
      ...(list === undefined ? [] : [{ path: list, placed, isEvenSkipped: true as const }]),
      ...(form?.remark === undefined ? [] : [{ path: form.remark.path, placed }]),
    ]
  })
  return [...writersOf(subject), ...others].filter(
    ({ path, placed }) => !ownNames(placed, definition).has(firstNameOf(path)),
  )
}

/** By process that others call, what each call gives it. The rest of the case it does not see. */
function givenTo({
  definition,
  elements,
}: Subject): ReadonlyMap<string, readonly (readonly string[])[]> {
  const calls = new Map<string, (readonly string[])[]>()
  for (const { element } of elements) {
    if (element.type !== 'callActivity' || element.service !== undefined) continue
    const { process = '', input } = element
    const rows = Object.keys(referred(definition.mappings, input)?.rows ?? {})
    if (process !== mainProcess) calls.set(process, [...(calls.get(process) ?? []), rows])
  }
  return calls
}

/** What is filled is a list, not its items. */
export function withoutItems(path: string, definition: Subject['definition']): string {
  const { types } = definition
  let current = dataSchema(definition)
  const names = path.split('.')
  for (const [index, name] of names.entries()) {
    const inner = referred(resolve(current, types).properties, name)
    if (inner === undefined) return path
    current = resolve(inner, types)
    if (current.items !== undefined) return names.slice(0, index + 1).join('.')
  }
  return path
}
