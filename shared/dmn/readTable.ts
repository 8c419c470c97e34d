import type { XmlElement } from '../model/foreign.ts'
import {
  aggregators,
  hitPolicies,
  type DecisionTable,
  type TableInput,
  type TableOutput,
} from './model.ts'
import { attributeOf, childNamed, childrenNamed, nameOf, textOf, typeOf } from './xml.ts'

export function readTable(element: XmlElement): DecisionTable {
  const policy = attributeOf(element, 'hitPolicy')
  const aggregator = attributeOf(element, 'aggregation')
  const aggregation = aggregators.find((one) => one === aggregator)
  return {
    kind: 'table',
    hitPolicy: hitPolicies.find((one) => one === policy) ?? 'UNIQUE',
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: childrenNamed(element, 'input').map(readInput),
    outputs: childrenNamed(element, 'output').map(readOutput),
    rules: childrenNamed(element, 'rule').map((rule) => ({
      tests: childrenNamed(rule, 'inputEntry').map((entry) => textOf(entry) ?? '-'),
      outputs: childrenNamed(rule, 'outputEntry').map((entry) => textOf(entry) ?? 'null'),
    })),
    ...typeOf(element),
  }
}

function readInput(element: XmlElement): TableInput {
  const expression = childNamed(element, 'inputExpression')
  const values = textOf(childNamed(element, 'inputValues'))
  return {
    text: textOf(expression) ?? 'null',
    ...typeOf(expression),
    ...(values === undefined ? {} : { values }),
  }
}

function readOutput(element: XmlElement): TableOutput {
  const name = nameOf(element)
  const values = textOf(childNamed(element, 'outputValues'))
  const fallback = textOf(childNamed(element, 'defaultOutputEntry'))
  return {
    ...(name === '' ? {} : { name }),
    ...typeOf(element),
    ...(values === undefined ? {} : { values }),
    ...(fallback === undefined ? {} : { fallback }),
  }
}
