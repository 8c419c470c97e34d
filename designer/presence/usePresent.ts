import { create } from 'zustand'
import type { Colleague } from '../api/presence.ts'

interface Present {
  readonly colleagues: readonly Colleague[]
  /** The newest state of the draft that the server has told of. */
  readonly etag: string | undefined
}

/** Who else has this draft open now. */
export const usePresent = create<Present>(() => ({ colleagues: [], etag: undefined }))

/** One of a few colours, the same for a person everywhere. */
export function lookOf(id: string): string {
  const sum = Array.from(id).reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return ['face', 'face b', 'face c'][sum % 3] ?? 'face'
}
