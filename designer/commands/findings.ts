import type { Finding } from '#shared/lint/lint.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { messageKey, poolKey } from '#shared/model/pools.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { focusElement } from '../canvas/actions.ts'
import { go, parseRoute, type Route, type View } from '../designer/route.ts'
import { select, selectFlow, useSession } from '../designer/sessionStore.ts'
import { childId, typeId } from '../editing/fieldPlace.ts'
import { ownId } from '../sources/ownSource.ts'
import { useLanguage } from '../ui/language.ts'
import { focusContent } from '../ui/focusContent.ts'
import { announce } from '../ui/LiveRegion.tsx'

/** Where a part of the definition is shown; some views hold several and tell them apart by a prefix. */
const places: Readonly<Record<string, { readonly view: View | 'try'; readonly prefix?: string }>> =
  {
    processes: { view: 'flow' },
    layout: { view: 'flow' },
    participants: { view: 'flow' },
    messageFlows: { view: 'flow' },
    forms: { view: 'forms' },
    mappings: { view: 'mappings' },
    decisions: { view: 'decisions' },
    letters: { view: 'letters' },
    deadlines: { view: 'deadlines' },
    portal: { view: 'portal' },
    data: { view: 'fields' },
    types: { view: 'fields', prefix: typeId('') },
    sources: { view: 'sources', prefix: ownId('') },
    scenarios: { view: 'try' },
    boxedDecisions: { view: 'decisions' },
    knowledge: { view: 'decisions' },
    decisionServices: { view: 'decisions' },
    title: { view: 'portal' },
    summary: { view: 'portal' },
    legalBasis: { view: 'portal' },
  }

/** Where what a JSON Pointer leads to is shown; of a field by the way through what holds it. */
export function placeOf(
  pointer: string,
): { readonly view: View | 'try'; readonly item: string | undefined } | undefined {
  const [part = '', name, ...inner] = namesIn(pointer)
  const place = places[part]
  if (place === undefined) return undefined
  const { view, prefix = '' } = place
  const held = view === 'fields' ? fieldsIn(inner) : []
  return { view, item: name && held.reduce(childId, prefix + name) }
}

/** The names of fields on the way through their descriptions; a field may itself be called "items". */
function fieldsIn([keyword, ...inner]: readonly string[]): readonly string[] {
  if (keyword === 'items') return fieldsIn(inner)
  const [name, ...deeper] = inner
  return keyword !== 'properties' || name === undefined ? [] : [name, ...fieldsIn(deeper)]
}

/** A finding leads to its step, or to the form, table, mapping, letter or test case it speaks of. */
export function showFinding({ id, element, process, pointer }: Finding): void {
  useSession.setState({ finding: id, ...(process === undefined ? {} : { process }) })
  if (element !== undefined && !pointer.startsWith('/scenarios/')) showStep(element)
  else showPlace(pointer)
}

/** Leads to what stands at a JSON Pointer; of a flow, a pool or a message it is chosen on the drawing. */
export function showPlace(pointer: string): void {
  const place = placeOf(pointer)
  if (place === undefined) return
  if (place.view !== 'flow') {
    goTo(place.view, place.item)
    return useSession.setState({ sought: pointer })
  }
  const [part, name = '', kind, id = ''] = namesIn(pointer)
  if (part === 'participants') return showStep(poolKey(name))
  if (part === 'messageFlows') {
    goTo('flow')
    return selectFlow(messageKey(name))
  }
  useSession.setState({ process: name, inside: undefined })
  if (kind === 'elements') return showStep(id)
  goTo('flow')
  if (kind === 'flows') selectFlow(id)
}

/** Selects a step and takes the keyboard there, from whatever view. */
export function showStep(element: string): void {
  if (parseRoute(globalThis.location.search).view !== 'flow') goTo('flow')
  select([element])
  focusElement(element)
}

/** Tries the draft out, up to a step. */
export function runToHere(element: string): void {
  show({ view: 'try', to: element })
}

/** Opens a view, and takes the keyboard into it. */
export function goTo(view: View | 'try', item?: string): void {
  show({ view, ...(item === undefined ? {} : { item }) })
}

function show(route: Partial<Route>): void {
  useSession.setState({ sought: undefined })
  const { service } = parseRoute(globalThis.location.search)
  go({ ...route, ...(service === undefined ? {} : { service }) })
  focusContent()
}

export interface Filter {
  readonly severity: Finding['severity'] | undefined
  readonly rule: string | undefined
}

/** Those of one severity and one rule, all of them when none is chosen; a rule that says nothing any more hides nothing. */
export function inView(
  findings: readonly Finding[],
  { severity, rule }: Filter,
): readonly Finding[] {
  const some = findings.filter((one) => severity === undefined || one.severity === severity)
  const ofRule = some.filter((one) => one.rule === rule)
  return ofRule.length === 0 ? some : ofRule
}

/** From finding to finding, round and round. */
export function walkFindings(by: 1 | -1): void {
  const { language } = useLanguage.getState()
  const text = shortcutTexts[language]
  const { findings, severity, rule, finding: current } = useSession.getState()
  if (findings === undefined) return announce(findingListTexts[language].checking)
  const shown = inView(findings, { severity, rule })
  const at = shown.findIndex(({ id }) => id === current)
  const next = at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length
  const finding = shown[next]
  if (finding === undefined) return announce(text.noFindings)
  showFinding(finding)
  announce(text.findingAt(next + 1, shown.length, inLanguage(finding.title, language)))
}
