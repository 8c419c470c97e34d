import {
  aggregators,
  hitPolicies,
  type DecisionTable,
  type TableInput,
  type TableOutput,
  type TableRule,
} from '../model/boxed.ts'
import type { Reader } from './reader.ts'

export function readTable(reader: Reader): DecisionTable {
  const policy = oneOf(hitPolicies, reader, 'hitPolicy')
  const aggregation = oneOf(aggregators, reader, 'aggregation')
  const annotations = reader.children('annotation').map((one) => one.name())
  return {
    kind: 'table',
    hitPolicy: policy ?? 'UNIQUE',
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: reader.children('input').map(readInput),
    outputs: reader.children('output').map(readOutput),
    ...(annotations.length === 0 ? {} : { annotations }),
    rules: reader.children('rule').map(readRule),
    ...reader.type(),
    ...reader.foreign(),
  }
}

/** An attribute whose value is none of those that there are stays as it is. */
function oneOf<T extends string>(
  values: readonly T[],
  reader: Reader,
  name: string,
): T | undefined {
  const value = reader.takeIf(name, (one) => values.some((known) => known === one))
  return values.find((known) => known === value)
}

function readInput(reader: Reader): TableInput {
  const expression = reader.child('inputExpression')
  const values = reader.child('inputValues')?.text()
  return {
    text: expression?.text() ?? '',
    ...expression?.type(),
    ...(values === undefined ? {} : { values }),
    ...reader.foreign(),
  }
}

function readOutput(reader: Reader): TableOutput {
  const name = reader.name()
  const values = reader.child('outputValues')?.text()
  const fallback = reader.child('defaultOutputEntry')?.text()
  return {
    ...(name === '' ? {} : { name }),
    ...reader.type(),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { fallback }),
    ...reader.foreign(),
  }
}

function readRule(reader: Reader): TableRule {
  const texts = (tag: string) => reader.children(tag).map((entry) => entry.text() ?? '')
  const annotations = texts('annotationEntry')
  return {
    tests: texts('inputEntry'),
    outputs: texts('outputEntry'),
    ...(annotations.length === 0 ? {} : { annotations }),
    ...reader.foreign(),
  }
}
