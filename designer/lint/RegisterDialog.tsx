import { useState } from 'react'
import type { Finding, Remedy } from '#shared/lint/lint.ts'
import { metadataAt } from '#shared/lint/field.ts'
import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { askRegisterTexts } from '#shared/text/askRegister.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { useCatalogue } from '../api/catalogue.ts'
import { change } from '../designer/documentStore.ts'
import { askRegister, sourceOf } from '../editing/commands/askRegister.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import '../sources/sources.css'

interface Asked {
  readonly definition: Definition
  readonly finding: Finding
  readonly remedy: Remedy
  /** Those that one lookup may answer together are offered together. */
  readonly findings: readonly Finding[]
  readonly onClose: () => void
}

/** Puts a lookup in the place of questions: which of them, for what purpose, on what basis. */
export function RegisterDialog(props: Asked) {
  const { definition, remedy, onClose } = props
  const text = useTexts(askRegisterTexts)
  const { data: entries = [] } = useCatalogue()
  const entry = entries.find(({ id }) => id === remedy.register)
  const offered = entry?.operations.find(({ operation }) => operation === remedy.operation)
  const form = referred(definition.forms, remedy.form)
  if (entry === undefined || offered === undefined || form === undefined)
    return (
      <Dialog title={text.title('')} onClose={onClose} actions={undefined}>
        <p role="alert">{text.gone}</p>
      </Dialog>
    )
  return <Known {...props} {...{ entry, offered, form }} />
}

interface KnownProps extends Asked {
  readonly entry: CatalogueEntry
  readonly offered: OfferedOperation
  readonly form: Form
}

function Known(props: KnownProps) {
  const { definition, entry, offered, form, onClose } = props
  const text = useTexts(askRegisterTexts)
  const { read } = useSaid()
  const answers = useAnswers(props)
  const reasons = useReasons(props)
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
function useAnswers({ findings, remedy, form }: KnownProps) {
  const byQuestion = Object.fromEntries(
    findings.flatMap(({ remedy: other }) =>
      other?.form === remedy.form &&
      other.register === remedy.register &&
      other.operation === remedy.operation
        ? [[other.question, other.answer]]
        : [],
    ),
  )
  const questions = form.questions.filter(({ id }) => Object.hasOwn(byQuestion, id))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(questions.map(({ id }) => id)),
  )
  return { questions, byQuestion, chosen, setChosen }
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

type Reasons = ReturnType<typeof useReasons>

/** What the field is needed for is what it is fetched for; the city says what usually permits it. */
function useReasons({ definition, remedy, form, entry }: KnownProps) {
  const path = form.questions.find(({ id }) => id === remedy.question)?.path ?? ''
  const [purpose, setPurpose] = useState(
    () => metadataAt(path, definition).purpose ?? definition.title,
  )
  const [legalBasis, setLegalBasis] = useState(entry.legalBasis === '–' ? '' : entry.legalBasis)
  const isComplete = purpose.de.trim() !== '' && legalBasis.trim() !== ''
  return { purpose, setPurpose, legalBasis, setLegalBasis, isComplete }
}

function ReasonFields({
  reasons: { purpose, setPurpose, legalBasis, setLegalBasis },
  attempted,
}: {
  readonly reasons: Reasons
  readonly attempted: boolean
}) {
  const text = useTexts(sourceTexts)
  const { read, said } = useSaid()
  const needed = (what: string) => (typed: string) =>
    attempted && typed.trim() === '' ? text.missing(what) : undefined
  return (
    <>
      <TextInput
        label={text.purpose}
        hint={text.purposeHint}
        value={read(purpose)}
        problem={needed(text.purpose)}
        onCommit={(typed) => setPurpose(said(purpose, typed.trim()))}
      />
      <TextInput
        label={text.legalBasis}
        value={legalBasis}
        problem={needed(text.legalBasis)}
        onCommit={(typed) => setLegalBasis(typed.trim())}
      />
    </>
  )
}

function requestOf(
  { finding, remedy, entry, offered }: KnownProps,
  { byQuestion, chosen }: Answers,
  { purpose, legalBasis }: Reasons,
) {
  const { process = '', element = '' } = finding
  const answers = Object.fromEntries(
    Object.entries(byQuestion).filter(([question]) => chosen.has(question)),
  )
  const reasons = { purpose, legalBasis }
  return { entry, offered, reasons, answers, form: remedy.form, place: { process, element } }
}
