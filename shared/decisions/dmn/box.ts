import type {
  Boxed,
  BoxedFunction,
  Conditional,
  ContextEntry,
  Invocation,
  Relation,
} from '../../model/boxed.ts'
import { withNames } from '../../feel/scope.ts'
import { Entries, FunctionValue, isContext, type Context, type Value } from '../../feel/value.ts'
import { coerce } from './coerce.ts'
import { filter, iterate } from './iterate.ts'
import { anything, literal, said, type Compiled } from './literal.ts'
import { ofType, within, type Making } from './making.ts'
import { call, deeper, problem, type Run } from './run.ts'
import { table } from './table.ts'
import { extended, type Frame } from './frame.ts'

/** A boxed expression with its declared type. */
export function box(boxed: Boxed, making: Making): Compiled {
  const compiled = make(boxed, making)
  return boxed.typeRef === undefined || boxed.kind === 'function'
    ? compiled
    : ofType(compiled, making.types.of(boxed.typeRef), making.where)
}

const makers: {
  readonly [K in Boxed['kind']]: (
    boxed: Extract<Boxed, { readonly kind: K }>,
    making: Making,
  ) => Compiled
} = {
  literal: ({ text }, { scope }) => literal(said(text), scope),
  table,
  function: (boxed, making) => ({ schema: anything, run: closure(boxed, making) }),
  context: ({ entries }, making) => context(entries, making),
  list: ({ items }, making) => list(items, making),
  relation,
  invocation,
  conditional,
  for: iterate,
  some: iterate,
  every: iterate,
  filter,
}

function make<K extends Boxed['kind']>(
  boxed: Extract<Boxed, { readonly kind: K }>,
  making: Making,
): Compiled {
  return makers[boxed.kind](boxed, making)
}

/** As in FEEL, null is not true; what is no truth value at all is an error. */
function conditional(boxed: Conditional, making: Making): Compiled {
  const test = box(boxed.if, making)
  const then = box(boxed.then, making)
  const otherwise = box(boxed.else, making)
  return {
    schema: anything,
    run: (frame, run) => {
      const result = test.run(frame, run)
      if (result === true) return then.run(frame, run)
      return result === false || result === null
        ? otherwise.run(frame, run)
        : problem(run, 'wrongType', making.where)
    },
  }
}

/**
 * The function that a definition makes of the names around it; its body is compiled when it is first called.
 * An argument that does not conform ends the call (DMN 1.5 §10.3.2.13.1).
 */
export function closure(
  { language, parameters, body, typeRef }: BoxedFunction,
  making: Making,
): (frame: Frame, run: Run) => Value {
  const { types, where } = making
  const typed = parameters.map(({ name, typeRef }) => ({ name, type: types.of(typeRef) }))
  const names = Object.fromEntries(typed.map(({ name, type }) => [name, type.schema] as const))
  let compiled: Compiled | undefined
  const bodyOf = (of: Boxed): Compiled =>
    (compiled ??= ofType(box(of, within(making, names)), types.of(typeRef), where))
  return (frame, run) => {
    if (language !== 'FEEL') return problem(run, 'external', where)
    return new FunctionValue(Object.keys(names), (given) => {
      if (given.length > typed.length) return problem(run, 'wrongArguments', where)
      if (body === undefined) return null
      const values = new Map<string, Value>()
      for (const [index, { name, type }] of typed.entries()) {
        const value = given[index] ?? null
        const argument = coerce(value, type, { run, where })
        if (argument === null && value !== null) return null
        values.set(name, argument)
      }
      return deeper(run, where, () => bodyOf(body).run(extended(frame, values), run))
    })
  }
}

/** Each entry sees those before it. */
function context(entries: readonly ContextEntry[], making: Making): Compiled {
  let inside = making
  const compiled = entries.map(({ variable, value }) => {
    const own = box(value, inside)
    if (variable === undefined) return { name: undefined, value: own }
    const { name } = variable
    const typed = ofType(own, making.types.of(variable.typeRef), name)
    inside = within(inside, { [name]: typed.schema })
    return { name, value: typed }
  })
  const result = compiled.find(({ name }) => name === undefined)
  const properties = Object.fromEntries(
    compiled.map(({ name, value }) => [name ?? '', value.schema] as const),
  )
  return {
    schema: result?.value.schema ?? { type: 'object', properties },
    run: (frame, run) => {
      let seen = frame
      const values = new Map<string, Value>()
      for (const { name, value } of compiled) {
        const one = value.run(seen, run)
        if (name === undefined) return one
        values.set(name, one)
        seen = extended(seen, [[name, one]])
      }
      return new Entries(values)
    },
  }
}

function list(items: readonly Boxed[], making: Making): Compiled {
  const compiled = items.map((item) => box(item, making))
  return {
    schema: { type: 'array' },
    run: (frame, run) => compiled.map((item) => item.run(frame, run)),
  }
}

function relation({ columns, rows }: Relation, making: Making): Compiled {
  const compiled = rows.map((row) =>
    columns.map(({ name, typeRef }, index) => {
      const cell = row[index] ?? ({ kind: 'literal', text: 'null' } as const)
      return { name, cell: ofType(box(cell, making), making.types.of(typeRef), name) }
    }),
  )
  const properties = Object.fromEntries(
    columns.map(({ name, typeRef }) => [name, making.types.of(typeRef).schema] as const),
  )
  return {
    schema: { type: 'array', items: { type: 'object', properties } },
    run: (frame, run) =>
      compiled.map(
        (row) =>
          new Entries(new Map(row.map(({ name, cell }) => [name, cell.run(frame, run)] as const))),
      ),
  }
}

/** A function by its name; what no name stands for may still be a built-in function of FEEL. */
function invocation({ called, bindings }: Invocation, making: Making): Compiled {
  const given = bindings.map(({ name, value }) => ({ name, value: box(value, making) }))
  const path = called.kind === 'literal' ? called.text : ''
  const target = box(called, making)
  const schemas = Object.fromEntries(given.map(({ name, value }) => [name, value.schema] as const))
  const text = `${path}(${given.map(({ name }) => `${name}: ${name}`).join(', ')})`
  const builtIn = literal(text, withNames(making.scope, schemas))
  return {
    schema: anything,
    run: (frame, run) => {
      const values = new Map(given.map(({ name, value }) => [name, value.run(frame, run)] as const))
      const named = at(new Entries(frame), path)
      if (named === undefined && path !== '') return builtIn.run(extended(frame, values), run)
      const fn = named ?? target.run(frame, run)
      if (!(fn instanceof FunctionValue)) return problem(run, 'noFunction', path)
      const unknown = [...values.keys()].some((name) => !fn.parameters.includes(name))
      if (unknown) return problem(run, 'wrongArguments', path)
      const ordered = fn.parameters.map((name) => values.get(name) ?? null)
      return call(fn, ordered, { run, where: path })
    },
  }
}

/** `name`, or `import.name`: names may hold dots themselves. */
function at(context: Context, path: string): Value | undefined {
  const whole = context.get(path)
  if (whole !== undefined) return whole
  for (const name of context.names()) {
    const inner = path.startsWith(`${name}.`) ? (context.get(name) ?? null) : null
    const found = isContext(inner) ? at(inner, path.slice(name.length + 1)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
