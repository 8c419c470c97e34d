import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { api } from '../api/client.ts'
import { bodyOf } from '../api/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useProblemText } from '../workplace/Problem.tsx'
import { go } from './route.ts'
import type { SaveState } from './useAutosave.ts'

interface SubmitProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
  readonly save: SaveState
  readonly onClose: () => void
}

export function SubmitDialog({ definition, findings, save, onClose }: SubmitProps) {
  const text = useTexts(designerTexts)
  const [note, setNote] = useState('')
  const queries = useQueryClient()
  const submitting = useMutation({
    mutationFn: () =>
      bodyOf(
        api.services[':service'].submissions.$post({
          param: { service: definition.id },
          json: note === '' ? {} : { note },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['services'] }),
  })
  const problem = useProblemText(submitting.error)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (submitting.isSuccess) return <Submitted onClose={onClose} />
  const show = (): void => {
    onClose()
    go({ service: definition.id })
  }
  return (
    <Dialog
      title={errors.length > 0 ? text.refused : text.submit}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          {errors.length > 0 ? (
            <Button size="l" kind="primary" onPress={show}>
              {text.showFindings}
            </Button>
          ) : (
            <Button
              size="l"
              kind="primary"
              isDisabled={save.kind !== 'saved' || submitting.isPending}
              onPress={() => submitting.mutate()}
            >
              {text.submitNow}
            </Button>
          )}
        </>
      }
    >
      {errors.length > 0 ? <Errors errors={errors} /> : <p>{text.submitText}</p>}
      {errors.length > 0 ? undefined : (
        <TextInput label={text.submitNote} lines={3} value={note} onCommit={setNote} />
      )}
      {submitting.isError ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : undefined}
    </Dialog>
  )
}

function Errors({ errors }: { readonly errors: readonly Finding[] }) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  return (
    <>
      <p>{text.errorsLeft(errors.length)}</p>
      <ul className="bullets">
        {errors.slice(0, 5).map(({ id, title }) => (
          <li key={id}>{inLanguage(title, language)}</li>
        ))}
      </ul>
    </>
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
