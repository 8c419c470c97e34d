import type { Definition } from '../../model/definition.ts'
import type { Localised } from '../../model/localised.ts'
import { referred } from '../../model/referred.ts'
import { soundnessOf, type Verdict } from '../../soundness/soundness.ts'
import type { Told } from '../../soundness/moves.ts'
import type { Problem } from '../../soundness/problems.ts'
import { conditionOf, namesOf, type Clause } from '../../text/soundness.ts'
import type { Finding } from '../lint.ts'
import { toPointerSegment } from '../../model/pointer.ts'
import { finding, type Place, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { boundaryHost } from './boundaryHost.ts'
import { eventPlaces } from './eventPlaces.ts'
import { flowEnds } from './flowEnds.ts'
import { missingContent } from './missingContent.ts'
import { processStart } from './processStart.ts'
import { unreachableElement } from './unreachableElement.ts'
import { wayToEnd } from './wayToEnd.ts'

/** Whether every case comes to its end. Where the drawing hangs together badly, the rules that say so come first. */
export const soundness: Rule = {
  id: 'soundness',
  check: (subject) => {
    if (before.some((rule) => rule.check(subject).some(isError))) return []
    const verdict = soundnessOf(subject.definition, { states: mostStates })
    if (verdict.kind === 'sound') return []
    const lacking = new Set(missingContent.check(subject).filter(isError).map(keyOf))
    // What is not said yet, another rule asks for; that it then stands still is the same once more.
    return toFindings(verdict, subject).filter((one) => !lacking.has(keyOf(one)))
  },
}

const before = [processStart, unreachableElement, wayToEnd, flowEnds, boundaryHost, eventPlaces]

/** A drawing of a hundred elements mostly has a hundred or two; so many take about a second. */
const mostStates = 1_000

function keyOf({ process, element }: Finding): string {
  return `${process ?? ''} ${element ?? ''}`
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

type Doubt = Exclude<Verdict, { kind: 'sound' }>

function toFindings(verdict: Doubt, { definition, drawings }: Subject): readonly Finding[] {
  if (verdict.kind === 'unsound') return verdict.problems.map((one) => toFinding(one, definition))
  const [untried] = verdict.untried
  const [drawing] = drawings
  const place = placeOf(untried?.process ?? drawing?.id ?? '', untried?.element)
  return [
    finding(
      'soundness',
      place,
      untried === undefined
        ? { severity: 'info', text: 'soundnessOpen', about: [String(verdict.states)] }
        : { severity: 'info', text: 'soundnessUntried', about: [nameOf(definition, untried)] },
    ),
  ]
}

function placeOf(process: string, element: string | undefined): Place {
  const pointer = `/processes/${toPointerSegment(process)}`
  if (element === undefined) return { pointer, process }
  return { pointer: `${pointer}/elements/${toPointerSegment(element)}`, process, element }
}

function toFinding(problem: Problem, definition: Definition): Finding {
  const { process, element, kind, isCertain, trace } = problem
  const condition = conditionOf(clausesOf(problem, definition))
  const severity = kind === 'abandons' ? 'info' : isCertain ? 'error' : 'warning'
  const about = [nameOf(definition, problem), condition, namesOf(namesAbout(problem, definition))]
  const place = placeOf(process, element)
  // The way there is no part of what it is: it changes with every step before.
  const id = ['soundness', kind, place.pointer, process, element].join(' ')
  return { ...finding('soundness', place, { severity, text: kind, about }), id, trace }
}

/** Where what is missing would come from, or the work that is ended. */
function namesAbout(
  { about, process, kind }: Problem,
  definition: Definition,
): readonly Localised[] {
  const elements = about.map((id) => {
    const flow = referred(definition.processes[process]?.flows ?? {}, id)
    return kind === 'waits' ? (flow?.source ?? id) : id
  })
  return [...new Set(elements)].map((element) => nameOf(definition, { process, element }))
}

const mostClauses = 6

/** What somebody has to know of the way: choices and what comes from outside; else what was done last. */
function clausesOf({ trace }: Problem, definition: Definition): readonly Clause[] {
  const telling = trace.flatMap((told): readonly Clause[] => {
    const name = nameOf(definition, told)
    switch (told.did) {
      case 'begins':
      case 'completes':
        return []
      case 'comes':
        return [{ did: 'comes', name: nameOf(definition, { ...told, element: told.event }) }]
      case 'fails':
        return [withTitle({ did: 'fails', name }, definition.errors, told.error)]
      case 'escalates':
        return [withTitle({ did: 'escalates', name }, definition.escalations, told.escalation)]
      case 'chooses':
        return told.flows.map((flow) => wayOf(definition, told, flow))
      case 'repeats':
        return [{ did: told.times === 0 ? 'skips' : 'repeats', name }]
    }
  })
  if (telling.length > 0) return telling.slice(-mostClauses)
  const last = trace.findLast(({ did }) => did === 'completes')
  return last === undefined ? [] : [{ did: 'completes', name: nameOf(definition, last) }]
}

function withTitle(clause: Clause, titles: Definition['errors'], id: string): Clause {
  const title = referred(titles, id)?.title
  return title === undefined ? clause : { ...clause, what: title }
}

/** By the words on the flow, else by where it leads. */
function wayOf(definition: Definition, told: Told, id: string): Clause {
  const name = nameOf(definition, told)
  const flow = referred(definition.processes[told.process]?.flows ?? {}, id)
  if (flow?.name !== undefined && flow.name.de !== '') {
    return { did: 'chooses', name, what: flow.name }
  }
  const target = { process: told.process, element: flow?.target ?? id }
  return { did: 'turnsTo', name, what: nameOf(definition, target) }
}

function nameOf(
  { processes }: Definition,
  { process, element }: { readonly process: string; readonly element: string },
): Localised {
  const name = referred(processes[process]?.elements ?? {}, element)?.name
  return name === undefined || name.de === '' ? { de: element } : name
}
