import type { XmlElement } from '../model/foreign.ts'
import { dmn, holding } from './element.ts'
import type { DecisionTable, TableInput, TableOutput, TableRule } from './model.ts'

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
    kept: table.kept,
  })
}

function writeInput({ text, typeRef, values, kept }: TableInput): XmlElement {
  const expression = dmn('inputExpression', {
    attributes: { typeRef },
    children: [dmn('text', { text })],
  })
  return dmn('input', { children: [expression, holding('inputValues', values)], kept })
}

function writeOutput({ name, typeRef, values, fallback, kept }: TableOutput): XmlElement {
  return dmn('output', {
    attributes: { name, typeRef },
    children: [holding('outputValues', values), holding('defaultOutputEntry', fallback)],
    kept,
  })
}

function writeRule({ tests, outputs, annotations = [], kept }: TableRule): XmlElement {
  return dmn('rule', {
    children: [
      ...tests.map((text) => holding('inputEntry', text)),
      ...outputs.map((text) => holding('outputEntry', text)),
      ...annotations.map((text) => holding('annotationEntry', text)),
    ],
    kept,
  })
}
