import { useCallback, useEffect, useRef, useState } from 'react'
import type { Read } from './read.ts'
import { readFiles } from './readFiles.ts'

export interface Reading {
  readonly read: Read | 'reading' | undefined
  /** The name of the first of the files. */
  readonly file: string
  readonly choose: (files: readonly File[]) => void
}

/** Reads what is chosen, beginning with what was dropped; of several choices the last one counts. */
export function useRead(dropped: readonly File[]): Reading {
  const [read, setRead] = useState<Reading['read']>()
  const [file, setFile] = useState('')
  const newest = useRef<readonly File[]>(undefined)
  const choose = useCallback(async (files: readonly File[]): Promise<void> => {
    newest.current = files
    setRead('reading')
    setFile(files[0]?.name ?? '')
    const answer = await readFiles(files)
    if (newest.current === files) setRead(answer)
  }, [])
  useEffect(() => {
    if (dropped.length > 0 && newest.current !== dropped) void choose(dropped)
  }, [dropped, choose])
  return { read, file, choose: (files) => void choose(files) }
}
