import { useState } from 'react'
import type { AskRegister, Finding } from '#shared/lint/lint.ts'
import type { Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { askRegisterTexts } from '#shared/text/askRegister.ts'
import { change } from '../designer/documentStore.ts'
import { askRegister } from '../editing/commands/askRegister.ts'
import { sourceOf } from '../editing/commands/askedSource.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { useSaid } from '../ui/useSaid.ts'
import '../sources/sources.css'
import { NotReachable } from './NotReachable.tsx'
import { useOffered, type Offered } from './offered.ts'
import { ReasonFields, useReasons, usualReasons, type Reasons } from './ReasonFields.tsx'

interface Asked {
  readonly definition: Definition
  readonly finding: Finding
  readonly remedy: AskRegister
  readonly onClose: () => void
}

/** Puts a lookup in the place of questions: which of them, for what purpose, on what basis. */
export function RegisterDialog(props: Asked) {
  const { definition, remedy, onClose } = props
  const found = useOffered(remedy.register, remedy.operation)
  const form = referred(definition.forms, remedy.form)
  if (found === undefined || form === undefined) return <NotReachable onClose={onClose} />
  return <Known {...props} {...found} form={form} />
}

interface KnownProps extends Asked, Offered {
  readonly form: Form
}

function Known(props: KnownProps) {
  const { definition, entry, offered, form, onClose } = props
  const text = useTexts(askRegisterTexts)
  const { read } = useSaid()
  const answers = useAnswers(props)
  const reasons = useReasons(usualReasons(definition, answers.questions[0]?.path ?? '', entry))
  const name = read(entry.title)
  const existing = referred(definition.sources, sourceOf(definition, { entry, offered }))
  const isComplete = answers.chosen.size > 0 && (existing !== undefined || reasons.isComplete)
  const [attempted, setAttempted] = useState(false)
  const take = (): void => {
    setAttempted(true)
    if (!isComplete) return
    const label = text.change(name)
    if (change(label, (now) => askRegister(now, requestOf(props, answers, reasons))))
      announce(label)
    onClose()
  }
  return (
    <Dialog
      title={text.title(name)}
      onClose={onClose}
      actions={<DialogActions away={text.cancel} onAway={onClose} act={text.act} onAct={take} />}
    >
      <p>{text.intro(name)}</p>
      {form.remark === undefined ? <p className="notice warn">{text.noRemark}</p> : undefined}
      <Questions answers={answers} />
      {attempted && answers.chosen.size === 0 ? (
        <p className="problem" role="alert">
          {text.nothing}
        </p>
      ) : undefined}
      {existing === undefined ? (
        <ReasonFields {...{ reasons, attempted }} />
      ) : (
        <p>{text.asksAlready(read(existing.purpose), existing.legalBasis)}</p>
      )}
    </Dialog>
  )
}

type Answers = ReturnType<typeof useAnswers>

/** Every question of the form that the same lookup answers, ticked at first. */
function useAnswers({ remedy: { answers }, form }: KnownProps) {
  const questions = form.questions.filter(({ id }) => Object.hasOwn(answers, id))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(questions.map(({ id }) => id)),
  )
  return { questions, chosen, setChosen }
}

function Questions({ answers: { questions, chosen, setChosen } }: { readonly answers: Answers }) {
  const text = useTexts(askRegisterTexts)
  const { read } = useSaid()
  const tick = ({ id }: Question, on: boolean): void => {
    const others = [...chosen].filter((one) => one !== id)
    setChosen(new Set(on ? [...others, id] : others))
  }
  return (
    <fieldset className="ticks">
      <legend>{text.questions}</legend>
      {questions.map((question) => (
        <Checkbox
          key={question.id}
          on={chosen.has(question.id)}
          onChange={(on) => tick(question, on)}
        >
          {read(question.question)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function requestOf(
  { finding, remedy, entry, offered }: KnownProps,
  { chosen }: Answers,
  { purpose, legalBasis }: Reasons,
) {
  const { process = '', element = '' } = finding
  const answers = Object.fromEntries(
    Object.entries(remedy.answers).filter(([question]) => chosen.has(question)),
  )
  const reasons = { purpose, legalBasis }
  return { entry, offered, reasons, answers, form: remedy.form, place: { process, element } }
}
