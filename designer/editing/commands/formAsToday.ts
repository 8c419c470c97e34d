import type { FormLabel } from '#shared/import/readFormLabels.ts'
import { lint } from '#shared/lint/lint.ts'
import { standingOf } from '#shared/maturity/maturity.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { addField, addQuestion, updateForm } from './formQuestions.ts'
import { addLane } from './addLane.ts'
import { setLane } from './setLane.ts'
import { insertStep } from './insertStep.ts'
import { elementAt } from '../process.ts'

interface Today {
  readonly labels: readonly FormLabel[]
  /** The people of the department who work on what comes in. */
  readonly office: { readonly title: { readonly de: string }; readonly group: string } | undefined
}

/** Today's form, and a person who works on what is entered: the honest starting point of a service. */
export function formAsToday(definition: Definition, { labels, office }: Today): Definition {
  const staffed =
    office === undefined ? definition : addLane(definition, { process: mainProcess, ...office })
  const asked = insertStep(staffed, {
    process: mainProcess,
    kind: 'receiveApplication',
    name: { de: 'Angaben machen', en: 'Give details' },
    after: 'start',
  })
  const worked = insertStep(asked.definition, {
    process: mainProcess,
    kind: 'checkFormally',
    name: { de: 'Antrag bearbeiten', en: 'Work on the application' },
    after: asked.element,
  })
  const placed = inOffice(worked.definition, worked.element, office?.group)
  const filled = withQuestions(placed, formOf(placed, asked.element), labels)
  const shown = withKnown(filled, formOf(filled, worked.element), formOf(filled, asked.element))
  return { ...shown, startedFrom: standingOf(shown, lint(shown)) }
}

function inOffice(definition: Definition, element: string, group: string | undefined): Definition {
  const lanes = Object.entries(definition.processes[mainProcess]?.lanes ?? {})
  const lane = lanes.find(([, one]) => one.group === group)?.[0]
  return lane === undefined
    ? definition
    : setLane(definition, { process: mainProcess, element, lane })
}

function formOf(definition: Definition, element: string): string {
  const task = elementAt(definition, { process: mainProcess, element })
  return task?.type === 'userTask' ? (task.form ?? '') : ''
}

function withQuestions(
  definition: Definition,
  form: string,
  labels: readonly FormLabel[],
): Definition {
  const asked = labels.reduce((now, { label, schema, isRequired }) => {
    if (schema === undefined) return now
    const field = addField(now, { label: { de: label }, schema })
    return updateForm(field.definition, form, (current) => {
      const added = addQuestion(current, { path: field.path, question: { de: label }, schema })
      const questions = added.questions.map((one, at) =>
        at === added.questions.length - 1 ? { ...one, required: isRequired } : one,
      )
      return { ...added, questions }
    })
  }, definition)
  const signed = labels.some(({ kind }) => kind === 'signature')
  return signed
    ? updateForm(asked, form, (current) => ({
        ...current,
        confirmation: {
          de: 'Bitte unterschreiben Sie das Formular.',
          en: 'Please sign the form.',
        },
      }))
    : asked
}

/** Who works on it sees all that was entered. */
function withKnown(definition: Definition, form: string, asked: string): Definition {
  const fields = (definition.forms[asked]?.questions ?? []).map(({ path, question }) => ({
    path,
    label: question,
  }))
  return updateForm(definition, form, (current) => ({
    ...current,
    known: [{ title: { de: 'Angaben', en: 'Details' }, fields }],
  }))
}
