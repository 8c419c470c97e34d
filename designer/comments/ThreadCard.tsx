import { useState } from 'react'
import { commentTexts } from '#shared/text/comments.ts'
import {
  useRemoveComment,
  useRewriteComment,
  useSettle,
  useWriteComment,
  type Comment,
} from '../api/comments.ts'
import { useMe } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { CommentBox } from './CommentBox.tsx'
import type { Thread } from './threads.ts'
import { sent } from './sent.ts'

interface ThreadProps {
  readonly service: string
  readonly thread: Thread
  /** What it is about is still there, and this leads to it. */
  readonly onShow: (() => void) | undefined
}

export function ThreadCard({ service, thread: { first, replies }, onShow }: ThreadProps) {
  const text = useTexts(commentTexts)
  const settle = useSettle(service)
  const isSettled = first.resolved !== null
  const toggle = (): Promise<boolean> =>
    sent(settle.mutateAsync({ id: first.id, resolved: !isSettled }), {
      written: isSettled ? text.reopened : text.settled,
      failed: text.refused,
    })
  return (
    <article aria-label={first.name}>
      <h3>
        {onShow === undefined ? (
          <>
            {first.name} <span className="gone">{text.gone}</span>
          </>
        ) : (
          <Button kind="quiet" onPress={onShow}>
            {text.show(first.name)}
          </Button>
        )}
        <span className="grow" />
        <Button size="s" onPress={() => void toggle()}>
          {isSettled ? text.reopen : text.settle}
        </Button>
      </h3>
      <SettledBy comment={first} />
      <Words service={service} comment={first} />
      {replies.map((reply) => (
        <div key={reply.id} className="reply">
          <Words service={service} comment={reply} />
        </div>
      ))}
      <Reply service={service} first={first} />
    </article>
  )
}

function SettledBy({ comment: { resolved } }: { readonly comment: Comment }) {
  const text = useTexts(commentTexts)
  const when = useWhen()
  if (resolved === null) return null
  return (
    <p className="muted">{text.settledBy(resolved.by.name ?? text.somebody, when(resolved.at))}</p>
  )
}

interface WordsProps {
  readonly service: string
  readonly comment: Comment
}

function Words({ service, comment }: WordsProps) {
  const text = useTexts(commentTexts)
  const when = useWhen()
  const rewrite = useRewriteComment(service)
  const isOwn = useMe().data?.subject === comment.author.id
  const [editing, setEditing] = useState(false)
  const { id, author, writtenAt, changedAt, text: words } = comment
  return (
    <>
      <p className="said-by">
        <b>{author.name ?? text.somebody}</b>
        <small>
          {when(writtenAt)}
          {changedAt === null ? '' : `, ${text.changed}`}
        </small>
      </p>
      {editing ? (
        <CommentBox
          service={service}
          label={text.text}
          action={text.save}
          initial={words ?? ''}
          onCancel={() => setEditing(false)}
          onSend={async (said) => {
            const isStored = await sent(rewrite.mutateAsync({ id, ...said }), text)
            if (isStored) setEditing(false)
            return isStored
          }}
        />
      ) : (
        <p className={words === null ? 'muted' : 'said'}>{words ?? text.takenBack}</p>
      )}
      {isOwn && words !== null && !editing ? (
        <OwnTools service={service} id={id} onEdit={() => setEditing(true)} />
      ) : undefined}
    </>
  )
}

function OwnTools({
  service,
  id,
  onEdit,
}: {
  readonly service: string
  readonly id: string
  readonly onEdit: () => void
}) {
  const text = useTexts(commentTexts)
  const remove = useRemoveComment(service)
  const [asking, setAsking] = useState(false)
  return (
    <div className="row tight">
      <Button size="s" kind="quiet" onPress={onEdit}>
        {text.edit}
      </Button>
      <Button
        size="s"
        kind="quiet"
        onPress={() => {
          if (!asking) return setAsking(true)
          void sent(remove.mutateAsync(id), { written: text.removed, failed: text.refused })
        }}
      >
        {asking ? text.removeSure : text.remove}
      </Button>
    </div>
  )
}

function Reply({ service, first }: { readonly service: string; readonly first: Comment }) {
  const text = useTexts(commentTexts)
  const write = useWriteComment(service)
  const [id, setId] = useState<string>()
  if (id === undefined) {
    return (
      <Button size="s" kind="quiet" onPress={() => setId(crypto.randomUUID())}>
        {text.reply}
      </Button>
    )
  }
  const { place, name } = first
  return (
    <CommentBox
      service={service}
      label={text.replyText}
      action={text.reply}
      onCancel={() => setId(undefined)}
      onSend={async (said) => {
        const writing = write.mutateAsync({ id, thread: first.id, place, name, ...said })
        const isStored = await sent(writing, text)
        if (isStored) setId(undefined)
        return isStored
      }}
    />
  )
}

function useWhen(): (instant: string) => string {
  const language = useLanguage((state) => state.language)
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (instant) => format.format(new Date(instant))
}
