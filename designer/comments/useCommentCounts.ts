import { useEffect } from 'react'
import { useComments } from '../api/comments.ts'
import { openAt, threadsOf } from './threads.ts'
import { useTalk } from './useTalk.ts'

/** Keeps the counts that marks show, so that a row asks for its own alone. */
export function useCommentCounts(service: string): void {
  const comments = useComments(service).data
  useEffect(() => {
    if (comments !== undefined) useTalk.setState({ counts: openAt(threadsOf(comments)) })
  }, [comments])
}
