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
  { type: 'userTask', name: { de: '' } },
  { type: 'serviceTask', name: { de: '' }, loop: { type: 'multiInstance', sequential: true } },
  { type: 'scriptTask', name: { de: '' } },
  { type: 'businessRuleTask', name: { de: '' } },
  { type: 'callActivity', name: { de: '' } },
  { type: 'adHocSubProcess', name: { de: '' }, sequential: true, cancelRemaining: true },
  { type: 'startEvent', name: { de: '' }, event: { type: 'conditional' } },
  { type: 'endEvent', name: { de: '' }, event: { type: 'signal', signal: 's' } },
  { type: 'parallelGateway', name: { de: '' } },
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
    'enum',
    'long',
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

const component = fc.record(
  {
    type: fc.constantFrom(
      'textfield',
      'textarea',
      'number',
      'checkbox',
      'radio',
      'select',
      'datetime',
      'text',
      'button',
      'group',
      'other',
    ),
    key: fc.constantFrom('a', 'a.b', 'c', 'first-name', ''),
    label: text,
    text,
    description: text,
    path: fc.constantFrom('', 'p', 'p.q'),
    subtype: fc.constantFrom('date', 'time'),
    disabled: fc.boolean(),
    validate: fc.record(
      { required: fc.boolean(), min: fc.integer(), pattern: text, minLength: fc.double() },
      { requiredKeys: [] },
    ),
    values: fc.array(fc.record({ label: text, value: fc.oneof(text, fc.integer(), fc.boolean()) })),
    conditional: fc.record({ hide: text }, { requiredKeys: [] }),
    components: fc.constant([{ type: 'textfield', key: 'inner' }]),
    defaultValue: fc.jsonValue(),
  },
  { requiredKeys: ['type'] },
)

test('whatever a form of Camunda 8 holds, ours is sound or there is none', () => {
  const inside = fc.oneof(fc.array(component, { maxLength: 5 }), fc.jsonValue())
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        inside.map((components) => JSON.stringify({ components })),
      ),
      (json) => {
        const process = { name: bpmn('process'), children: [extended([formOf(json)])] }
        const definition = {
          name: `{${zeebe}}formDefinition`,
          attributes: { formKey: 'camunda-forms:bpmn:f' },
        }
        const xml = { name: bpmn('userTask'), children: [extended([definition])] }
        const read = { type: 'userTask', name: { de: '' } } as const

        const { content, patch, report } = camunda8.read({
          id: 'it',
          process: 'p',
          xml,
          read,
          decisions: {},
          find: () => process,
        })

        for (const form of Object.values(content.forms ?? {})) formSchema.parse(form)
        for (const schema of Object.values(content.data ?? {})) schemaSchema.parse(schema)
        expect(patch).toEqual(content.forms === undefined ? {} : { form: 'it' })
        expect(content.forms !== undefined || report.length > 0).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

const zeebe = 'http://camunda.org/schema/zeebe/1.0'

function extended(children: readonly XmlElement[]): XmlElement {
  return { name: bpmn('extensionElements'), children }
}

function formOf(text: string): XmlElement {
  return { name: `{${zeebe}}userTaskForm`, attributes: { id: 'f' }, text }
}
