import type { DecisionTable, TableOutput } from '../../model/boxed.ts'
import type { Value } from '../../feel/value.ts'
import { policyOf, yieldsList } from '../../model/hitPolicy.ts'
import type { Schema } from '../../model/schema.ts'
import { literal, said, type Compiled } from './literal.ts'
import { ofType, within, type Making } from './making.ts'
import { problem, type Run } from './run.ts'
import { settle, type Column } from './settle.ts'
import { extended, type Frame } from './frame.ts'

/** DMN 1.5 §8.2. */
export function table(decided: DecisionTable, making: Making): Compiled {
  const inputs = decided.inputs.map((input) => inputColumn(input, making))
  const outputs = decided.outputs.map((output) => outputColumn(output, making))
  const rules = decided.rules.map(({ tests, outputs: texts }) => ({
    tests: tests.map((text, index) =>
      text === '' || text === '-' ? undefined : inputs[index]?.test(text),
    ),
    outputs: outputs.map((column, index) => column.cell(texts[index] ?? '')),
  }))
  const finish = settle(decided, outputs, making)
  return {
    schema: schemaOf(decided, outputs),
    run: (frame, run) => {
      const seen: Frame[] = []
      for (const input of inputs) {
        const value = input.value.run(frame, run)
        if (!input.allows(value, run)) return problem(run, 'wrongType', making.where)
        seen.push(extended(frame, [['?', value]]))
      }
      const hits: Value[][] = []
      for (const rule of rules) {
        const applies = rule.tests.every(
          (test, index) => test === undefined || test.run(seen[index] ?? frame, run) === true,
        )
        if (!applies) continue
        hits.push(rule.outputs.map((output) => output.run(frame, run)))
        if (decided.hitPolicy === 'FIRST') break
      }
      return finish(hits, frame, run)
    },
  }
}

function inputColumn({ text, typeRef, values }: DecisionTable['inputs'][number], making: Making) {
  const type = making.types.of(typeRef)
  const value = ofType(literal(said(text), making.scope), type, text)
  const inner = within(making, { '?': value.schema })
  const listed = values === undefined ? undefined : literal(values, inner.scope, 'unaryTests')
  return {
    value,
    allows: (one: Value, run: Run) =>
      listed === undefined || one === null || listed.run(new Map([['?', one]]), run) === true,
    test: (test: string) => literal(test, inner.scope, 'unaryTests'),
  }
}

function outputColumn({ name, typeRef, values, fallback }: TableOutput, making: Making): Column {
  const type = making.types.of(typeRef)
  const cell = (text: string): Compiled => ofType(literal(said(text), making.scope), type, text)
  const order = values ?? type.allowed?.text
  return {
    name: name ?? '',
    schema: type.schema,
    cell,
    ...(order === undefined ? {} : { priorities: literal(`[${order}]`, making.scope) }),
    ...(fallback === undefined ? {} : { fallback: cell(fallback) }),
  }
}

function schemaOf(decided: DecisionTable, outputs: readonly Column[]): Schema {
  if (decided.aggregation !== undefined) return { type: 'number' }
  const [only, ...others] = outputs
  const properties = Object.fromEntries(outputs.map(({ name, schema }) => [name, schema] as const))
  const row: Schema =
    only !== undefined && others.length === 0 ? only.schema : { type: 'object', properties }
  return yieldsList(policyOf(decided)) ? { type: 'array', items: row } : row
}
