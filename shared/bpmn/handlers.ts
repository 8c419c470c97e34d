import type { Json } from '../model/json.ts'
import type { Contents, Entry } from './contents.ts'
import { elementFields, isElementType } from './elements.ts'
import { textOf } from './reading.ts'

type Values = Readonly<Record<string, Json>>

/** The id of the association that leads to a handler, where the definition has none. */
export function handlerId(boundary: string): string {
  return `${boundary}_handler`
}

/**
 * BPMN joins a compensation event and the activity that undoes by an association; here the event names its handler.
 * An association that says nothing else needs no record of its own.
 */
export function withHandlers(contents: Contents): Contents {
  const elements = new Map(contents.elements.map(({ id, values }) => [id, values]))
  const leading = contents.artifacts.filter(({ values }) => {
    const [source, target] = [textOf(values, 'source'), textOf(values, 'target')]
    const isBetween = isCompensation(elements.get(source)) && isActivity(elements.get(target))
    return values['type'] === 'association' && isBetween
  })
  const drawn = [...backwardIn(contents, elements), ...leading.map(({ values }) => values)]
  const handlers = new Map(drawn.map(({ source, target = '' }) => [source, target]))
  const plain = new Set(leading.filter(isOurs))
  return {
    ...contents,
    elements: contents.elements.map((entry) => {
      const handler = handlers.get(entry.id)
      return handler === undefined ? entry : { ...entry, values: { ...entry.values, handler } }
    }),
    artifacts: contents.artifacts.filter((entry) => !plain.has(entry)),
  }
}

/** Some tools draw them from the activity that undoes to the event. */
function backwardIn(
  { artifacts }: Contents,
  elements: ReadonlyMap<string, Values>,
): readonly Values[] {
  return artifacts.flatMap(({ values }) => {
    const [undoing, event] = [textOf(values, 'source'), textOf(values, 'target')]
    const undoes = elements.get(undoing)?.['isForCompensation'] === true
    const isBackward = values['type'] === 'association' && undoes
    return isBackward && isCompensation(elements.get(event))
      ? [{ source: event, target: undoing }]
      : []
  })
}

function isOurs({ reader, values, foreign }: Entry): boolean {
  const { id, sourceRef = '' } = reader.xml.attributes ?? {}
  const hasMore = foreign !== undefined || values['documentation'] !== undefined
  return !hasMore && id === handlerId(sourceRef) && values['direction'] === 'one'
}

function isCompensation(values: Values | undefined): boolean {
  if (values?.['type'] !== 'boundaryEvent') return false
  const { type, events = [] } = Object(values['event'])
  const types: unknown[] = [type, ...events.map((event: unknown) => Object(event).type)]
  return types.includes('compensation')
}

function isActivity(values: Values | undefined): boolean {
  const type = textOf(values, 'type')
  return isElementType(type) && 'isForCompensation' in elementFields[type]
}
