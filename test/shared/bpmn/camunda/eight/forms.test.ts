import { describe, expect, test } from 'vitest'
import { camunda8 } from '#shared/bpmn/camunda/eight/camunda8.ts'
import { formSchema } from '#shared/model/content.ts'
import type { Json } from '#shared/model/json.ts'
import { readSnippet, toldBy } from '../snippet.ts'

function task(components: Json, definition = 'formKey="camunda-forms:bpmn:form_1"') {
  const json = JSON.stringify({ type: 'default', schemaVersion: 16, components })
  return readSnippet(camunda8, {
    inner: `<bpmn:extensionElements><zeebe:userTaskForm id="form_1"><![CDATA[${json}]]></zeebe:userTaskForm>
      </bpmn:extensionElements><bpmn:userTask id="check"><bpmn:extensionElements>
      <zeebe:userTask/><zeebe:formDefinition ${definition}/></bpmn:extensionElements></bpmn:userTask>`,
    id: 'check',
    read: { type: 'userTask', name: { de: 'Antrag prüfen' } },
  })
}

describe('a form of Camunda 8 that is in the file', () => {
  test('is a form with one question for each field', () => {
    const reading = task([
      { type: 'text', text: '# Bitte prüfen', id: 'a' },
      { type: 'textfield', key: 'name', label: 'Name', validate: { required: true, minLength: 2 } },
      { type: 'textfield', key: 'mail', label: 'E-Mail', validate: { validationType: 'email' } },
      { type: 'textarea', key: 'note', label: 'Notiz', description: 'Nur für uns' },
      {
        type: 'number',
        key: 'count',
        label: 'Anzahl',
        decimalDigits: 0,
        validate: { min: 1, max: 9 },
      },
      { type: 'datetime', subtype: 'date', key: 'day', dateLabel: 'Tag', label: 'Tag' },
      { type: 'checkbox', key: 'approved', label: 'Bewilligt' },
      { type: 'checkbox', key: 'read', label: 'Gelesen', validate: { required: true } },
      {
        type: 'radio',
        key: 'kind',
        label: 'Art',
        values: [
          { label: 'Neu', value: 'new' },
          { label: 'Alt', value: 'old' },
        ],
      },
      {
        type: 'group',
        path: 'address',
        components: [{ type: 'textfield', key: 'city', label: 'Ort', disabled: true }],
      },
      { type: 'textfield', key: 'why', label: 'Grund', conditional: { hide: '=approved' } },
      { type: 'button', label: 'Entscheiden', action: 'submit' },
    ])

    const { check } = reading.content.forms ?? {}
    expect(reading.report).toEqual([])
    expect(reading.patch).toEqual({ form: 'check' })
    expect(formSchema.safeParse(check).error).toBeUndefined()
    expect(check?.lead).toEqual({ de: '# Bitte prüfen' })
    expect(check?.submit).toEqual({ de: 'Entscheiden' })
    expect(check?.known[0]?.fields).toEqual([{ path: 'address.city', label: { de: 'Ort' } }])
    expect(
      check?.questions.map(({ path, widget, required, hint, visible }) => [
        path,
        widget,
        required,
        hint?.de ?? visible,
      ]),
    ).toEqual([
      ['name', 'text', true, undefined],
      ['mail', 'text', false, undefined],
      ['note', 'textarea', false, 'Nur für uns'],
      ['count', 'text', false, undefined],
      ['day', 'date', false, undefined],
      ['approved', 'radio', true, undefined],
      ['read', 'checkbox', true, undefined],
      ['kind', 'select', false, undefined],
      ['why', 'text', false, '(approved) != true'],
    ])
    expect(reading.content.data).toMatchObject({
      name: { type: 'string', minLength: 2 },
      mail: { type: 'string', format: 'email' },
      count: { type: 'integer', minimum: 1, maximum: 9 },
      day: { type: 'string', format: 'date' },
      approved: { type: 'boolean' },
      kind: { type: 'string', enum: ['new', 'old'] },
      address: { type: 'object', properties: { city: { type: 'string' } } },
    })
  })

  test('reports what a field loses', () => {
    const reading = task([
      {
        type: 'textfield',
        key: 'name',
        defaultValue: 'Kim',
        validate: { validationType: 'phone' },
      },
      { type: 'textfield', key: 'name', label: 'Name', validate: { pattern: '(', minLength: 0.5 } },
      { type: 'textfield', key: 'b', label: '=title', conditional: { hide: '=is blank(name)' } },
      { type: 'number', key: 'n', appearance: { suffixAdorner: 'kg' }, serializeToString: true },
    ])

    expect(toldBy(reading)).toEqual([
      'todo: The field “name” loses “defaultValue: Kim”.',
      'todo: The field “name” loses “validationType: phone”.',
      'todo: The field “name” loses “minLength: 0.5”.',
      'todo: The field “name” loses “pattern: (”.',
      'todo: The field “b” loses “label: =title”.',
      'todo: The expression =is blank(name) uses “is blank”, which does not exist here.',
      'todo: The field “n” loses “serializeToString: true”.',
    ])
    expect(reading.content.forms?.['check']?.questions.map(({ id, path }) => [id, path])).toEqual([
      ['name', 'name'],
      ['name_2', 'name'],
      ['b', 'b'],
      ['n', 'n'],
    ])
  })

  test.each<readonly [Json, string]>([
    [{ type: 'filepicker', key: 'files' }, 'files (filepicker)'],
    [{ type: 'datetime', subtype: 'time', key: 'hour' }, 'hour (datetime)'],
    [{ type: 'select', key: 'pick', valuesKey: 'list' }, 'pick (select)'],
    [{ type: 'checklist', key: 'many', values: [] }, 'many (checklist)'],
    [{ type: 'textfield', key: 'first-name' }, 'first-name (textfield)'],
  ])('with %j stays a to-do', (component, what) => {
    const reading = task([{ type: 'textfield', key: 'name' }, component])

    expect(reading.patch).toEqual({})
    expect(reading.content).toEqual({})
    expect(toldBy(reading)).toEqual([`todo: The form has fields that do not exist here: ${what}.`])
  })

  test.each([
    ['formKey="camunda-forms:bpmn:form_2"', 'camunda-forms:bpmn:form_2'],
    ['formId="check" bindingType="latest"', 'check'],
    ['externalReference="https://forms.acme.org/1"', 'https://forms.acme.org/1'],
  ])('cannot be found by %s', (definition, what) => {
    expect(toldBy(task([], definition))).toEqual([
      `todo: The form “${what}” is not part of the file.`,
    ])
  })

  test.each(['{', '[]', '{"components": 3}'])('that reads %s is no form', (json) => {
    const reading = readSnippet(camunda8, {
      inner: `<bpmn:extensionElements><zeebe:userTaskForm id="f">${json}</zeebe:userTaskForm>
        </bpmn:extensionElements><bpmn:userTask id="it"><bpmn:extensionElements>
        <zeebe:formDefinition formKey="camunda-forms:bpmn:f"/></bpmn:extensionElements></bpmn:userTask>`,
      id: 'it',
      read: { type: 'userTask', name: { de: 'Prüfen' } },
    })

    expect(toldBy(reading)).toEqual(['todo: The form “it” is not part of the file.'])
  })
})
