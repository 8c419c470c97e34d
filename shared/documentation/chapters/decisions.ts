import { readTest, readValue } from '../../decisions/cellWords.ts'
import { domainOf } from '../../decisions/domain.ts'
import { cellFormat, periodInWords } from '../../decisions/inWords.ts'
import { withNames } from '../../feel/scope.ts'
import type { Decision } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { resolve, schemaAt, type Schema } from '../../model/schema.ts'
import { conditionOf } from '../../phrases/conditionOf.ts'
import { contentTexts } from '../../text/content.ts'
import { validityTexts } from '../../text/validity.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

export function decisions(teller: Teller): Chapter {
  const { definition } = teller.subject
  const tables = Object.entries(definition.decisions).flatMap(([id, one]) =>
    tableParts(id, one, teller),
  )
  const others = Object.values(definition.boxedDecisions ?? {}).flatMap(
    ({ title, logic }): readonly Part[] => [
      { kind: 'heading', text: teller.read(title) },
      {
        kind: 'paragraph',
        text:
          logic?.kind === 'literal'
            ? teller.value(logic.text, teller.subject.scope)
            : teller.say.severalParts,
      },
    ],
  )
  return { title: teller.say.decisions, parts: [...tables, ...others] }
}

type Version = NonNullable<Decision['versions']>[number] | Decision

function tableParts(id: string, decision: Decision, teller: Teller): readonly Part[] {
  const { read, subject, language, say, value } = teller
  const text = contentTexts[language].decisions
  const date = decision.date === undefined ? undefined : value(decision.date, subject.scope)
  const versions: readonly Version[] = [decision, ...(decision.versions ?? [])]
  return [
    { kind: 'heading', text: read(decision.title) },
    {
      kind: 'facts',
      facts: [
        [text.hitPolicy, text.hitPolicies[decision.hitPolicy]],
        ...(date === undefined ? [] : [[text.dateCounts, date] satisfies [string, string]]),
        ...(decision.legalBasis === undefined
          ? []
          : [[say.legalBasis, decision.legalBasis] satisfies [string, string]]),
      ],
    },
    ...versions.map((version) => tableOf(version, { id, decision, teller })),
  ]
}

interface Placed {
  readonly id: string
  readonly decision: Decision
  readonly teller: Teller
}

function tableOf(version: Version, { id, decision, teller }: Placed): Part {
  const { read, language } = teller
  const { columns, always } = { ...teller.say, ...validityTexts[language] }
  const period = periodInWords(version, language)
  const isDated = version.rows.some((row) => periodInWords(row, language) !== '')
  const results = version.outputs.map((output) => ({
    output,
    schema: resultSchema(id, output, teller),
  }))
  const rows = version.rows.map((row) => [
    ...version.inputs.map((input) => testText(referred(row.when, input.id), input, teller)),
    ...results.map(({ output, schema }) =>
      resultText(referred(row.then, output.id), schema, teller),
    ),
    ...(isDated ? [periodInWords(row, language) || always] : []),
    [row.legalBasis, row.example === true ? contentTexts[language].decisions.example : undefined]
      .filter((one) => one !== undefined)
      .join(', '),
    read(row.reason),
  ])
  const name = read(decision.title)
  return {
    kind: 'table',
    caption: period === '' ? name : `${name}, ${period}`,
    head: [
      ...version.inputs.map(
        ({ label, expression }) => read(label) || teller.value(expression, teller.subject.scope),
      ),
      ...version.outputs.map(({ label, id: output }) => `→ ${read(label) || output}`),
      ...(isDated ? [columns.validity] : []),
      columns.legalBasis,
      columns.reason,
    ],
    rows,
  }
}

type Input = Decision['inputs'][number]

function testText(test: string | undefined, input: Input, teller: Teller): string {
  const { subject, language, condition } = teller
  const { any, ownRule } = contentTexts[language].decisions
  if (test === undefined || test === '') return any
  const { scope } = subject
  const said = readTest(test, cellFormat(resolve(domainOf(input, scope), scope.types), language))
  if (said !== undefined) return said
  // A test of the whole value, spelled with "?": said of the value by the name of its column.
  const name = '_tested_'
  const spelled = test.replaceAll(/"(?:[^"\\]|\\.)*"|\?/g, (part) => (part === '?' ? name : part))
  const within = withNames(scope, { [name]: { ...input.schema, label: input.label } })
  return conditionOf(spelled, within) === undefined ? ownRule : condition(spelled, within)
}

function resultText(text: string | undefined, schema: Schema, teller: Teller): string {
  if (text === undefined || text === '') return ''
  const { subject, language, value } = teller
  const format = cellFormat(resolve(schema, subject.scope.types), language)
  return readValue(text, format) ?? value(text, subject.scope)
}

/** A result that is kept in a field shares the names of its values. */
function resultSchema(
  id: string,
  output: Decision['outputs'][number],
  { subject }: Teller,
): Schema {
  const { definition, scope } = subject
  const own = resolve(output.schema, definition.types)
  for (const { element } of subject.elements) {
    if (element.type !== 'businessRuleTask' || element.decision !== id) continue
    const rows = referred(definition.mappings, element.output)?.rows ?? {}
    const target = Object.keys(rows).find((path) => rows[path]?.value === `result.${output.id}`)
    const field = target === undefined ? undefined : schemaAt(scope.schema, target, scope.types)
    if (field?.enumLabels !== undefined) return { ...own, enumLabels: field.enumLabels }
  }
  return own
}
