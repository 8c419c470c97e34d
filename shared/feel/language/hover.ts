import type { Json, JsonObject } from '../../model/json.ts'
import type { Localised } from '../../model/localised.ts'
import { firstNameOf } from '../../model/path.ts'
import type { Schema } from '../../model/schema.ts'
import { compile, type Environment } from '../compile.ts'
import { partsAround } from '../occurrences.ts'
import { nameOf } from '../syntax.ts'
import type { LanguageOptions } from './completions.ts'
import { helpOf } from './functionHelp.ts'
import { schemaOf } from './members.ts'
import { signaturesOf } from './signatures.ts'
import { typeWords } from './typeWords.ts'

/** What is known of the name at an offset. */
export interface Hover {
  readonly from: number
  readonly to: number
  /** As it is written: "tax.lines", "count". */
  readonly name: string
  readonly title?: Localised
  readonly type?: Localised
  readonly purpose?: Localised
  readonly signatures?: readonly string[]
  readonly help?: Localised
  readonly example?: string
  /** With sample data: what it is now, and the schema by which it is written for people. */
  readonly live?: { readonly value: Json; readonly schema: Schema }
}

export interface Live {
  readonly data: JsonObject
  readonly environment: Environment
}

export function hoverAt(
  text: string,
  offset: number,
  { live, ...options }: LanguageOptions & { readonly live?: Live },
): Hover | undefined {
  const part = partsAround(text, options, offset).findLast(({ node }) =>
    ['VariableName', 'PathExpression', ...functionNodes].includes(node.name),
  )
  if (part === undefined) return undefined
  const { node, scope } = part
  const name = nameOf(node, text)
  const place = { from: node.from, to: node.to, name }
  const isCalled = node.parent?.name === 'FunctionInvocation' && node.prevSibling === null
  if (isCalled || functionNodes.includes(node.name)) return functionHover(place)
  const schema = schemaOf(text.slice(node.from, node.to), scope)
  if (schema === undefined) return undefined
  const value =
    scope === options.scope && live !== undefined ? valueOf(name, options, live) : undefined
  const { label: title, purpose } = schema
  return {
    ...place,
    type: typeWords(schema, scope.types),
    ...(title === undefined ? {} : { title }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(value === undefined ? {} : { live: { value, schema } }),
  }
}

/** Functions that have nodes of their own. */
const functionNodes = ['SpecialFunctionName', 'DateTimeConstructor']

function functionHover(place: Pick<Hover, 'from' | 'to' | 'name'>): Hover | undefined {
  const help = helpOf(place.name)
  const signatures = signaturesOf(place.name).map(({ label }) => label)
  return help === undefined
    ? undefined
    : { ...place, signatures, help: help.text, example: help.example }
}

function valueOf(
  name: string,
  { scope }: LanguageOptions,
  { data, environment }: Live,
): Json | undefined {
  // What only a step yields or asks has no value outside of it.
  if (!Object.hasOwn(data, firstNameOf(name))) return undefined
  return compile(name, { kind: 'expression', scope }).evaluate(data, environment).value
}
