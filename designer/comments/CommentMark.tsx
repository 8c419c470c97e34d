import { commentTexts } from '#shared/text/comments.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { talkAbout, useTalk } from './useTalk.ts'
import './comments.css'

/** How much is said about a thing, and the way to say more. */
export function CommentMark({ place, name }: { readonly place: string; readonly name: string }) {
  const text = useTexts(commentTexts)
  const count = useTalk((state) => state.counts[place] ?? 0)
  return (
    <span className={count === 0 ? 'talk' : 'talk some'}>
      <IconButton
        icon="comment"
        label={text.open(name, count)}
        onPress={() => talkAbout({ place, name })}
      />
      {count === 0 ? undefined : <span aria-hidden="true">{count}</span>}
    </span>
  )
}
