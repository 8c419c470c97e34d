import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { answers, type Questions, type Topic } from './answers.ts'
import { ask, listen } from './background.ts'
import { kept } from './kept.ts'

const canWork = typeof Worker === 'function'

/**
 * The answer to the newest question, worked out beside the page; the one before until then. Without a worker, or where
 * it broke, the page works it out itself, later: what is wrong with the question is then told as anything else that
 * breaks.
 */
export function useAnswer<T extends Topic>(
  topic: T,
  asked: Questions[T]['asked'],
): Questions[T]['answer'] | undefined {
  const asker = useId()
  const [answer, setAnswer] = useState<Questions[T]['answer']>()
  const [isOwn, setOwn] = useState(!canWork)
  useEffect(
    () =>
      isOwn
        ? undefined
        : listen<T>(asker, {
            // mostly the same comes of it, and then nothing is drawn again
            tell: (found) => setAnswer((before) => kept(before, found)),
            breakOff: () => setOwn(true),
          }),
    [asker, isOwn],
  )
  useEffect(() => {
    if (!isOwn) ask({ asker, topic, asked })
  }, [asker, topic, asked, isOwn])
  const settled = useDeferredValue(isOwn ? asked : undefined)
  const own = useMemo(
    () => (settled === undefined ? undefined : answers[topic](settled)),
    [topic, settled],
  )
  return own ?? answer
}
