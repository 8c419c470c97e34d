import type { DmnModel } from '../dmn/model.ts'
import type { Environment } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import { Entries, FunctionValue, isContext, type Context, type Value } from '../feel/value.ts'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { box, closure } from './dmn/box.ts'
import { coerce } from './dmn/coerce.ts'
import { fromOutside, toOutside } from './dmn/door.ts'
import { graphOf, pathTo, type Graph, type Node } from './dmn/graph.ts'
import { anything, type Compiled } from './dmn/literal.ts'
import { ofType, type Making } from './dmn/making.ts'
import { begin, call, deeper, problem, type Outside, type Problem, type Run } from './dmn/run.ts'
import { extended, type Frame } from './dmn/frame.ts'

export interface DmnResult {
  /** Null where something went wrong; `problems` says what. */
  readonly value: Json
  readonly problems: readonly Problem[]
}

/** Values of input data and decisions that are given, by `namespace#id`; of parameters by name. */
export type Given = ReadonlyMap<string, Json>

/** `outside`: the values of the names around, and what tables of ours tell. */
export type DmnEnvironment = Environment & { readonly outside?: Outside }

export interface DmnEvaluation {
  readonly decide: (key: string, given: Given, environment: DmnEnvironment) => DmnResult
  /** Calls business knowledge with its parameters. */
  readonly invoke: (key: string, given: Given, environment: DmnEnvironment) => DmnResult
  /** Calls a decision service; what it needs and is not given is null. */
  readonly serve: (key: string, given: Given, environment: DmnEnvironment) => DmnResult
}

/** What is around a graph that is part of a definition: names that need not be required, and tables of ours. */
export interface Around {
  readonly scope: Scope
  /** Decides instead of the logic of the model, by key; it gets what the decision requires. */
  readonly tables: ReadonlyMap<string, OwnTable>
}

export interface OwnTable {
  readonly schema: Schema
  readonly decide: (required: Required, run: Run) => Value
}

/** Values by name, with what is known of their types. */
export interface Required {
  readonly values: Frame
  readonly schemas: Readonly<Record<string, Schema>>
}

/** A requirement graph ready to run. Boxes are compiled when they are first needed. */
export function compileDmn(models: readonly DmnModel[], around?: Around): DmnEvaluation {
  const evaluation = new Evaluation(graphOf(models), around)
  const begun = (
    { outside, ...environment }: DmnEnvironment,
    of: (run: Run) => Value,
  ): DmnResult => {
    const run = begin(environment, outside)
    return { value: toOutside(of(run)), problems: run.problems }
  }
  return {
    decide: (key, given, environment) =>
      begun(environment, (run) => evaluation.valueOf(key, evaluation.known(given), run)),
    invoke: (key, given, environment) =>
      begun(environment, (run) => evaluation.invoke(key, given, run)),
    serve: (key, given, environment) =>
      begun(environment, (run) => evaluation.serve(key, evaluation.known(given), run)),
  }
}

/** What is known so far: given from outside, or decided on the way. */
type Known = Map<string, Value>

class Evaluation {
  readonly #graph: Graph
  readonly #decisions = new Map<string, Compiled>()
  readonly #functions = new Map<string, ReturnType<typeof closure>>()

  readonly #around: Around | undefined
  readonly #scopes = new Map<Node['types'], Scope>()

  constructor(graph: Graph, around: Around | undefined) {
    this.#graph = graph
    this.#around = around
  }

  known(given: Given): Known {
    return new Map(
      this.#nodes([...given.keys()]).map(({ key, node: { types, element } }) => [
        key,
        fromOutside(given.get(key) ?? null, types.of(element.typeRef)),
      ]),
    )
  }

  invoke(key: string, given: Given, run: Run): Value {
    const node = this.#graph.get(key)
    if (node?.kind !== 'knowledge') return problem(run, 'unknown', key)
    const { element, types } = node
    const values = (element.logic?.parameters ?? []).map(({ name, typeRef }) =>
      fromOutside(given.get(name) ?? null, types.of(typeRef)),
    )
    const fn = this.#knowledge(node, new Map(), run)
    return fn instanceof FunctionValue ? call(fn, values, { run, where: element.name }) : fn
  }

  valueOf(key: string, known: Known, run: Run): Value {
    const node = this.#graph.get(key)
    if (node === undefined) return problem(run, 'unknown', key)
    const found = known.get(key)
    const { element, types } = node
    const place = { run, where: element.name }
    switch (node.kind) {
      case 'input':
        return coerce(found ?? null, types.of(element.typeRef), place)
      case 'decision': {
        if (found !== undefined) return coerce(found, types.of(element.typeRef), place)
        const value = this.#decide(node, known, run)
        known.set(key, value)
        return value
      }
      case 'knowledge': {
        if (found !== undefined) return found
        const fn = this.#knowledge(node, known, run)
        known.set(key, fn)
        return fn
      }
      case 'service':
        return this.#service(node, run)
    }
  }

  serve(key: string, given: Known, run: Run): Value {
    const node = this.#graph.get(key)
    if (node?.kind !== 'service') return problem(run, 'unknown', key)
    const { element, types } = node
    const known: Known = new Map(
      [...element.inputs, ...element.inputDecisions].map((one) => [one, given.get(one) ?? null]),
    )
    const values = element.outputs.map(
      (one) => [this.#graph.get(one)?.element.name ?? '', this.valueOf(one, known, run)] as const,
    )
    const [only] = values
    const value = only !== undefined && values.length === 1 ? only[1] : new Entries(new Map(values))
    return coerce(value, types.of(element.typeRef), { run, where: element.name })
  }

  #decide(node: Node & { readonly kind: 'decision' }, known: Known, run: Run): Value {
    const { key, name, logic, requires, typeRef } = node.element
    const table = this.#around?.tables.get(key)
    if (table !== undefined) {
      return deeper(run, name, () => {
        const values = this.#required(requires, node.model, { known, run })
        const value = table.decide({ values, schemas: this.#names(node, requires) }, run)
        return coerce(value, node.types.of(typeRef), { run, where: name })
      })
    }
    if (logic === undefined) return null
    return deeper(run, name, () => {
      // first, because it tells the types of decisions that declare none
      const frame = this.#frame(node, known, run)
      const compiled =
        this.#decisions.get(key) ??
        ofType(box(logic, this.#making(node, requires)), node.types.of(typeRef), name)
      this.#decisions.set(key, compiled)
      return compiled.run(frame, run)
    })
  }

  /** Knowledge sees itself, so that it may be recursive. */
  #knowledge(node: Node & { readonly kind: 'knowledge' }, known: Known, run: Run): Value {
    const { key, name, logic, requires } = node.element
    if (logic === undefined) return null
    const make = this.#functions.get(key) ?? closure(logic, this.#making(node, [...requires, key]))
    this.#functions.set(key, make)
    return deeper(run, name, () => {
      const frame = new Map<string, Value>()
      const fn = make(frame, run)
      for (const [other, value] of this.#frame(node, known, run)) frame.set(other, value)
      frame.set(name, fn)
      return fn
    })
  }

  /** DMN 1.5 §10.4: the parameters are the input data, then the input decisions. */
  #service({ element }: Node & { readonly kind: 'service' }, run: Run): Value {
    const nodes = this.#nodes([...element.inputs, ...element.inputDecisions])
    return new FunctionValue(
      nodes.map(({ node }) => node.element.name),
      (given) => {
        if (given.length !== nodes.length) return problem(run, 'wrongArguments', element.name)
        const values = new Map<string, Value>()
        for (const [index, { key, node }] of nodes.entries()) {
          const value = given[index] ?? null
          const { name, typeRef } = node.element
          const argument = coerce(value, node.types.of(typeRef), { run, where: name })
          if (argument === null && value !== null) return null
          values.set(key, argument)
        }
        return deeper(run, element.name, () => this.serve(element.key, values, run))
      },
    )
  }

  #making(node: Node, requires: readonly string[]): Making {
    return {
      scope: this.#scope(node, requires),
      types: node.types,
      where: node.element.name,
      box,
    }
  }

  #scope(node: Node, requires: readonly string[]): Scope {
    return withNames(this.#outermost(node.types), this.#names(node, requires))
  }

  /** The types of what is required, by the names that the model has for it. */
  #names({ model }: Node, requires: readonly string[]): Readonly<Record<string, Schema>> {
    const imported: Record<string, Record<string, Schema>> = Object.create(null)
    const names: Record<string, Schema> = Object.create(null)
    for (const { node } of this.#nodes(requires)) {
      const [first, second] = pathTo(node, model)
      const schema = this.#schemaOf(node)
      if (second === undefined) names[first] = schema
      else imported[first] = { ...imported[first], [second]: schema }
    }
    const contexts = Object.entries(imported).map(
      ([name, properties]) => [name, { type: 'object', properties } as const] as const,
    )
    return { ...names, ...Object.fromEntries(contexts) }
  }

  #outermost(types: Node['types']): Scope {
    if (this.#around === undefined) return types.scope
    const made = this.#scopes.get(types) ?? { ...types.scope, ...this.#around.scope }
    this.#scopes.set(types, made)
    return made
  }

  #schemaOf({ kind, element, types }: Node): Schema {
    if (kind === 'knowledge' || kind === 'service') return anything
    const declared = types.of(element.typeRef).schema
    if (declared !== anything) return declared
    const known = this.#around?.tables.get(element.key) ?? this.#decisions.get(element.key)
    return known?.schema ?? anything
  }

  #frame({ model, element }: Node, known: Known, run: Run): Frame {
    const requires = 'requires' in element ? element.requires : []
    const required = this.#required(requires, model, { known, run })
    return run.outside === undefined ? required : extended(run.outside.frame, required)
  }

  /** What is required, by the names that the model has for it. */
  #required(
    requires: readonly string[],
    model: DmnModel,
    { known, run }: { readonly known: Known; readonly run: Run },
  ): Frame {
    const frame = new Map<string, Value>()
    for (const { key, node } of this.#nodes(requires)) {
      const value = this.valueOf(key, known, run)
      const [first, second] = pathTo(node, model)
      frame.set(first, second === undefined ? value : withMember(frame.get(first), second, value))
    }
    return frame
  }

  #nodes(keys: readonly string[]): readonly { readonly key: string; readonly node: Node }[] {
    return keys.flatMap((key) => {
      const node = this.#graph.get(key)
      return node === undefined ? [] : [{ key, node }]
    })
  }
}

function withMember(of: Value = null, name: string, value: Value): Context {
  const members = isContext(of)
    ? [...of.names()].map((one) => [one, of.get(one) ?? null] as const)
    : []
  return new Entries(new Map([...members, [name, value]]))
}
