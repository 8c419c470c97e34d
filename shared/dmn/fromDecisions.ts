import type { Boxed } from '../model/boxed.ts'
import type { Decision } from '../model/content.ts'
import type { Foreign } from '../model/foreign.ts'
import { needsRow } from '../model/hitPolicy.ts'
import type { BoxedDecision, DecisionService, Knowledge } from '../model/requirements.ts'
import { extensionId, localId, type Place } from './place.ts'
import { labelUnless, ownTable, withoutAttributes, type OwnTable } from './fromTable.ts'
import type { DecisionElement } from './model.ts'

/** What is in the graphs, each by its id. */
export interface Graphs {
  readonly decisions: Record<string, Decision>
  readonly boxedDecisions: Record<string, BoxedDecision>
  readonly knowledge: Record<string, Knowledge>
  readonly decisionServices: Record<string, DecisionService>
}

export function decisionsIn(places: readonly Place[]): Graphs {
  const decisions = new Map<string, Decision>()
  const boxed = new Map<string, BoxedDecision>()
  const knowledge = new Map<string, Knowledge>()
  const services = new Map<string, DecisionService>()
  for (const place of places) {
    const { model, report } = place
    const taken = new Set<string>()
    const each = <T extends { readonly key: string }>(
      elements: readonly T[],
      elementType: string,
      add: (id: string, element: T) => void,
    ): void => {
      for (const element of elements) {
        const id = place.ids.get(element.key) ?? localId(element.key)
        if (!taken.has(element.key)) add(id, element)
        else report('idTwice', { element: id, elementType, detail: localId(element.key) })
        taken.add(element.key)
      }
    }
    each(model.decisions, 'decision', (id, element) => {
      const own = asTable(element, id, place)
      if (own === undefined) boxed.set(id, asBoxed(element, id, place))
      else decisions.set(id, own)
    })
    each(model.knowledge, 'businessKnowledgeModel', (id, element) => {
      const { logic } = element
      knowledge.set(id, {
        ...headOf(element, id, place),
        ...(logic === undefined ? {} : { logic }),
      })
    })
    each(model.services, 'decisionService', (id, element) => {
      const { requires: _requires, ...head } = headOf({ ...element, requires: [] }, id, place)
      services.set(id, {
        ...head,
        outputs: requiredIds(element.outputs, place),
        encapsulated: requiredIds(element.encapsulated, place),
        inputDecisions: requiredIds(element.inputDecisions, place),
        inputs: requiredIds(element.inputs, place),
      })
    })
  }
  return {
    decisions: Object.fromEntries(decisions),
    boxedDecisions: Object.fromEntries(boxed),
    knowledge: Object.fromEntries(knowledge),
    decisionServices: Object.fromEntries(services),
  }
}

/** A table of ours, where ours can say what it says. */
function asTable(element: DecisionElement, id: string, place: Place): Decision | undefined {
  const { logic } = element
  if (logic === undefined || callsImported(element, place)) return undefined
  const own = ownTable(logic, place.keyOf)
  if (own === undefined) return undefined
  const { foreign, ...head } = headOf(element, id, place)
  const kept = withTable(foreign, logic, own.foreign)
  tellTable(id, own.table, place)
  return { ...head, ...own.table, ...(kept === undefined ? {} : { foreign: kept }) }
}

function asBoxed(element: DecisionElement, id: string, place: Place): BoxedDecision {
  const { logic } = element
  const { report } = place
  if (logic === undefined) report('undecided', { element: id, elementType: 'decision' })
  if (logic?.kind === 'table') report('tableBoxed', { element: id, elementType: 'decisionTable' })
  return { ...headOf(element, id, place), ...(logic === undefined ? {} : { logic }) }
}

/** Where no row applies DMN yields null, and we ask somebody. */
function tellTable(id: string, table: OwnTable, place: Place): void {
  if (needsRow(table)) place.report('noRow', { element: id, elementType: 'decisionTable' })
}

/** What stands at the table element goes where the export finds it again. */
function withTable(
  foreign: Foreign | undefined,
  logic: Boxed,
  table: Foreign | undefined,
): Foreign | undefined {
  if (table === undefined || logic.kind !== 'table') return foreign
  return { ...foreign, inside: { ...foreign?.inside, 'decisionTable/0': table } }
}

/** A table of ours sees what is required by one name, not as members of an import. */
function callsImported({ requires }: DecisionElement, { model }: Place): boolean {
  return requires.some((key) => {
    const namespace = key.slice(0, key.lastIndexOf('#'))
    if (namespace === model.namespace) return false
    return model.imports.some((one) => one.namespace === namespace && one.name !== '')
  })
}

function headOf(element: Omit<DecisionElement, 'key' | 'logic'>, id: string, place: Place) {
  const { typeRef, variable = {}, foreign } = element
  const requires = requiredIds(element.requires, place)
  const label = foreign?.attributes?.['label']
  return {
    title: { de: label ?? element.name },
    ...(element.name === id ? {} : { name: element.name }),
    ...(place.isOnly ? {} : { model: place.id }),
    ...(typeRef === undefined ? {} : { typeRef }),
    ...(Object.keys(variable).length === 0 ? {} : { variable }),
    ...(requires.length === 0 ? {} : { requires }),
    ...absentIn(element, place),
    ...withoutAttributes(foreign, ...labelUnless(element.name, foreign), extensionId),
  }
}

/** What it requires of files that are not there. */
function absentIn(
  { elsewhere = {} }: Pick<DecisionElement, 'elsewhere'>,
  { ids }: Place,
): Pick<DecisionElement, 'elsewhere'> {
  const absent = Object.entries(elsewhere).filter(([key]) => !ids.has(key))
  return absent.length === 0 ? {} : { elsewhere: Object.fromEntries(absent) }
}

/** What we had drawn ourselves is no requirement. */
function requiredIds(keys: readonly string[], { ids, derived, report }: Place): string[] {
  return keys.flatMap((key) => {
    if (derived.has(key)) return []
    const id = ids.get(key)
    if (id === undefined)
      report('unresolved', { element: null, elementType: 'requirement', detail: key })
    return [id ?? key]
  })
}
