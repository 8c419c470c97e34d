import { useRef, useState, type FormEvent, type RefObject } from 'react'
import { reviewTexts } from '#shared/text/review.ts'
import { useVote, type SubmissionDetail, type Vote as Cast } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'
import { useHolds } from '../workplace/roleText.ts'
import { ListLink } from './ListLink.tsx'
import { Voted } from './Voted.tsx'

interface VoteProps {
  readonly submission: SubmissionDetail
}

export function Vote({ submission }: VoteProps) {
  const reviewer = useHolds('reviewer')
  return reviewer && submission.status === 'inReview' ? (
    <VoteForm id={submission.id} />
  ) : (
    <Voted submission={submission} next={<NextSubmission />} />
  )
}

function NextSubmission() {
  const texts = useTexts(reviewTexts)
  return <ListLink title={texts.backToList} />
}

function VoteForm({ id }: { readonly id: string }) {
  const texts = useTexts(reviewTexts)
  const vote = useVote(id)
  const note = useRef<HTMLTextAreaElement>(null)
  const [missing, setMissing] = useState(false)
  const cast = (verdict: Cast['verdict']) => {
    const text = note.current?.value.trim() ?? ''
    const withoutReason = verdict === 'reject' && text === ''
    setMissing(withoutReason)
    if (withoutReason) note.current?.focus()
    else vote.mutate(verdict === 'reject' ? { verdict, reason: text } : { verdict, note: text })
  }
  const approve = (event: FormEvent) => {
    event.preventDefault()
    cast('approve')
  }
  return (
    <form className="vote" onSubmit={approve} noValidate>
      <h2>{texts.vote}</h2>
      <p className="muted">{texts.voteHint}</p>
      <Note input={note} missing={missing} />
      {vote.isError && <Problem error={vote.error} />}
      <div className="two">
        <button
          className="btn l danger"
          type="button"
          disabled={vote.isPending}
          onClick={() => cast('reject')}
        >
          <Icon name="close" />
          {texts.reject}
        </button>
        <button className="btn l primary" type="submit" disabled={vote.isPending}>
          <Icon name="tick" />
          {texts.approve}
        </button>
      </div>
    </form>
  )
}

interface NoteProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly missing: boolean
}

function Note({ input, missing }: NoteProps) {
  const texts = useTexts(reviewTexts)
  return (
    <>
      <label htmlFor="note">{texts.note}</label>
      <p className="muted" id="note-hint">
        {texts.noteHint}
      </p>
      {missing && (
        <p className="wrong" id="note-error" role="alert">
          <Icon name="error" />
          {texts.reasonMissing}
        </p>
      )}
      <textarea
        id="note"
        ref={input}
        rows={4}
        maxLength={2000}
        aria-invalid={missing ? true : undefined}
        aria-describedby={missing ? 'note-error note-hint' : 'note-hint'}
      />
    </>
  )
}
