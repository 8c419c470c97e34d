import type { Definition } from '#shared/model/definition.ts'
import { registration } from '../support/office.ts'

type Scenario = Definition['scenarios'][string]

/** What the demo city calls a value, and what it is called when it is built by hand. */
const names: Readonly<Record<string, string>> = {
  'dog.keptSince': 'hund.beiIhnenSeit',
  'dog.born': 'hund.geboren',
  'dog.breed': 'hund.rasse',
  'dog.shelter': 'hund.ausDemTierheim',
  remark: 'mitteilung',
  'review.dangerous': 'pruefung.giltAlsGefaehrlich',
  'review.reduced': 'pruefung.ermaessigungGilt',
  'review.reasons': 'pruefung.gruende',
  'applicant.name': 'halterinOderHalter.name',
  'applicant.address.street': 'halterinOderHalter.anschrift.strasse',
  'applicant.address.houseNumber': 'halterinOderHalter.anschrift.hausnummer',
  'applicant.address.postcode': 'halterinOderHalter.anschrift.postleitzahl',
  'applicant.address.city': 'halterinOderHalter.anschrift.ort',
  'tax.total': 'steuer.zusammen',
  'tax.category': 'steuer.art',
  'tax.reduced': 'steuer.ermaessigt',
}

/** Which step asks the source, or shows the form. */
const steps: Readonly<Record<string, string>> = {
  person: 'Person abrufen',
  dogs: 'Steuerkonto abrufen',
  adoption: 'Tierheim fragen',
  booking: 'Steuerkonto bebuchen',
  dispatch: 'Hundemarke versenden',
}
const tasks: Readonly<Record<string, string>> = {
  details: 'Angaben ergänzen',
  person: 'Person klären',
  check: 'Anmeldung prüfen',
  keeping: 'Über Haltung entscheiden',
}

/** The sample cases of the demo city, for the service that was built. */
export function scenariosFor(built: Definition): readonly (readonly [string, Scenario])[] {
  const [error = ''] = Object.keys(built.errors)
  return Object.entries(registration().scenarios).map(([id, scenario]) => {
    const sources = Object.entries(scenario.sources).map(([source, answer]) => [
      contentOf(built, steps[source] ?? ''),
      'error' in answer ? { ...answer, error } : answer,
    ])
    const forms = Object.entries(scenario.forms).map(([form, values]) => [
      contentOf(built, tasks[form] ?? ''),
      renamed(values),
    ])
    const expected = scenario.expect === undefined ? {} : { expect: renamed(scenario.expect) }
    return [
      id,
      {
        ...scenario,
        ...expected,
        sources: Object.fromEntries(sources),
        forms: Object.fromEntries(forms),
      },
    ]
  })
}

function renamed<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [names[name] ?? name, value]),
  )
}

/** The source or form of the step of this name. */
function contentOf({ processes }: Definition, name: string): string {
  const found = Object.values(processes['main']?.elements ?? {}).find(
    (element) => element.name.de === name,
  )
  if (found?.type === 'serviceTask') return found.source ?? ''
  return found?.type === 'userTask' ? (found.form ?? '') : ''
}
