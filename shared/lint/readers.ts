import { referred } from '../model/referred.ts'
import { caseReads } from './caseReads.ts'
import type { PlacedElement } from './drawing.ts'
import type { PlacedExpression } from './placedExpression.ts'
import { fromPointerSegment, pointerTo } from '../model/pointer.ts'
import { oncePerSubject, type Subject } from './subject.ts'

/** A step that looks at something of the case data. */
export interface Reader {
  readonly path: string
  readonly placed: PlacedElement
  readonly pointer: string
  /** What chooses the way on looks when the step is done, all else before. */
  readonly isAfter: boolean
  /** Undefined where a form only shows what is there. */
  readonly expression: PlacedExpression | undefined
  /** What has to hold for it to be looked at. */
  readonly guard: string | undefined
}

/** Every reading of the case data at every step that does it: a form used by two steps is read by both. */
export const readersOf: (subject: Subject) => readonly Reader[] = oncePerSubject((subject) => {
  const own = new Map<string, PlacedExpression[]>()
  const contents = new Map<string, PlacedExpression[]>()
  for (const one of subject.expressions) {
    const [, part = '', id = ''] = one.pointer.split('/', 3)
    const isOwn = part === 'processes' || part === 'mappings'
    if (isOwn) append(own, `${one.process} ${one.element}`, one)
    else append(contents, `/${part}/${id}`, one)
  }
  return subject.elements.flatMap((placed) => {
    const used = contentsOf(placed, subject)
      .flatMap((pointer) => contents.get(pointer) ?? [])
      .filter(({ pointer }) => !isPreview.test(pointer))
    const expressions = [...(own.get(`${placed.process} ${placed.id}`) ?? []), ...used]
    return [
      ...expressions.flatMap((one) => readsOf(one, placed, subject)),
      ...shownBy(placed, subject),
    ]
  })
})

/** A preview works on a copy of the case in which what comes later has been done. */
const isPreview = /^\/forms\/[^/]+\/preview\//

function append(map: Map<string, PlacedExpression[]>, key: string, one: PlacedExpression): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}

function readsOf(
  expression: PlacedExpression,
  placed: PlacedElement,
  { definition }: Subject,
): readonly Reader[] {
  const { pointer } = expression
  const isAfter = /^\/processes\/[^/]+\/flows\//.test(pointer)
  const guard = guardOf(pointer, definition)
  return caseReads(expression, definition).map((path) => ({
    path,
    placed,
    pointer,
    isAfter,
    expression,
    guard,
  }))
}

function shownBy(placed: PlacedElement, { definition }: Subject): readonly Reader[] {
  const { element } = placed
  const id = element.type === 'userTask' ? element.form : undefined
  const known = referred(definition.forms, id)?.known ?? []
  return known.flatMap(({ fields }, section) =>
    fields.map(({ path }, field) => ({
      path,
      placed,
      pointer: pointerTo('forms', id ?? '', 'known', section, 'fields', field),
      isAfter: false,
      expression: undefined,
      guard: undefined,
    })),
  )
}

/** A block of a letter appears, and a question is asked, when a condition holds. */
function guardOf(pointer: string, { letters, forms }: Subject['definition']): string | undefined {
  const [, part, id = '', list, index = '', member] = pointer.split('/').map(fromPointerSegment)
  if (member === 'when' || member === 'visible') return undefined
  const at = Number(index)
  if (list === 'blocks') return referred(letters, id)?.blocks[at]?.when
  const isQuestion = part === 'forms' && list === 'questions'
  return isQuestion ? referred(forms, id)?.questions[at]?.visible : undefined
}

/** Forms, letters and decisions of a step by pointer. */
function contentsOf({ element }: PlacedElement, { definition }: Subject): readonly string[] {
  if ('form' in element && element.form !== undefined) return [pointerTo('forms', element.form)]
  if ('letter' in element && element.letter !== undefined)
    return [pointerTo('letters', element.letter)]
  if (element.type !== 'businessRuleTask' || element.decision === undefined) return []
  return required(element.decision, definition).flatMap((id) =>
    ['decisions', 'boxedDecisions', 'knowledge'].map((part) => pointerTo(part, id)),
  )
}

/** A decision and all that it requires, or that a decision service offers. */
function required(decision: string, definition: Subject['definition']): readonly string[] {
  const { decisions, boxedDecisions, knowledge, decisionServices } = definition
  const ids = new Set([decision])
  for (const id of ids) {
    const one = referred(decisions, id) ?? referred(boxedDecisions, id) ?? referred(knowledge, id)
    const service = referred(decisionServices, id)
    const inner = service === undefined ? [] : [...service.outputs, ...service.encapsulated]
    for (const next of [...(one?.requires ?? []), ...inner]) ids.add(next)
  }
  return [...ids]
}
