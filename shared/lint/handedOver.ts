import { changeBetween, type Change } from '../model/change.ts'
import type { Element } from '../model/elements.ts'
import type { JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Place } from './rule.ts'
import { isRead, type Subject } from './subject.ts'
import { toJson } from './toJson.ts'

/**
 * A step of a person becomes a call of a system, with its place, its ways and what is attached to it; its form goes
 * where no other step shows it. Undefined where something depends on what the person enters.
 */
export function handedOver(
  { process = '', element: id = '' }: Place,
  subject: Subject,
): Change | undefined {
  const { processes, forms } = subject.definition
  const element = referred(referred(processes, process)?.elements, id)
  if (element === undefined) return undefined
  const shown = 'form' in element ? element.form : undefined
  const form = referred(forms, shown)
  if (form?.questions.some(({ path }) => isRead(subject, path)) === true) return undefined
  const isShared = subject.elements.some(
    (one) => one.element !== element && 'form' in one.element && one.element.form === shown,
  )
  const around = (step: object, left: object): JsonObject => ({
    processes: { [process]: { elements: { [id]: toJson(step) } } },
    forms: toJson(left),
  })
  const own = shown === undefined || form === undefined || isShared ? {} : { [shown]: form }
  return changeBetween(around(element, own), around(asCall(element), {}))
}

/** Who does it, why and until when are a person's. */
function asCall(element: Element): object {
  const kept = Object.entries(element).filter(([member]) => !ofPeople.has(member))
  return { ...Object.fromEntries(kept), type: 'serviceTask' }
}

const ofPeople: ReadonlySet<string> = new Set(['form', 'reason', 'due', 'deadline'])
