import { useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { commentTexts } from '#shared/text/comments.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { useComments, useWriteComment } from '../api/comments.ts'
import { useMe } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { CommentBox } from './CommentBox.tsx'
import './comments.css'
import { sent } from './sent.ts'
import { ThreadCard } from './ThreadCard.tsx'
import { filters, isIn, stands, threadsOf, type Filter, type Thread } from './threads.ts'
import { talkAbout, useTalk, type Subject } from './useTalk.ts'

interface DialogProps {
  readonly definition: Definition
  /** Leads to what a comment is about. */
  readonly onShow: (place: string) => void
}

/** What is said about one thing, or about the whole service. */
export function CommentsDialog({ definition, onShow }: DialogProps) {
  const about = useTalk((state) => state.about)
  const text = useTexts(commentTexts)
  const { close } = useTexts(designerTexts)
  const comments = useComments(definition.id)
  const [filter, setFilter] = useState<Filter>('open')
  if (about === undefined) return null
  const onClose = (): void => talkAbout(undefined)
  const one = about === 'everything' ? undefined : about
  return (
    <Dialog
      wide
      title={one === undefined ? text.title : text.titleOf(one.name)}
      onClose={onClose}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <div className="row">
        <Segments
          label={text.filter}
          value={filter}
          options={filters.map((id) => ({ id, label: text.filters[id] }))}
          onChange={(id) => setFilter(filters.find((known) => known === id) ?? 'open')}
        />
        <span className="grow" />
        {one === undefined ? undefined : (
          <Button kind="quiet" onPress={() => talkAbout('everything')}>
            {text.showAll}
          </Button>
        )}
      </div>
      <Loaded query={comments}>
        {(all) => <Threads {...{ definition, onShow, filter, one }} threads={threadsOf(all)} />}
      </Loaded>
      {one === undefined ? undefined : (
        <Begin key={one.place} service={definition.id} about={one} />
      )}
    </Dialog>
  )
}

interface ThreadsProps extends DialogProps {
  readonly threads: readonly Thread[]
  readonly filter: Filter
  readonly one: Subject | undefined
}

function Threads({ definition, onShow, threads, filter, one }: ThreadsProps) {
  const text = useTexts(commentTexts)
  const me = useMe().data?.subject ?? ''
  const shown = threads.filter(
    (thread) => isIn(filter, thread, me) && (one === undefined || thread.first.place === one.place),
  )
  if (shown.length === 0) return <p className="muted">{text.none[filter]}</p>
  return (
    <ul className="threads">
      {shown.map((thread) => (
        <li key={thread.first.id}>
          <ThreadCard
            service={definition.id}
            thread={thread}
            onShow={
              stands(definition, thread.first.place)
                ? () => {
                    talkAbout(undefined)
                    onShow(thread.first.place)
                  }
                : undefined
            }
          />
        </li>
      ))}
    </ul>
  )
}

function Begin({ service, about }: { readonly service: string; readonly about: Subject }) {
  const text = useTexts(commentTexts)
  const write = useWriteComment(service)
  const [id, setId] = useState(() => crypto.randomUUID())
  return (
    <CommentBox
      service={service}
      label={text.text}
      action={text.write}
      onSend={async (said) => {
        const isStored = await sent(write.mutateAsync({ id, ...about, ...said }), text)
        if (isStored) setId(crypto.randomUUID())
        return isStored
      }}
    />
  )
}
