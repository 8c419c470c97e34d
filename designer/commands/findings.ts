import type { Finding } from '#shared/lint/lint.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { focusElement } from '../canvas/actions.ts'
import { go, parseRoute, type Route, type View } from '../designer/route.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { typeId } from '../editing/fieldPlace.ts'
import { ownId } from '../sources/ownSource.ts'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'

/** Where a part of the definition is shown; some views hold several and tell them apart by a prefix. */
const places: Readonly<Record<string, { readonly view: View | 'try'; readonly prefix?: string }>> =
  {
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
  }

/** A finding leads to its step, or to the form, table, mapping, letter or test case it speaks of. */
export function showFinding({ id, element, process, pointer }: Finding): void {
  useSession.setState({ finding: id, ...(process === undefined ? {} : { process }) })
  const [, part = '', name] = pointer.split('/')
  if (element !== undefined && part !== 'scenarios') return showStep(element)
  const place = places[part]
  if (place !== undefined)
    goTo(place.view, name === undefined ? undefined : (place.prefix ?? '') + name)
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
  const { service } = parseRoute(globalThis.location.search)
  go({ ...route, ...(service === undefined ? {} : { service }) })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#inhalt')?.focus())
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
