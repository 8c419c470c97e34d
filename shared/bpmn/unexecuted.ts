import type { Definition } from '../model/definition.ts'
import type { Process } from '../model/elements.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import { referred } from '../model/referred.ts'
import { bpmnName } from './names.ts'
import type { Reporter } from './report.ts'

/** Parts of BPMN that would have a say in what runs, and have none here. */
const unexecuted = new Set([
  'assignment',
  'callChoreography',
  'callConversation',
  'choreography',
  'choreographyTask',
  'conversation',
  'correlationKey',
  'correlationSubscription',
  'globalChoreographyTask',
  'globalConversation',
  'humanPerformer',
  'performer',
  'potentialOwner',
  'resourceRole',
  'subChoreography',
  'subConversation',
  'transformation',
])

/** Tells of everything that was kept and would do something in another engine. */
export function reportUnexecuted(definition: Definition, report: Reporter): void {
  visit(definition, null, report)
  for (const process of Object.values(definition.processes)) reportStarts(process, report)
}

/** Nothing triggers the start of a sub-process that a token begins (BPMN 2.0 §10.5.2). */
function reportStarts({ elements }: Process, report: Reporter): void {
  for (const [element, start] of Object.entries(elements)) {
    const around = start.parent === undefined ? undefined : referred(elements, start.parent)
    if (start.type !== 'startEvent' || around === undefined) continue
    const { type, event } = start
    if ('triggeredByEvent' in around || event.type === 'none') continue
    report('eventNotHere', { element, elementType: type, detail: event.type })
  }
}

function visit(value: unknown, near: string | null, report: Reporter): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    // reason: the field of this name holds foreign content wherever it occurs
    if (key === 'foreign') tell((inner as Foreign).elements ?? [], near, report)
    else visit(inner, isRecord(inner) ? key : near, report)
  }
}

/** Records are known by their ids; what else is in a thing belongs to the thing. */
function isRecord(value: unknown): boolean {
  const marks = ['title', 'name', 'source', 'element']
  return typeof value === 'object' && value !== null && marks.some((mark) => mark in value)
}

function tell(elements: readonly XmlElement[], near: string | null, report: Reporter): void {
  for (const element of elements) {
    const local = bpmnName(element)
    if (local === undefined) continue
    const { name = local } = element.attributes ?? {}
    if (unexecuted.has(local))
      report('notExecuted', { element: near, elementType: local, detail: name })
    else tell(element.children ?? [], near, report)
  }
}
