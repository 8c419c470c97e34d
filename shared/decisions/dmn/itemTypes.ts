import type { DmnModel } from '../../dmn/model.ts'
import type { ItemDefinition } from '../../model/requirements.ts'
import type { TypeName } from '../../feel/ast.ts'
import { withNames, type Scope } from '../../feel/scope.ts'
import type { Schema } from '../../model/schema.ts'
import { anything, literal, type Compiled } from './literal.ts'

/** The type of a variable, with what its values must pass. */
export interface Type {
  readonly name: TypeName
  /** Of a list. */
  readonly items?: Type
  /** Of a context. */
  readonly components?: ReadonlyMap<string, Type>
  readonly schema: Schema
  /** Unary tests on `?`, in the order of priority. */
  readonly allowed?: { readonly text: string; readonly test: Compiled }
}

const simple: Readonly<Record<string, Schema>> = {
  number: { type: 'string', format: 'decimal' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  'date and time': { type: 'string', format: 'date-time' },
  'days and time duration': { type: 'string', format: 'duration' },
  'years and months duration': { type: 'string', format: 'duration' },
}

/** Spellings of older versions of DMN. */
const otherSpellings: Readonly<Record<string, string>> = {
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
}

const simpleTypes = new Map<string, Type>(
  Object.entries(simple).map(([name, schema]) => [name, { name: named(name), schema }]),
)

export const anyType: Type = { name: named('Any'), schema: anything }
const aFunction: Type = { name: named('function'), schema: anything }

export const emptyScope: Scope = { schema: { type: 'object', properties: {} }, types: {} }

/** Finds types by name in a model and in those that it imports, `import.type`. */
export class Types {
  readonly #models: ReadonlyMap<string, DmnModel>
  readonly #model: DmnModel
  readonly #known = new Map<string, Type | undefined>()

  /** No names, and the types that expressions of the model may name. */
  readonly scope: Scope = { ...emptyScope, named: (name) => this.#named(name)?.name }

  constructor(model: DmnModel, models: ReadonlyMap<string, DmnModel>) {
    this.#model = model
    this.#models = models
  }

  of(typeRef: string | undefined): Type {
    return (typeRef === undefined ? undefined : this.#named(typeRef)) ?? anyType
  }

  #named(typeRef: string): Type | undefined {
    if (this.#known.has(typeRef)) return this.#known.get(typeRef)
    this.#known.set(typeRef, anyType) // a type that refers to itself is open where it does
    const found = this.#find(typeRef)
    this.#known.set(typeRef, found)
    return found
  }

  #find(typeRef: string): Type | undefined {
    const own = this.#own(typeRef)
    if (own !== undefined) return own
    for (const { name, namespace } of this.#model.imports) {
      const model = this.#models.get(namespace)
      const prefix = name === '' ? '' : `${name}.`
      if (model === undefined || !typeRef.startsWith(prefix)) continue
      const found = new Types(model, this.#models).#own(typeRef.slice(prefix.length))
      if (found !== undefined) return found
    }
    return simpleTypes.get(otherSpellings[typeRef] ?? typeRef)
  }

  #own(typeRef: string): Type | undefined {
    const own = this.#model.itemDefinitions.find(({ name }) => name === typeRef)
    return own === undefined ? undefined : this.#defined(own)
  }

  #defined(definition: ItemDefinition): Type {
    const { isCollection, allowedValues, typeConstraint } = definition
    const item = withTests(this.#item(definition), allowedValues)
    if (!isCollection) return withTests(item, typeConstraint)
    const list: Type = {
      name: { of: 'list', element: item.name },
      items: item,
      schema: { type: 'array', items: item.schema },
    }
    return withTests(list, typeConstraint)
  }

  #item({ components, isFunction, typeRef }: ItemDefinition): Type {
    if (isFunction) return aFunction
    if (components === undefined) return this.of(typeRef)
    const parts = components.map((one) => [one.name, this.#defined(one)] as const)
    const properties = Object.fromEntries(parts.map(([name, { schema }]) => [name, schema]))
    return {
      name: { of: 'context', entries: parts.map(([name, type]) => [name, type.name] as const) },
      components: new Map(parts),
      schema: { type: 'object', properties },
    }
  }
}

function named(name: string): TypeName {
  return { of: 'named', name }
}

function withTests(type: Type, text: string | undefined): Type {
  if (text === undefined) return type
  const test = literal(text, withNames(emptyScope, { '?': type.schema }), 'unaryTests')
  return { ...type, allowed: { text, test } }
}
