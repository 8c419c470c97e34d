import type { Scenario } from '../../model/content.ts'
import { writeJson } from '../../model/jsonText.ts'
import { isJsonObject, type Json } from '../../model/json.ts'
import { referred } from '../../model/referred.ts'
import { schemaAt } from '../../model/schema.ts'
import { formatValue } from '../../text/format.ts'
import { writeDate } from '../../text/notation.ts'
import type { Chapter, Fact, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** The sample cases: what is put in and what has to come out. */
export function scenarios(teller: Teller): Chapter {
  const { say, subject } = teller
  const parts = Object.values(subject.definition.scenarios).flatMap((one) =>
    scenarioParts(one, teller),
  )
  return { title: say.scenarios, parts }
}

function scenarioParts(scenario: Scenario, teller: Teller): readonly Part[] {
  const { say, read, language, subject } = teller
  const { definition } = subject
  const answers = Object.entries(scenario.forms).flatMap(([form, given]): readonly Fact[] => [
    [
      say.answersIn(read(referred(definition.forms, form)?.title) || form),
      valuesText(given, teller),
    ],
  ])
  const names = new Map(subject.elements.map(({ id, element }) => [id, read(element.name)]))
  const way = (scenario.way ?? []).map((id) => names.get(id) || id).join(' → ')
  const letters = (scenario.letters ?? []).map(
    (id) => read(referred(definition.letters, id)?.title) || id,
  )
  const facts: readonly Fact[] = [
    [say.day, writeDate(scenario.today, language)],
    [say.person, scenario.identity?.name ?? ''],
    ...answers,
    [say.expectedWay, way],
    [say.expectedLetters, letters.join(', ')],
    [say.expectedValues, valuesText(scenario.expect ?? {}, teller)],
  ]
  return [
    { kind: 'heading', text: read(scenario.title) },
    { kind: 'facts', facts: facts.filter(([, value]) => value !== '') },
  ]
}

function valuesText(values: Readonly<Record<string, Json>>, teller: Teller): string {
  return linesOf(values, '', teller).join('\n')
}

/** Each value by its name; records are gone into. */
function linesOf(
  values: Readonly<Record<string, Json>>,
  prefix: string,
  teller: Teller,
): readonly string[] {
  const { scope } = teller.subject
  return Object.entries(values).flatMap(([name, value]): readonly string[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const label = teller.label(path, scope)
    if (isJsonObject(value)) return linesOf(value, path, teller)
    const schema = schemaAt(scope.schema, path, scope.types)
    const written =
      schema === undefined
        ? writeJson(value)
        : formatValue(value, schema, {
            types: scope.types,
            language: teller.language,
            timeZone: 'Europe/Berlin',
          })
    return [`${label ?? name}: ${written === '' ? '–' : written}`]
  })
}
