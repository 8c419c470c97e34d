import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'

type Keys = Readonly<Record<string, readonly number[]>>

/** The entries of the lists on a page, by keys that are never used twice. The focus goes along. */
export function useEntryKeys(form: RefObject<HTMLFormElement | null>, onChange?: () => void) {
  const [keys, setKeys] = useState<Keys>({})
  const started = useRef<Record<string, readonly number[]>>({})
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  return useMemo(() => {
    const of = (list: string, atFirst: number): readonly number[] => {
      const now = keys[list] ?? started.current[list] ?? [...Array(atFirst).keys()]
      started.current[list] = now
      return now
    }
    const set = (list: string, next: readonly number[], focus: string): void => {
      setKeys({ ...keys, [list]: next })
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>(`#${focus}`)?.focus()
        changed.current?.()
      })
    }
    return {
      of,
      add: (list: string): void => {
        const now = of(list, 0)
        set(list, [...now, Math.max(-1, ...now) + 1], `${list}-${now.length}`)
      },
      remove: (list: string, at: number): void =>
        set(list, of(list, 0).toSpliced(at, 1), `${list}-add`),
    }
  }, [form, keys])
}
