import type { XmlElement } from '../model/foreign.ts'
import { dmn, holding } from './element.ts'
import type { DecisionTable, TableInput, TableOutput, TableRule } from '../model/boxed.ts'

export function writeTable(table: DecisionTable): XmlElement {
  const { hitPolicy, aggregation, inputs, outputs, annotations = [], rules, typeRef } = table
  return dmn('decisionTable', {
    attributes: { hitPolicy, aggregation, typeRef },
    children: [
      ...inputs.map(writeInput),
      ...outputs.map(writeOutput),
      ...annotations.map((name) => dmn('annotation', { attributes: { name } })),
      ...rules.map(writeRule),
    ],
    foreign: table.foreign,
  })
}

function writeInput({ text, typeRef, values, foreign }: TableInput): XmlElement {
  const expression = dmn('inputExpression', {
    attributes: { typeRef },
    children: [dmn('text', { text })],
  })
  return dmn('input', { children: [expression, holding('inputValues', values)], foreign })
}

function writeOutput({ name, typeRef, values, fallback, foreign }: TableOutput): XmlElement {
  return dmn('output', {
    attributes: { name, typeRef },
    children: [holding('outputValues', values), holding('defaultOutputEntry', fallback)],
    foreign,
  })
}

function writeRule({ tests, outputs, annotations = [], foreign }: TableRule): XmlElement {
  return dmn('rule', {
    children: [
      ...tests.map((text) => holding('inputEntry', text)),
      ...outputs.map((text) => holding('outputEntry', text)),
      ...annotations.map((text) => holding('annotationEntry', text)),
    ],
    foreign,
  })
}
