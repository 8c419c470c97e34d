import { describe, expect, test } from 'vitest'
import { camunda7 } from '#shared/bpmn/camunda/seven/camunda7.ts'
import { formSchema } from '#shared/model/content.ts'
import { readSnippet, toldBy } from '../snippet.ts'

const read = { type: 'userTask', name: { de: 'Rechnung prüfen' } } as const

function task(fields: string, attributes = '') {
  const inner = `<bpmn:userTask id="check" ${attributes}><bpmn:extensionElements>
    ${fields}</bpmn:extensionElements></bpmn:userTask>`
  return readSnippet(camunda7, { inner, id: 'check', read })
}

describe('a generated form of Camunda 7', () => {
  test('is a form with one question for each field', () => {
    const reading = task(`<camunda:formData>
      <camunda:formField id="creditor" label="Rechnungssteller" type="string">
        <camunda:validation>
          <camunda:constraint name="required"/><camunda:constraint name="maxlength" config="40"/>
        </camunda:validation>
      </camunda:formField>
      <camunda:formField id="amount" label="Betrag" type="long">
        <camunda:validation><camunda:constraint name="min" config="1"/></camunda:validation>
      </camunda:formField>
      <camunda:formField id="due" label="Fällig" type="date"/>
      <camunda:formField id="approved" label="Freigeben?" type="boolean"/>
      <camunda:formField id="category" label="Art" type="enum">
        <camunda:value id="travel" name="Reise"/><camunda:value id="other" name="Sonstiges"/>
      </camunda:formField>
      <camunda:formField id="number" label="Nummer" type="string">
        <camunda:validation><camunda:constraint name="readonly"/></camunda:validation>
      </camunda:formField>
    </camunda:formData>`)

    const { check } = reading.content.forms ?? {}
    expect(reading.report).toEqual([])
    expect(reading.patch).toEqual({ form: 'check' })
    expect(formSchema.safeParse(check).error).toBeUndefined()
    expect(check?.title).toEqual({ de: 'Rechnung prüfen' })
    expect(check?.known[0]?.fields).toEqual([{ path: 'number', label: { de: 'Nummer' } }])
    expect(
      check?.questions.map(({ path, question, widget, required }) => [
        path,
        question.de,
        widget,
        required,
      ]),
    ).toEqual([
      ['creditor', 'Rechnungssteller', 'text', true],
      ['amount', 'Betrag', 'text', false],
      ['due', 'Fällig', 'date', false],
      ['approved', 'Freigeben?', 'radio', true],
      ['category', 'Art', 'select', false],
    ])
    expect(check?.questions[4]?.options).toEqual([
      { value: 'travel', label: { de: 'Reise' } },
      { value: 'other', label: { de: 'Sonstiges' } },
    ])
    expect(reading.content.data).toEqual({
      creditor: { label: { de: 'Rechnungssteller' }, type: 'string', maxLength: 40 },
      amount: { label: { de: 'Betrag' }, type: 'integer', minimum: 1 },
      due: { label: { de: 'Fällig' }, type: 'string', format: 'date' },
      approved: { label: { de: 'Freigeben?' }, type: 'boolean' },
      category: { label: { de: 'Art' }, type: 'string', enum: ['travel', 'other'] },
      number: { label: { de: 'Nummer' }, type: 'string' },
    })
  })

  test('of the older kind has form properties', () => {
    const { content, report } = task(`
      <camunda:formProperty id="a" name="Name" variable="name" required="true"/>
      <camunda:formProperty id="b" name="Stand" type="string" writable="false"/>`)

    expect(report).toEqual([])
    expect(content.forms?.['check']?.questions[0]).toMatchObject({ path: 'name', required: true })
    expect(content.forms?.['check']?.known[0]?.fields[0]?.path).toBe('b')
  })

  test('reports what a field loses', () => {
    const reading = task(`<camunda:formData businessKey="number">
      <camunda:formField id="number" type="string" defaultValue="\${next}">
        <camunda:properties><camunda:property id="a" value="b"/></camunda:properties>
        <camunda:validation>
          <camunda:constraint name="minlength" config="-3"/>
          <camunda:constraint name="validator" config="org.acme.Check"/>
        </camunda:validation>
      </camunda:formField></camunda:formData>`)

    expect(reading.patch).toEqual({ form: 'check' })
    expect(toldBy(reading)).toEqual([
      'todo: The field “number” loses “defaultValue: ${next}”.',
      'todo: The field “number” loses “minlength: -3”.',
      'todo: The field “number” loses “validator: org.acme.Check”.',
      'todo: The field “number” loses “properties”.',
      'info: The business key number is not passed on; every case has its own reference number here.',
    ])
  })

  test('with a type of its own stays a to-do', () => {
    const reading = task(`<camunda:formData>
      <camunda:formField id="name" type="string"/><camunda:formField id="file" type="upload"/>
    </camunda:formData>`)

    expect(reading.patch).toEqual({})
    expect(reading.content).toEqual({})
    expect(toldBy(reading)).toEqual([
      'todo: The form has fields that do not exist here: file (upload).',
    ])
  })

  test.each([
    ['camunda:formKey="embedded:app:forms/check.html"', 'embedded:app:forms/check.html'],
    ['camunda:formRef="check" camunda:formRefBinding="latest"', 'check'],
    ['camunda:formHandlerClass="org.acme.Forms"', 'org.acme.Forms'],
  ])('that is kept elsewhere (%s) is a to-do', (attributes, form) => {
    const reading = task('', attributes)

    expect(toldBy(reading)).toEqual([`todo: The form “${form}” is not part of the file.`])
  })

  test('at a start waits for a task', () => {
    const reading = readSnippet(camunda7, {
      inner: `<bpmn:startEvent id="start"><bpmn:extensionElements><camunda:formData>
        <camunda:formField id="name" type="string"/></camunda:formData>
        </bpmn:extensionElements></bpmn:startEvent>`,
      id: 'start',
      read: { type: 'startEvent', name: { de: 'Antrag' }, event: { type: 'none' } },
    })

    expect(reading.patch).toEqual({})
    expect(reading.content.forms).toHaveProperty('start')
    expect(reading.report[0]?.action.en).toBe('Draw a task with this form after the start.')
  })
})
