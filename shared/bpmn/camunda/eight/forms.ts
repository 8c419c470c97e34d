import type { XmlElement } from '../../../model/foreign.ts'
import { dataOf, formOf } from '../form.ts'
import { extension, kindOf, said, titleOf, type Fragment, type Place, type Rule } from '../place.ts'
import { childOf, childrenOf, textOf, valueOf } from '../xml.ts'
import { readFormJson } from './formJson.ts'

/** `userTask` says only that the engine itself keeps the task, which it always does here. */
export const userTaskRule: Rule = (place) => {
  const words = kindOf(place) === 'userTask' ? said(place, ['userTask']) : []
  return words.length === 0 ? undefined : { words }
}

/** A form that the file holds at its process; others are files of their own. */
export const formRule: Rule = (place) => {
  const xml = extension(place, 'formDefinition')
  if (xml === undefined || !/^(userTask|startEvent)$/.test(kindOf(place))) return undefined
  const words = ['formDefinition']
  const key = valueOf(xml, 'formKey')
  const json = key === undefined ? undefined : embeddedForm(place.process, key)
  if (json !== undefined) return { words, ...withForm(place, json) }
  const elsewhere = key ?? valueOf(xml, 'formId') ?? valueOf(xml, 'externalReference')
  return elsewhere === undefined
    ? { words }
    : { words, remarks: [{ code: 'formElsewhere', what: elsewhere }] }
}

/** "camunda-forms:bpmn:userTaskForm_1" */
function embeddedForm(process: XmlElement | undefined, key: string): string | undefined {
  const id = /^camunda-forms:bpmn:(.+)$/.exec(key)?.[1]
  const forms = childrenOf(childOf(process, 'extensionElements'), 'userTaskForm')
  const form = forms.find((one) => id !== undefined && valueOf(one, 'id') === id)
  return form === undefined ? undefined : textOf(form)
}

function withForm(place: Place, json: string): Omit<Fragment, 'words'> {
  const read = readFormJson(json)
  if (read === undefined) return { remarks: [{ code: 'formElsewhere', what: place.id }] }
  const { fields, lead, submit, refused, remarks } = read
  if (refused.length > 0) {
    return { remarks: [...remarks, { code: 'formField', what: refused.join(', ') }] }
  }
  const { id } = place
  const form = formOf(titleOf(place), fields, submit)
  const content = {
    forms: { [id]: lead === undefined ? form : { ...form, lead: { de: lead } } },
    data: dataOf(fields),
  }
  return kindOf(place) === 'userTask'
    ? { content, remarks, patch: { form: id } }
    : { content, remarks: [...remarks, { code: 'startForm', what: id }] }
}
