import type { AskHolder } from '#shared/lint/lint.ts'
import { shortened } from '#shared/lint/withoutSentence.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { askHolderTexts } from '#shared/text/askHolder.ts'
import { flowsFrom, type ElementPlace } from '../process.ts'
import { answeredBySource } from '../sampleAnswers.ts'
import { withSource, type Registered } from './askedSource.ts'
import { connectElements } from './connectElements.ts'
import { fieldSchema, updateForm, updateQuestion } from './formQuestions.ts'
import { insertStep } from './insertStep.ts'
import { addMapping, setRow, updateMapping } from './mappingRows.ts'
import { updateElement } from './updateElement.ts'
import { setDefaultFlow, updateFlow } from './updateFlow.ts'

export interface HolderRequest extends Registered {
  readonly remedy: AskHolder
  /** The step that asks people. */
  readonly place: ElementPlace
}

/** Whoever says yes is believed once the holder confirms it; the answer takes the place of what was said. */
export function askHolder(definition: Definition, request: HolderRequest): Definition {
  const { remedy, place, entry } = request
  const path = definition.forms[remedy.form]?.questions.find(
    ({ id }) => id === remedy.question,
  )?.path
  const content = definition.processes[place.process]
  const [onward, ...others] = content === undefined ? [] : flowsFrom(content, place.element)
  if (path === undefined || onward === undefined || others.length > 0) return definition
  const words = wordsFor(entry.title)
  const label = fieldSchema(definition, path)?.label ?? entry.title
  const { definition: sourced, id: source } = withSource(definition, {
    ...request,
    takes: Object.keys(remedy.request),
    answers: [remedy.answer],
  })
  const asked = updateForm(sourced, remedy.form, (form) =>
    updateQuestion(form, remedy.question, ({ hint, ...question }) => {
      const left = hint && shortened(hint, remedy.sentence, words.hint)
      return left === undefined ? question : { ...question, hint: left }
    }),
  )
  const sampled = answeredBySource(asked, {
    source,
    form: remedy.form,
    answers: { [path]: remedy.answer },
    staysAsked: true,
  })
  const forked = forkBefore(sampled, {
    process: place.process,
    onward: onward.target,
    words,
    label,
  })
  const filled = withRows(
    forked.definition,
    { process: place.process, element: forked.lookup },
    {
      source,
      request: remedy.request,
      output: { [path]: `result.${remedy.answer}` },
    },
  )
  return updateFlow(filled, {
    process: place.process,
    flow: forked.yes,
    update: (flow) => ({ ...flow, name: words.yes, condition: `${path} = true` }),
  })
}

type Words = ReturnType<typeof wordsFor>

function wordsFor({ de, en = de }: Localised) {
  const both = (say: (texts: typeof askHolderTexts.de, name: string) => string): Localised => ({
    de: say(askHolderTexts.de, de),
    en: say(askHolderTexts.en, en),
  })
  return {
    step: both(({ step }, name) => step(name)),
    hint: both(({ hint }, name) => hint(name)),
    yes: both(({ yes }) => yes),
    no: both(({ no }) => no),
  }
}

interface Fork {
  readonly process: string
  /** Where the way went on so far. */
  readonly onward: string
  readonly words: Words
  /** What is answered yes or no. */
  readonly label: Localised
}

/** A branch where the step led: to the lookup and on, or on at once. */
function forkBefore(definition: Definition, { process, onward, words, label }: Fork) {
  const branch = insertStep(definition, {
    process,
    kind: 'branch',
    name: { de: `${label.de}?`, en: `${label.en ?? label.de}?` },
    before: onward,
  })
  const lookup = insertStep(branch.definition, {
    process,
    kind: 'fetchInformation',
    name: words.step,
    after: branch.element,
  })
  const joined = connectElements(lookup.definition, {
    process,
    source: lookup.element,
    target: onward,
  })
  const content = joined.processes[process]
  const flows = content === undefined ? [] : flowsFrom(content, branch.element)
  const no = flows.find(({ target }) => target === onward)?.id ?? ''
  const named = updateFlow(joined, {
    process,
    flow: no,
    update: (flow) => ({ ...flow, name: words.no }),
  })
  return {
    definition: setDefaultFlow(named, { process, flow: no }),
    lookup: lookup.element,
    yes: flows.find(({ target }) => target === lookup.element)?.id ?? '',
  }
}

interface Rows {
  readonly source: string
  readonly request: Readonly<Record<string, string>>
  readonly output: Readonly<Record<string, string>>
}

function withRows(definition: Definition, step: ElementPlace, rows: Rows): Definition {
  const asking = updateElement(definition, {
    ...step,
    update: (one) => (one.type === 'serviceTask' ? { ...one, source: rows.source } : one),
  })
  const sides = [
    ['input', rows.request],
    ['output', rows.output],
  ] as const
  return sides.reduce((now, [side, given]) => {
    const added = addMapping(now, { ...step, side })
    return updateMapping(added.definition, added.mapping, (mapping) =>
      Object.entries(given).reduce((one, [target, value]) => setRow(one, target, value), mapping),
    )
  }, asking)
}
