import type { Boxed, BoxedFunction, ContextEntry, Invocation, Relation } from '../../dmn/model.ts'
import { withNames } from '../../feel/scope.ts'
import { coerce } from './coerce.ts'
import { filter, iterate } from './iterate.ts'
import { anything, literal, type Compiled } from './literal.ts'
import { ofType, within, type Making } from './making.ts'
import { deeper, problem, type Run } from './run.ts'
import { table } from './table.ts'
import { callable, frameOf, isCallable, isContext, type Frame, type Value } from './value.ts'

/** A boxed expression with its declared type. */
export function box(boxed: Boxed, making: Making): Compiled {
  const compiled = make(boxed, making)
  return boxed.typeRef === undefined || boxed.kind === 'function'
    ? compiled
    : ofType(compiled, making.types.of(boxed.typeRef), making.where)
}

function make(boxed: Boxed, making: Making): Compiled {
  switch (boxed.kind) {
    case 'literal':
      return literal(boxed.text, making.scope)
    case 'table':
      return table(boxed, making)
    case 'function':
      return { schema: anything, run: (frame, run) => closure(boxed, making)(frame, run) }
    case 'context':
      return context(boxed.entries, making)
    case 'list':
      return list(boxed.items, making)
    case 'relation':
      return relation(boxed, making)
    case 'invocation':
      return invocation(boxed, making)
    case 'conditional': {
      const [test, then, otherwise] = [boxed.if, boxed.then, boxed.else].map((one) =>
        box(one, making),
      )
      return {
        schema: anything,
        run: (frame, run) =>
          (test?.run(frame, run) === true ? then : otherwise)?.run(frame, run) ?? null,
      }
    }
    case 'filter':
      return filter(boxed, making)
    case 'for':
    case 'some':
    case 'every':
      return iterate(boxed, making)
  }
}

/** The function that a definition makes of the names around it; its body is compiled when it is first called. */
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
    return callable(Object.keys(names), (given) => {
      if (given.length > typed.length) return problem(run, 'wrongArguments', where)
      if (body === undefined) return null
      const values = typed.map(
        ({ name, type }, index) =>
          [name, coerce(given[index] ?? null, type, { run, where })] as const,
      )
      const inner = frameOf(frame, Object.fromEntries(values))
      return deeper(run, where, () => bodyOf(body).run(inner, run))
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
      const values: Record<string, Value> = Object.create(null)
      for (const { name, value } of compiled) {
        const one = value.run(seen, run)
        if (name === undefined) return one
        values[name] = one
        seen = frameOf(seen, { [name]: one })
      }
      return values
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
      compiled.map((row) =>
        frameOf(Object.fromEntries(row.map(({ name, cell }) => [name, cell.run(frame, run)]))),
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
      const named = at(frame, path)
      if (named === undefined && path !== '') {
        return builtIn.run(frameOf(frame, Object.fromEntries(values)), run)
      }
      const fn = named ?? target.run(frame, run)
      if (!isCallable(fn)) return problem(run, 'noFunction', path)
      const unknown = [...values.keys()].some((name) => !fn.parameters.includes(name))
      if (unknown) return problem(run, 'wrongArguments', path)
      return fn(fn.parameters.map((name) => values.get(name) ?? null))
    },
  }
}

/** `name`, or `import.name`: names may hold dots themselves. */
function at(frame: Frame, path: string): Value | undefined {
  const whole = frame[path]
  if (whole !== undefined) return whole
  for (const [name, inner] of Object.entries(frame)) {
    if (isContext(inner) && path.startsWith(`${name}.`)) {
      const found = at(frameOf(inner), path.slice(name.length + 1))
      if (found !== undefined) return found
    }
  }
  return undefined
}
