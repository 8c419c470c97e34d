import { useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { clipboardTexts } from '#shared/text/clipboard.ts'
import type { Pasting } from '../designer/sessionStore.ts'
import {
  alternativesTo,
  answerTo,
  keyOf,
  type Answer,
  type Answers,
  type Conflict,
} from '../editing/conflicts.ts'
import { fieldLabel } from '../editing/fieldLabel.ts'
import { meaning } from '../editing/pastedFields.ts'
import { clashesOf, conflictsOf } from '../editing/pastedParts.ts'
import { Choice, type Option } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { countIn } from './clipboard.ts'

interface PasteProps {
  readonly definition: Definition
  readonly pasting: Pasting
  readonly onClose: () => void
}

/** What the steps use and the service has not, or has otherwise: one choice each, before anything changes. */
export function PasteDialog({ definition, pasting, onClose }: PasteProps) {
  const { fragment, isTemplate, put } = pasting
  const { dialog: text } = useTexts(clipboardTexts)
  const language = useLanguage((state) => state.language)
  const [answers, setAnswers] = useState<Answers>({})
  const conflicts = useMemo(
    () => (isTemplate ? clashesOf : conflictsOf)(definition, fragment, answers),
    [definition, fragment, isTemplate, answers],
  )
  const paste = (): void => {
    onClose()
    put(answers)
  }
  return (
    <Dialog
      title={text.title(countIn(fragment), inLanguage(fragment.title, language))}
      wide
      onClose={onClose}
      actions={
        <DialogActions {...{ away: text.cancel, onAway: onClose, act: text.paste, onAct: paste }} />
      }
    >
      <p>{text.lead}</p>
      <ul className="asked">
        {conflicts.map((conflict) => (
          <Asked
            key={keyOf(conflict)}
            {...{ definition, fragment, conflict }}
            answer={answerTo(conflict, answers)}
            onAnswer={(answer) => setAnswers({ ...answers, [keyOf(conflict)]: answer })}
          />
        ))}
      </ul>
    </Dialog>
  )
}

interface AskedProps {
  readonly definition: Definition
  readonly fragment: Definition
  readonly conflict: Conflict
  readonly answer: Answer
  readonly onAnswer: (answer: Answer) => void
}

function Asked({ definition, fragment, conflict, answer, onAnswer }: AskedProps) {
  const { dialog: text } = useTexts(clipboardTexts)
  const language = useLanguage((state) => state.language)
  const name = inLanguage(conflict.title, language)
  const options = useMemo(
    () => optionsOf({ definition, fragment, conflict }, language),
    [definition, fragment, conflict, language],
  )
  const isImpossible =
    conflict.kind === 'data' &&
    answer.as === 'other' &&
    meaning(fragment, conflict.id, answer.id) === undefined
  return (
    <li>
      <span>
        <small>{text.kind[conflict.kind]}</small>
        <strong>{name}</strong> {text.why[conflict.why]}
      </span>
      <Choice
        label={`${text.kind[conflict.kind]} ${name}`}
        value={answer.as === 'other' ? `other:${answer.id}` : answer.as}
        options={options}
        onChange={(picked) => onAnswer(answerOf(picked))}
      />
      {isImpossible ? (
        <p className="hint" role="status">
          {text.cannot(titleOf(definition, { kind: conflict.kind, id: answer.id }, language))}
        </p>
      ) : undefined}
    </li>
  )
}

function answerOf(picked: string): Answer {
  if (picked.startsWith('other:')) return { as: 'other', id: picked.slice('other:'.length) }
  return { as: picked === 'leave' || picked === 'here' ? picked : 'take' }
}

function optionsOf(
  { definition, fragment, conflict }: Pick<AskedProps, 'definition' | 'fragment' | 'conflict'>,
  language: Language,
): Option[] {
  const { dialog: text } = clipboardTexts[language]
  const { kind, why, id } = conflict
  const others = alternativesTo(definition, fragment, conflict).filter((other) => other !== id)
  return [
    ...(why === 'differs'
      ? [
          { id: 'here', label: text.here },
          { id: 'take', label: text.takeBeside },
        ]
      : kind === 'processes'
        ? []
        : [{ id: 'take', label: text.take }]),
    { id: 'leave', label: text.leave },
    ...others.map((other) => ({
      id: `other:${other}`,
      label: text.other(titleOf(definition, { kind, id: other }, language)),
    })),
  ]
}

function titleOf(
  definition: Definition,
  { kind, id }: Pick<Conflict, 'kind' | 'id'>,
  language: Language,
): string {
  if (kind === 'data') return fieldLabel(definition, id, language) ?? id
  const title = referred<{ readonly title: Definition['title'] }>(definition[kind], id)?.title
  return title === undefined ? id : inLanguage(title, language)
}
