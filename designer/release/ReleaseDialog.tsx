import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { inLanguage } from '#shared/model/localised.ts'
import { releaseTexts } from '#shared/text/release.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useDepartmentTitle } from '../workplace/roleText.ts'
import { Released } from './Released.tsx'
import { SigningForm } from './SigningForm.tsx'
import { signRelease, type Signing } from './signRelease.ts'

interface ReleaseDialogProps {
  readonly submission: SubmissionDetail
  readonly onClose: () => void
}

export function ReleaseDialog({ submission, onClose }: ReleaseDialogProps) {
  const texts = useTexts(releaseTexts)
  const { close } = useTexts(workplaceTexts)
  const language = useLanguage((choice) => choice.language)
  const department = useDepartmentTitle(submission.department)
  const client = useQueryClient()
  const release = useMutation({
    mutationFn: (signing: Signing) => signRelease(signing),
    onSuccess: () => client.invalidateQueries(),
  })
  const title = inLanguage(submission.title, language)
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="dlg">
        <Dialog>
          <header>
            <div className="grow">
              <Heading slot="title">{texts.dialog(title)}</Heading>
              <p>{texts.version(release.data?.version ?? submission.version, department)}</p>
            </div>
            <button className="icb" type="button" aria-label={close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {release.data === undefined ? (
            <SigningForm
              submission={submission}
              error={release.error}
              pending={release.isPending}
              onSign={release.mutate}
              onClose={onClose}
            />
          ) : (
            <Released title={title} release={release.data} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
