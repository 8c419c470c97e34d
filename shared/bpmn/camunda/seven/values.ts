import type { XmlElement } from '../../../model/foreign.ts'
import { fromJuel } from '../juel.ts'
import { isFeel, isName } from '../names.ts'
import type { Names } from '../overResult.ts'
import { attribute, extension, kindOf, said, type Place, type Rows, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { overResultOf } from '../resultScope.ts'
import { childrenOf, localOf, textOf, valueOf } from '../xml.ts'

/** FEEL, or why there is none. */
export type Value = { readonly feel: string } | { readonly remark: Remark }

export function juelValue(text: string): Value {
  const translated = fromJuel(text)
  if ('feel' in translated) return translated
  const { refusal } = translated
  const more = 'what' in refusal ? { more: refusal.what } : {}
  return { remark: { code: 'juel', what: text.trim(), ...more } }
}

/** `inputOutput` of an activity or event. */
export const inputOutputRule: Rule = (place) => {
  const xml = extension(place, 'inputOutput')
  if (xml === undefined) return undefined
  const inputs = childrenOf(xml, 'inputParameter').map(parameter)
  const outputs = childrenOf(xml, 'outputParameter').map(parameter)
  const input = rowsOf(inputs)
  const meant = { ...input, ...resultNames(place) }
  const output = Object.entries(rowsOf(outputs)).map(([name, feel]) => [
    name,
    overResultOf(place, feel, meant),
  ])
  return {
    words: ['inputOutput'],
    input,
    output: Object.fromEntries(output),
    remarks: [...inputs, ...outputs].flatMap((one) => ('remark' in one ? [one.remark] : [])),
  }
}

export function hasOutputs(place: Place): boolean {
  return childrenOf(extension(place, 'inputOutput'), 'outputParameter').length > 0
}

type Parameter = { readonly name: string; readonly feel: string } | { readonly remark: Remark }

function parameter(xml: XmlElement): Parameter {
  const name = valueOf(xml, 'name') ?? ''
  if (!isName(name)) return { remark: { code: 'target', what: name } }
  const value = content(xml, name)
  return 'feel' in value ? { name, feel: value.feel } : value
}

function rowsOf(parameters: readonly Parameter[]): Rows {
  return Object.fromEntries(
    parameters.flatMap((one) => ('name' in one ? [[one.name, one.feel]] : [])),
  )
}

/** What stands in a parameter, an entry or a value: text, a list, a map or a script. */
function content(xml: XmlElement, name: string): Value {
  const [inner] = xml.children ?? []
  if (inner === undefined) return textOf(xml) === '' ? { feel: 'null' } : juelValue(textOf(xml))
  switch (localOf(inner)) {
    case 'list':
      return joined(
        (inner.children ?? []).map((one) => item(one, name)),
        (feels) => `[${feels.join(', ')}]`,
      )
    case 'map': {
      const entries = childrenOf(inner, 'entry')
      const keys = entries.map((entry) => JSON.stringify(valueOf(entry, 'key') ?? ''))
      return joined(
        entries.map((entry) => content(entry, name)),
        (feels) => `{${feels.map((feel, index) => `${keys[index]}: ${feel}`).join(', ')}}`,
      )
    }
    default:
      return item(inner, name)
  }
}

function item(xml: XmlElement, name: string): Value {
  const local = localOf(xml)
  if (local === 'script') return script(xml, name)
  return local === 'value' ? content(xml, name) : content({ name, children: [xml] }, name)
}

function joined(values: readonly Value[], join: (feels: readonly string[]) => string): Value {
  const wrong = values.find((value) => 'remark' in value)
  if (wrong !== undefined) return wrong
  return { feel: join(values.flatMap((value) => ('feel' in value ? [value.feel] : []))) }
}

function script(xml: XmlElement, name: string): Value {
  const resource = valueOf(xml, 'resource')
  if (resource !== undefined) return { remark: { code: 'elsewhere', what: resource } }
  const language = valueOf(xml, 'scriptFormat') ?? ''
  const text = textOf(xml)
  if (/feel/i.test(language) && isFeel(text)) return { feel: text }
  if (/^juel$/i.test(language)) return juelValue(text)
  return { remark: { code: 'script', what: name, more: language } }
}

/** What names of the result mean: the variable that gets the result is the result. */
function resultNames(place: Place): Names {
  const variable = attribute(place, 'resultVariable')
  return variable === undefined ? {} : { [variable]: resultOf(place) }
}

/** `resultVariable` of scripts, decisions and expressions; what programs find out has no name there. */
export const resultVariableRule: Rule = (place) => {
  const isDecision = attribute(place, 'decisionRef') !== undefined
  const words = said(place, [
    'resultVariable',
    'resultVariableName',
    ...(isDecision ? ['mapDecisionResult'] : []),
  ])
  const variable = attribute(place, 'resultVariable') ?? attribute(place, 'resultVariableName')
  const yields =
    isDecision || kindOf(place) === 'scriptTask' || attribute(place, 'expression') !== undefined
  if (words.length === 0 || !yields) return undefined
  if (variable === undefined) return { words }
  if (!isName(variable)) return { words, remarks: [{ code: 'target', what: variable }] }
  return { words, output: { [variable]: resultOf(place) } }
}

/** How the result of a decision is handed on; of a script it is as it is. */
function resultOf(place: Place): string {
  if (attribute(place, 'decisionRef') === undefined) return 'result'
  const way = attribute(place, 'mapDecisionResult') ?? 'resultList'
  return Object.hasOwn(decisionResults, way) ? (decisionResults[way] ?? 'result') : 'result'
}

/** A decision yields its outputs as one context, or as a list of them. */
const decisionResults: Readonly<Record<string, string>> = {
  singleEntry: 'get entries(result[1])[1].value',
  singleResult: 'result[1]',
  collectEntries: 'for row in flatten([result]) return get entries(row)[1].value',
  resultList: 'flatten([result])',
}
