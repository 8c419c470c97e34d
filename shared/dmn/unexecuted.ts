import type { Boxed, DecisionTable } from '../model/boxed.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'
import type { ReportPlace } from '../xml/report.ts'
import { boxesIn } from './boxParts.ts'
import type { DmnModel } from './model.ts'
import { namespaces, tagOf } from './names.ts'
import type { Parts } from './parts.ts'
import type { DmnReporter } from './report.ts'
import { schemaOf, testsOf } from './schemas.ts'
import { cellsOf, columnIn, columnNamed, rowIn } from './tablePlace.ts'

/** Tells of everything that is kept for the export alone, and of what nobody will check. */
export function reportUnexecuted(
  models: readonly DmnModel[],
  parts: Parts,
  report: DmnReporter,
): void {
  const known = new Set(models.map(({ namespace }) => namespace))
  for (const model of models) {
    const { imports, foreign, itemDefinitions } = model
    for (const { namespace, name } of imports) {
      if (!known.has(namespace))
        report('importMissing', {
          element: null,
          elementType: 'import',
          detail: `${name}: ${namespace}`,
        })
    }
    tellForeign(foreign, { element: null, elementType: 'definitions' }, report)
    for (const definition of itemDefinitions) {
      const { name, allowedValues: tests } = definition
      const schema = schemaOf({ ...definition, isCollection: false }, () => undefined)
      if (tests !== undefined && testsOf(schema) === undefined)
        report('typeOpen', { element: name, elementType: 'itemDefinition', detail: tests })
      tellForeign(definition.foreign, { element: name, elementType: 'itemDefinition' }, report)
    }
    const tell = (one: Told, elementType: string): void => {
      const place = { element: one.key.slice(one.key.lastIndexOf('#') + 1), elementType }
      tellForeign(one.foreign, place, report)
      if (one.logic !== undefined) tellBoxes(one.logic, place, report)
    }
    for (const one of model.inputs) tell(one, 'inputData')
    for (const one of model.decisions) tell(one, 'decision')
    for (const one of model.knowledge) tell(one, 'businessKnowledgeModel')
    for (const one of model.services) tell(one, 'decisionService')
  }
  tellColumns(parts, report)
}

interface Told {
  readonly key: string
  readonly foreign?: Foreign
  readonly logic?: Boxed
}

type Place = Omit<ReportPlace, 'detail'>

/** DMN of which nothing depends: what people read. */
const described = new Set(['description', 'question', 'allowedAnswers', 'text'])
const lists = new Set(['extensionElements', 'authorityRequirement'])

function tellForeign(foreign: Foreign | undefined, place: Place, report: DmnReporter): void {
  const { attributes = {}, elements = [], inside = {} } = foreign ?? {}
  const language = attributes['expressionLanguage']
  if (language !== undefined && language !== '' && !/feel/i.test(language))
    report('otherLanguage', { ...place, detail: language })
  for (const element of elements) tellElement(element, place, report)
  for (const one of Object.values(inside)) tellForeign(one, place, report)
}

function tellElement(element: XmlElement, place: Place, report: DmnReporter): void {
  const tag = tagOf(element)
  const { uri, local } = partsOf(element.name)
  if (tag === 'extensionElements') {
    for (const child of element.children ?? [])
      report('vendor', { ...place, detail: partsOf(child.name).local })
    return
  }
  if (tag === undefined) {
    if (!isDrawing(uri)) report('vendor', { ...place, detail: local })
    return
  }
  if (described.has(tag) || tag === 'functionItem' || lists.has(tag)) return
  // what is in a table is found by its place there
  const id = place.where === undefined ? element.attributes?.['id'] : undefined
  report('notExecuted', {
    ...place,
    element: id ?? place.element,
    elementType: tag,
    detail: tag,
  })
}

function isDrawing(uri: string | undefined): boolean {
  return uri === namespaces.dmndi || uri === namespaces.di || uri === namespaces.dc
}

function tellBoxes(logic: Boxed, place: Place, report: DmnReporter): void {
  for (const box of boxesIn(logic)) {
    tellForeign(box.foreign, place, report)
    if (box.kind === 'function' && box.language !== 'FEEL')
      report('external', { ...place, detail: box.language })
    if (box.kind === 'table') tellTable(box, place, report)
  }
}

function tellTable(table: DecisionTable, place: Place, report: DmnReporter): void {
  for (const part of ['inputs', 'outputs'] as const)
    for (const [at, { foreign }] of table[part].entries())
      tellForeign(foreign, { ...place, where: columnIn(table, part, at) }, report)
  for (const [at, { foreign }] of table.rules.entries()) {
    const { inside: _cells, ...own } = foreign ?? {}
    tellForeign(own, { ...place, where: rowIn(at) }, report)
    for (const cell of cellsOf(table, at))
      tellForeign(cell.foreign, { ...place, where: cell.where }, report)
  }
}

/** Columns of tables of ours whose values no schema says. */
function tellColumns({ decisions }: Parts, report: DmnReporter): void {
  for (const [element, { inputs, outputs }] of Object.entries(decisions)) {
    for (const { foreign, label } of [...inputs, ...outputs]) {
      for (const kept of foreign?.elements ?? []) {
        const tag = tagOf(kept)
        if (tag !== 'inputValues' && tag !== 'outputValues') continue
        const detail = kept.children?.find((child) => tagOf(child) === 'text')?.text ?? ''
        report('valuesOpen', { element, elementType: tag, where: columnNamed(label.de), detail })
      }
    }
  }
}
