import fc from 'fast-check'
import { expect, test } from 'vitest'
import { camunda8 } from '#shared/bpmn/camunda/eight/camunda8.ts'
import { parts8, vocabulary8 } from '#shared/bpmn/camunda/eight/vocabulary.ts'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import { parts7, vocabulary7 } from '#shared/bpmn/camunda/seven/vocabulary.ts'
import { bpmn } from '#shared/bpmn/names.ts'
import { compile } from '#shared/feel/compile.ts'
import { formSchema } from '#shared/model/content.ts'
import { elementSchema, type Element } from '#shared/model/elements.ts'
import type { XmlElement } from '#shared/model/foreign.ts'
import { schemaSchema } from '#shared/model/schema.ts'

const reads: readonly Element[] = [
  { type: 'userTask', name: { de: 'a' } },
  { type: 'serviceTask', name: { de: 'a' }, loop: { type: 'multiInstance', sequential: true } },
  { type: 'scriptTask', name: { de: 'a' } },
  { type: 'businessRuleTask', name: { de: 'a' } },
  { type: 'callActivity', name: { de: 'a' } },
  { type: 'adHocSubProcess', name: { de: 'a' }, sequential: true, cancelRemaining: true },
  { type: 'startEvent', name: { de: 'a' }, event: { type: 'conditional' } },
  { type: 'endEvent', name: { de: 'a' }, event: { type: 'signal', signal: 's' } },
  { type: 'parallelGateway', name: { de: 'a' } },
]

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'a.b',
    '${a}',
    '${a',
    '=a',
    '=a + ',
    '=f(a)',
    'all',
    'true',
    '3',
    'P1D',
    '{}',
  ),
  fc.constantFrom(
    '["',
    'singleEntry',
    'version',
    'string',
    'boolean',
    '${x.y()}',
    'a-b',
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
)

function xmlOf(namespace: string, words: readonly string[]) {
  const name = fc.constantFrom(...words)
  const attributes = (prefix: string) =>
    fc.dictionary(
      name.map((word) => `${prefix}${word}`),
      text,
      { maxKeys: 4 },
    )
  const holding = (children: fc.Arbitrary<XmlElement[]>): fc.Arbitrary<XmlElement> =>
    fc.record({
      name: name.map((word) => `{${namespace}}${word}`),
      attributes: attributes(''),
      text,
      children,
    })
  const few = { maxLength: 3 }
  const deepest = fc.array(holding(fc.constant([])), few)
  const extension = holding(fc.array(holding(fc.array(holding(deepest), few)), few))
  const extensions = fc.array(extension, { maxLength: 4 })
  return fc.record({
    read: fc.constantFrom(...reads),
    attributes: attributes(`{${namespace}}`),
    extensions,
  })
}

test.each([
  [
    'Camunda 7',
    camunda7,
    'http://camunda.org/schema/1.0/bpmn',
    [...Object.keys(vocabulary7), ...parts7],
  ],
  [
    'Camunda 8',
    camunda8,
    'http://camunda.org/schema/zeebe/1.0',
    [...Object.keys(vocabulary8), ...parts8],
  ],
] as const)(
  'whatever %s says, the definition stays sound and every word has an answer',
  (...row) => {
    const [, vendor, namespace, words] = row
    fc.assert(
      fc.property(xmlOf(namespace, words), ({ read, attributes, extensions }) => {
        const inside = { name: bpmn('extensionElements'), children: extensions }
        const xml = { name: bpmn(read.type), attributes, children: [inside] }
        const find = () => undefined

        const reading = vendor.read({ id: 'it', process: 'p', xml, read, decisions: {}, find })

        const { patch, content, consumed } = reading
        expect(elementSchema.safeParse({ ...read, ...patch }).error).toBeUndefined()
        expect(new Set(consumed)).toEqual(
          new Set([...Object.keys(attributes), ...extensions.map(({ name }) => name)]),
        )
        const rows = Object.values(content.mappings ?? {}).flatMap((one) => Object.values(one.rows))
        const scope = { schema: { type: 'object' }, types: {} } as const
        expect(
          rows.flatMap(({ value }) => compile(value, { kind: 'expression', scope }).diagnostics),
        ).toEqual([])
        for (const form of Object.values(content.forms ?? {})) formSchema.parse(form)
        for (const schema of Object.values(content.data ?? {})) schemaSchema.parse(schema)
      }),
      { numRuns: 400 },
    )
  },
)
