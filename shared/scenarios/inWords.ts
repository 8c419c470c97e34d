import { showValue } from '../forms/showValue.ts'
import type { Definition } from '../model/definition.ts'
import { elementById } from '../model/elementById.ts'
import type { Json } from '../model/json.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { schemaAt } from '../model/schema.ts'
import { scenarioTexts } from '../text/scenarios.ts'
import type { Difference } from './differences.ts'

/** "„Steuer für 2026“ ist 144,00 €, erwartet war 153,00 €." */
export function differenceInWords(
  difference: Difference,
  definition: Definition,
  language: Language,
): string {
  const text = scenarioTexts[language].difference
  if (difference.kind === 'value') return valueInWords(difference, definition, language)
  if ('element' in difference)
    return text[difference.kind](nameOf(definition, difference.element, language))
  const letter = referred(definition.letters, difference.letter)
  const title = letter === undefined ? difference.letter : inLanguage(letter.title, language)
  return text[difference.kind](title)
}

function valueInWords(
  { path, expected, found }: Extract<Difference, { kind: 'value' }>,
  { data, types }: Definition,
  language: Language,
): string {
  const schema = schemaAt({ type: 'object', properties: data }, path, types)
  const show = (value: Json): string =>
    showValue(value, schema ?? {}, { types, language, timeZone: 'Europe/Berlin' }).join(', ')
  const label = schema?.label === undefined ? path : inLanguage(schema.label, language)
  return scenarioTexts[language].difference.value(label, show(found), show(expected))
}

function nameOf(definition: Definition, id: string, language: Language): string {
  const found = elementById(definition, id)
  const name = found === undefined ? '' : inLanguage(found.name, language)
  return name === '' ? scenarioTexts[language].unnamed : name
}
