import { openTasks, type Instance } from '#shared/engine/instance.ts'
import { sourceName } from '#shared/forms/originText.ts'
import type { City } from '#shared/model/city.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { elementById } from '#shared/model/elementById.ts'
import { isCitizenTask, type Step } from './steps.ts'

/** Where a case stands, in the words of its reader's world. */
export type CaseState =
  | { readonly kind: 'fetching' }
  /** A system does not answer; `who` takes care of it. */
  | {
      readonly kind: 'waitingFor'
      readonly system: string
      readonly who: 'technical' | 'department'
    }
  | { readonly kind: 'started' | 'waitingForYou' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'decided' }
  | { readonly kind: 'finished' | 'withdrawn' | 'ended' }
  /** The department has decided so. */
  | { readonly kind: 'resting' | 'stopped' }

export interface Standing {
  readonly instance: Instance
  readonly definition: Definition
  readonly steps: readonly Step[]
  readonly hasLetter: boolean
  /** Elements whose system was asked and has not answered. */
  readonly unanswered: readonly string[]
  readonly language: Language
}

export function caseState(standing: Standing): CaseState {
  const { instance, hasLetter, steps } = standing
  const sent = steps.some(({ event }) => isCitizenTask(event))
  if (instance.status === 'cancelled') return cancelledState(steps)
  if (instance.status === 'completed') {
    if (hasLetter) return { kind: sent ? 'decided' : 'finished' }
    return { kind: sent ? 'finished' : 'ended' }
  }
  if (instance.suspended !== undefined) return { kind: 'resting' }
  const groups = openTasks(instance).map(({ group }) => group)
  if (groups.includes(citizenGroup)) return { kind: sent ? 'waitingForYou' : 'started' }
  if (groups.length > 0) return { kind: 'checking' }
  return stuckState(standing) ?? { kind: sent ? 'sent' : 'fetching' }
}

function cancelledState(steps: readonly Step[]): CaseState {
  const isStopped = steps.some(
    ({ event }) => event.type === 'cancellationRequested' && event.role !== undefined,
  )
  return { kind: isStopped ? 'stopped' : 'withdrawn' }
}

function stuckState({
  instance,
  definition,
  unanswered,
  language,
}: Standing): CaseState | undefined {
  const [incident] = Object.values(instance.incidents)
  const element = incident?.element ?? unanswered[0]
  if (element === undefined) return undefined
  const who = incident?.incident.addressee === 'business' ? 'department' : 'technical'
  return { kind: 'waitingFor', system: systemAt(element, definition, language), who }
}

function systemAt(id: string, definition: Definition, language: Language): string {
  const element = elementById(definition, id)
  if (element?.type === 'serviceTask' && element.source !== undefined) {
    return sourceName(element.source, definition, language)
  }
  return element === undefined ? id : inLanguage(element.name, language)
}

/** The name the process itself gives to its end, for cases that ended another way than the usual one. */
export function endName(
  instance: Instance,
  definition: Definition,
  language: Language,
): string | undefined {
  const elements = definition.processes[mainProcess]?.elements ?? {}
  const passed = instance.passed[mainProcess]?.elements ?? {}
  const end = Object.entries(elements).find(
    ([id, { type }]) => type === 'endEvent' && (passed[id] ?? 0) > 0,
  )
  return end === undefined ? undefined : inLanguage(end[1].name, language)
}

export function departmentOf(
  definition: Definition,
  city: City,
): City['departments'][string] | undefined {
  return city.departments[definition.owner]
}
