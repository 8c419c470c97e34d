import type { Filter, Iterator } from '../../model/boxed.ts'
import { withNames } from '../../feel/scope.ts'
import { isContext, kindOf, type Context, type Value } from '../../feel/value.ts'
import type { Schema } from '../../model/schema.ts'
import { emptyScope } from './itemTypes.ts'
import { anything, ofOurs, type Compiled } from './literal.ts'
import { within, type Making } from './making.ts'
import { problem, type Run } from './run.ts'
import { extended, listOf, type Frame, type Named } from './frame.ts'

export function iterate(iterator: Iterator<'for' | 'some' | 'every'>, making: Making): Compiled {
  const { kind, variable } = iterator
  const source = making.box(iterator.in, making)
  const names = { [variable]: itemsOf(source.schema), ...(kind === 'for' ? { partial: list } : {}) }
  const body = making.box(iterator.body, within(making, names))
  return {
    schema: kind === 'for' ? { type: 'array', items: body.schema } : { type: 'boolean' },
    run: (frame, run) => {
      const results: Value[] = []
      for (const item of stepsOf(source.run(frame, run), run)) {
        if (run.steps <= 0) return null
        const partial: Named = ['partial', results.slice()]
        const result = body.run(extended(frame, [[variable, item], partial]), run)
        if (kind !== 'for' && result === (kind === 'some')) return result
        results.push(result)
      }
      if (kind === 'for') return results
      const areTruths = results.every((one) => typeof one === 'boolean')
      return areTruths ? kind === 'every' : problem(run, 'wrongType', making.where)
    },
  }
}

const steps = ofOurs('for step in range return step', withNames(emptyScope, { range: anything }))

function stepsOf(value: Value, run: Run): readonly Value[] {
  return listOf(kindOf(value) === 'range' ? steps(new Map([['range', value]]), run) : value)
}

const list: Schema = { type: 'array' }

function itemsOf({ items }: Schema): Schema {
  return items ?? anything
}

/** An item is seen as `item`, and where it is a context, by the names of its entries. */
export function filter({ in: from, match }: Filter, making: Making): Compiled {
  const source = making.box(from, making)
  const item = itemsOf(source.schema)
  const matchers = new Map<string, Compiled>()
  const matcherFor = (names: readonly string[]): Compiled => {
    const key = JSON.stringify(names)
    const known = matchers.get(key)
    if (known !== undefined) return known
    const entries = names.map((name) => [name, item.properties?.[name] ?? anything] as const)
    const made = making.box(match, within(making, { ...Object.fromEntries(entries), item }))
    if (matchers.size < matchersKept) matchers.set(key, made)
    return made
  }
  const test = (one: Value, frame: Frame, run: Run): Value => {
    const entries = isContext(one) ? entriesOf(one) : []
    const matcher = matcherFor(entries.map(([name]) => name))
    return matcher.run(extended(frame, [...entries, ['item', one]]), run)
  }
  return {
    schema: { type: 'array', items: item },
    run: (frame, run) => {
      const items = listOf(source.run(frame, run))
      const results = items.map((one) => (run.steps > 0 ? test(one, frame, run) : null))
      const [first] = results
      if (typeof first === 'number') return items.at(first > 0 ? first - 1 : first) ?? null
      return items.filter((_, index) => results[index] === true)
    },
  }
}

const matchersKept = 100

function entriesOf(context: Context): readonly Named[] {
  return [...context.names()].map((name) => [name, context.get(name) ?? null])
}
