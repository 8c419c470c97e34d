import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { api } from '../api/client.ts'
import { bodyOf } from '../api/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { Refusal } from '../workplace/Problem.tsx'
import { SubmitSummary } from './SubmitSummary.tsx'
import { go } from './route.ts'
import type { SaveState } from './useAutosave.ts'

interface SubmitProps {
  readonly definition: Definition
  /** Undefined until the checker has answered. */
  readonly findings: readonly Finding[] | undefined
  readonly save: SaveState
  readonly onClose: () => void
}

export function SubmitDialog({ definition, findings, save, onClose }: SubmitProps) {
  const text = useTexts(designerTexts)
  const { command } = useTexts(shortcutTexts)
  const { checking } = useTexts(findingListTexts)
  const [note, setNote] = useState('')
  const submitting = useSubmission(definition.id)
  const errors = findings?.filter(({ severity }) => severity === 'error') ?? []
  if (submitting.isSuccess) return <Submitted onClose={onClose} />
  if (errors.length > 0) return <Refused service={definition.id} {...{ errors, onClose }} />
  return (
    <Dialog
      title={command.submit}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={findings === undefined || save.kind !== 'saved' || submitting.isPending}
            onPress={() => submitting.mutate(note)}
          >
            {text.submitNow}
          </Button>
        </>
      }
    >
      {findings === undefined ? (
        <p role="status">{checking}</p>
      ) : (
        <>
          <SubmitSummary {...{ definition, findings }} />
          <Differing findings={findings} />
        </>
      )}
      <TextInput label={text.submitNote} lines={3} value={note} onCommit={setNote} />
      <Refusal error={submitting.error} />
    </Dialog>
  )
}

/** Test cases that come out differently do not keep anybody from submitting, but nobody submits them unseen. */
function Differing({ findings }: { readonly findings: readonly Finding[] }) {
  const { differing } = useTexts(scenarioTexts)
  const tests = findings.filter(({ rule }) => rule === 'scenario')
  if (tests.length === 0) return null
  return (
    <p className="find">
      <Icon name="warning" />
      {differing(tests.length)}
    </p>
  )
}

function useSubmission(service: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: string) =>
      bodyOf(
        api.services[':service'].submissions.$post({
          param: { service },
          json: note === '' ? {} : { note },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['services'] }),
  })
}

function Refused({
  service,
  errors,
  onClose,
}: {
  readonly service: string
  readonly errors: readonly Finding[]
  readonly onClose: () => void
}) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  const show = (): void => {
    onClose()
    go({ service })
  }
  return (
    <Dialog
      title={text.refused}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button size="l" kind="primary" onPress={show}>
            {text.showFindings}
          </Button>
        </>
      }
    >
      <p>{text.errorsLeft(errors.length)}</p>
      <ul className="bullets">
        {errors.slice(0, 5).map(({ id, title }) => (
          <li key={id}>{inLanguage(title, language)}</li>
        ))}
      </ul>
    </Dialog>
  )
}

function Submitted({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(designerTexts)
  return (
    <Dialog
      title={text.submitted}
      onClose={onClose}
      actions={
        <>
          <a className="btn l" href="/release/">
            {text.toReleases}
          </a>
          <Button size="l" kind="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p>{text.submittedText}</p>
    </Dialog>
  )
}
